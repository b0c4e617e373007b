import { canonicalPosition, DEPUTY, OUTLET_HEAD } from "../claims/known-positions";
import { personLabel, type StaffMember } from "../claims/roster";
import { type Finding, finding } from "../finding";
import { formatYuan } from "../money";
import { forbiddenWord } from "./forbidden-indicators";
import type { MonthPay, PayMonthInput, PersonPoints } from "./pay-month";
import { ratioOf } from "./pricing";

/**
 * What stands in the way of the lists being paid together, and what a person should see about them: leaders on the scorecard (an error,
 * R63, R64), staff and leaders without points, indicators that regulation forbids (rules.md §8.6). Leaders' rows without points are dropped
 * from the scorecard.
 */
export function checkLists(input: PayMonthInput): {
  readonly input: PayMonthInput;
  readonly findings: readonly Finding[];
} {
  const leading = new Set(input.leaders.map(({ person }) => person));
  const isLeader = (person: number): boolean =>
    leading.has(person) || isLeadersPosition(input.roster[person]);
  const findings = input.scores.flatMap((score) =>
    isLeader(score.person) && score.points > 0 ? [leaderScored(score, input)] : []
  );
  const scores = input.scores.filter(({ person }) => !isLeader(person));
  const scored = new Set(scores.map(({ person }) => person));
  const missing = input.roster.flatMap((member, person) => {
    if (!member.isOnDuty || scored.has(person) || leading.has(person)) return [];
    const code = isLeader(person) ? "LEADER_NOT_SCORED" : "STAFF_NOT_SCORED";
    const params = { person: personLabel(member), duty: member.position };
    return [finding(code, member.place, member.id, params)];
  });
  return { input: { ...input, scores }, findings: [...findings, ...missing, ...forbidden(scores)] };
}

function isLeadersPosition(member: StaffMember | undefined): boolean {
  const position = canonicalPosition(member?.position ?? "");
  return position === OUTLET_HEAD || position === DEPUTY;
}

function leaderScored({ person, points, place }: PersonPoints, input: PayMonthInput): Finding {
  const member = input.roster[person];
  const duty = member?.position || "负责人或副职";
  const params = { person: member ? personLabel(member) : "", duty, points };
  return finding("LEADER_ON_SCORECARD", place, String(points), params);
}

function forbidden(scores: readonly PersonPoints[]): Finding[] {
  const [first] = scores;
  return (first?.parts ?? []).flatMap(({ part }) => {
    const word = forbiddenWord(part);
    const place = first?.place ?? null;
    return word === null
      ? []
      : [finding("RULE_INDICATOR_FORBIDDEN", place, part, { name: part, word })];
  });
}

/** What a person should know of a computed month: ratios below the floor, process money that nobody got, totals below zero. */
export function noticesOf({ priced, pools, byPerson, input }: MonthPay): Finding[] {
  const { terms, deals } = priced;
  const authorised = deals.flatMap((deal) => {
    const isSplitOff = !deal.isJoint || terms.jointPool === "after-pool";
    const { ratio } = ratioOf(deal, terms);
    const by = deal.authorisation ?? terms.authorisation;
    if (!isSplitOff || ratio >= terms.personFloor || by === null) return [];
    const params = { number: deal.number, ratio, floor: terms.personFloor, ...by };
    return [finding("PERSON_RATIO_AUTHORISED", deal.place, String(ratio), params)];
  });
  const unspent = [
    ...(pools.processReturned > 0
      ? [finding("PROCESS_MONEY_RETURNED", null, "", yuan(pools.processReturned))]
      : []),
    ...(pools.processCarried > 0
      ? [finding("PROCESS_MONEY_CARRIED", null, "", yuan(pools.processCarried))]
      : []),
  ];
  const negative = input.roster.flatMap((member, person) => {
    const total = byPerson.total[person] ?? 0;
    if (total >= 0) return [];
    const params = { person: personLabel(member), total: formatYuan(total) };
    return [finding("PAY_TOTAL_NEGATIVE", member.place, formatYuan(total), params)];
  });
  return [...authorised, ...unspent, ...negative];
}

function yuan(fen: number): { readonly amount: string } {
  return { amount: formatYuan(fen) };
}
