import { type Finding, finding, type FindingCode } from "../finding";
import type { HeadDecision } from "./claim-columns";
import type { ClaimantGroups } from "./claimant-groups";
import { personLabel, type Roster } from "./roster";

/** A decision that can be used, and the person of the roster it names. */
export interface HoldingDecision {
  readonly decision: number;
  readonly person: number;
}

export interface HoldingDecisions {
  /** The decision that holds for a customer. */
  readonly byCustomer: ReadonlyMap<number, HoldingDecision>;
  /** Why others do not, in the order of decisions. */
  readonly findings: readonly Finding[];
}

/**
 * Which of the head's decisions hold (R42, A-08): on a customer of the list, to somebody on duty, with a reason where he did not claim the
 * customer. Decisions on one customer that contradict one another do not hold, whichever was written first; each that does not is listed.
 */
export function holdingDecisions(
  decisions: readonly HeadDecision[],
  customerOf: Int32Array,
  groups: ClaimantGroups,
  roster: Roster
): HoldingDecisions {
  const personOf = new Map(roster.map(({ id }, person) => [id, person]));
  const notes = new Map<number, Finding>();
  const usable = new Map<number, HoldingDecision[]>();
  for (const [decision, word] of decisions.entries()) {
    const customer = customerOf[decision] ?? -1;
    const person = personOf.get(word.to) ?? -1;
    const code = refusalOf(customer, roster[person]);
    if (code !== null) notes.set(decision, note(code, word, roster));
    else usable.set(customer, [...(usable.get(customer) ?? []), { decision, person }]);
  }

  const byCustomer = new Map<number, HoldingDecision>();
  for (const [customer, candidates] of usable) {
    const [first, ...others] = candidates.map(({ decision }) => decision);
    const agree = candidates.every(({ person }) => person === candidates[0]?.person);
    const code = agree ? "DECISION_REPEATED" : "DECISIONS_DIFFER";
    for (const other of others) {
      const more = { first: decisions[first ?? 0]?.to ?? "" };
      notes.set(other, note(code, decisions[other], roster, more));
    }
    if (!agree) continue;
    const reasoned = candidates.find(({ decision }) => hasReason(decisions[decision]));
    const chosen = reasoned ?? candidates[0];
    if (chosen === undefined) continue;
    if (reasoned || isClaimant(groups, customer, chosen.person)) byCustomer.set(customer, chosen);
    else
      notes.set(
        chosen.decision,
        note("DECISION_REASON_MISSING", decisions[chosen.decision], roster)
      );
  }
  const listed = [...notes].sort(([one], [other]) => one - other);
  return { byCustomer, findings: listed.map(([, finding]) => finding) };
}

function hasReason(decision: HeadDecision | undefined): boolean {
  return decision !== undefined && decision.reason.trim() !== "";
}

/** Whether a person is among those who claim the customer. */
export function isClaimant(groups: ClaimantGroups, customer: number, person: number): boolean {
  const { claimants, claimantStarts } = groups;
  const end = claimantStarts[customer + 1] ?? 0;
  for (let place = claimantStarts[customer] ?? 0; place < end; place++) {
    if (claimants[place] === person) return true;
  }
  return false;
}

function refusalOf(customer: number, member: Roster[number] | undefined): FindingCode | null {
  if (customer < 0) return "DECISION_CUSTOMER_UNKNOWN";
  if (member === undefined) return "DECISION_STAFF_UNKNOWN";
  return member.isOnDuty ? null : "DECISION_STAFF_OFF_DUTY";
}

function note(
  code: FindingCode,
  decision: HeadDecision | undefined,
  roster: Roster,
  more: Readonly<Record<string, string>> = {}
): Finding {
  const { customerId = "", to = "", place = null } = decision ?? {};
  const member = roster.find(({ id }) => id === to);
  const person = member ? personLabel(member) : to;
  return finding(code, place, customerId, { id: customerId, staff: to, person, ...more });
}
