import type { MonthPay, PersonPoints } from "./pay-month";
import type { Deal, DealShare } from "./deals";
import type { LeaderBonus } from "./leaders";

/** A part that somebody had in a deal, with what he got for it. */
export interface PaidShare {
  readonly deal: Deal;
  readonly share: DealShare;
  /** Its place among the shares of all deals, in their order: its row of 计价明细. */
  readonly order: number;
  readonly fen: number;
}

/** Everything a person's pay is made of: the answer to 「为什么是这个数」. */
export interface PersonPay {
  /** Index into the roster. */
  readonly person: number;
  readonly shares: readonly PaidShare[];
  readonly score: PersonPoints | null;
  readonly leader: LeaderBonus | null;
  readonly process: PersonPoints | null;
}

/**
 * The pay of everybody who is on duty or gets something, in roster order. People who are neither are left out: they have no part in the
 * month.
 */
export function payOfPeople({ input, priced, leaders, byPerson }: MonthPay): PersonPay[] {
  const shares = input.roster.map((): PaidShare[] => []);
  let order = 0;
  for (const deal of priced.deals)
    for (const share of deal.shares) {
      shares[share.person]?.push({ deal, share, order, fen: priced.shareFen[order] ?? 0 });
      order++;
    }
  const scores = byPersonOf(input.scores);
  const leading = byPersonOf(leaders.bonuses);
  const process = byPersonOf(input.process);
  return input.roster.flatMap(({ isOnDuty }, person): PersonPay[] => {
    const own = shares[person] ?? [];
    const hasPart =
      own.length > 0 || byPerson.total[person] !== 0 || byPerson.adjustment[person] !== 0;
    if (!isOnDuty && !hasPart) return [];
    return [
      {
        person,
        shares: own,
        score: scores.get(person) ?? null,
        leader: leading.get(person) ?? null,
        process: process.get(person) ?? null,
      },
    ];
  });
}

function byPersonOf<Row extends { readonly person: number }>(
  rows: readonly Row[]
): Map<number, Row> {
  return new Map(rows.map((row) => [row.person, row]));
}
