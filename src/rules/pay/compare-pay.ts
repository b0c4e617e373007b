import type { MonthPay } from "./pay-month";

/** What a person gets in the four parts of the pay and in all, in fen. */
export interface PersonTotals {
  readonly id: string;
  readonly name: string;
  readonly pricing: number;
  readonly scorecard: number;
  readonly leader: number;
  readonly process: number;
  readonly total: number;
}

/** Somebody's pay twice: by two sets of parameters, or in a locked version and now. Who is in one of them only has zeros in the other. */
export interface PayDifference {
  readonly id: string;
  readonly name: string;
  readonly before: PersonTotals;
  readonly after: PersonTotals;
  /** after − before of the total: above zero he gains. */
  readonly gain: number;
}

/** Everybody's totals of a computed month, in roster order. */
export function totalsOf({ input, byPerson }: MonthPay): PersonTotals[] {
  return input.roster.map(({ id, name }, person) => ({
    id,
    name,
    pricing: byPerson.pricing[person] ?? 0,
    scorecard: byPerson.scorecard[person] ?? 0,
    leader: byPerson.leader[person] ?? 0,
    process: byPerson.process[person] ?? 0,
    total: byPerson.total[person] ?? 0,
  }));
}

/** Compares two pays person by person (试算, 工资差异): in the order of the second, then those who are in the first only. */
export function comparePay(
  before: readonly PersonTotals[],
  after: readonly PersonTotals[]
): PayDifference[] {
  const earlier = new Map(before.map((person) => [person.id, person]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.map((now) => differenceOf(earlier.get(now.id) ?? nothing(now), now)),
    ...before.filter(({ id }) => !later.has(id)).map((was) => differenceOf(was, nothing(was))),
  ];
}

function differenceOf(before: PersonTotals, after: PersonTotals): PayDifference {
  const { id, name } = after;
  return { id, name, before, after, gain: after.total - before.total };
}

function nothing({ id, name }: PersonTotals): PersonTotals {
  return { id, name, pricing: 0, scorecard: 0, leader: 0, process: 0, total: 0 };
}
