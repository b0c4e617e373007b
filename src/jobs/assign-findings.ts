import type { Finding, FindingCode } from "../rules/finding";
import { countFindings, type FindingCounts, firstFindings } from "../rules/finding-counts";

/** Some findings, the first of each level, and how many there are. */
export interface ShownFindings {
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
}

/** What a step of claims and allocation has to tell. */
export type AssignTopic = "claims" | "decisions" | "allocation";
export type AssignFindings = Readonly<Record<AssignTopic, ShownFindings>>;

const OF_ALLOCATION: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "CLAIMS_CONTESTED",
  "CLAIM_REJECTED_TIER",
  "CLAIM_REJECTED_CAPACITY",
  "TIER_MISMATCH",
  "TIER_MISMATCHES_MORE",
  "OVER_CAPACITY",
  "CUSTOMERS_UNASSIGNED",
  "TIERS_ARE_STARTER",
  "TIER_WITHOUT_STAFF",
  "HOLDER_LEFT",
  "HOLDERS_LEFT_MORE",
]);

/** What the claims policy rejected belongs to the allocation. */
const IS_OF: Readonly<Record<AssignTopic, (code: FindingCode) => boolean>> = {
  claims: (code) => /^(?:CLAIM|CLAIMS|REGISTER)_/.test(code) && !code.startsWith("CLAIM_REJECTED"),
  decisions: (code) => code.startsWith("DECISION"),
  allocation: (code) => OF_ALLOCATION.has(code) || code.startsWith("DECISION"),
};

/** What there is to say about the claims, the decisions and the allocation, at most `most` findings of a level each; the list and the people are told elsewhere. */
export function assignFindings(findings: readonly Finding[], most: number): AssignFindings {
  const about = (topic: AssignTopic): ShownFindings => {
    const all = findings.filter(({ code }) => IS_OF[topic](code));
    return { findings: firstFindings(all, most), counts: countFindings(all) };
  };
  return {
    claims: about("claims"),
    decisions: about("decisions"),
    allocation: about("allocation"),
  };
}
