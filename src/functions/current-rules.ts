import type { ClaimRules } from "../rules/claims/resolve-claims";
import { STANDARD_MASKS } from "../rules/masking/mask";
import { POSITIONS } from "../rules/rule-book/positions";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { STARTER_TIERS } from "../rules/rule-book/starter-tiers";
import type { Tier } from "../rules/rule-book/tier-rules";
import type { StaffingRules } from "../rules/staffing/outlet-staffing";
import {
  STAFFING_TABLE,
  STANDARD_MIN_TELLERS,
  STANDARD_PER_TELLER,
  STANDARD_SURPLUS_TARGET,
} from "../rules/staffing/staffing-table";

/**
 * The rules that functions in cells follow: the standard until the add-in has read the workbook's rule book. Held apart from the rule book's
 * schema, which would weigh on every workbook with a formula.
 */
export interface FunctionRules {
  readonly staffing: StaffingRules;
  readonly claims: ClaimRules;
  readonly tiers: readonly Tier[];
  readonly pay: FunctionPayRules;
  readonly checks: FunctionCheckRules;
}

/** What of the rules masks and the hand-back date follow (R50, A-26; rules.md §8.3). */
export type FunctionCheckRules = Pick<RuleBook, "masks" | "updateWorkingDays" | "calendar">;

/** What of the rules the pay functions follow (R61, R62, R66, R68). */
export type FunctionPayRules = Pick<
  RuleBook,
  "personRatio" | "personFloor" | "infoRatio" | "jointPool" | "coefficient" | "deputyRatio"
>;

let current: FunctionRules = {
  staffing: {
    perTeller: STANDARD_PER_TELLER,
    tellersRounding: "ceil",
    minTellers: STANDARD_MIN_TELLERS,
    useTableFloor: true,
    surplusTarget: { ...STANDARD_SURPLUS_TARGET },
    townshipCashFallback: "warn",
    reliefFactor: 1,
    staffingTable: STAFFING_TABLE,
  },
  claims: {
    claimOrder: [...POSITIONS],
    crossPosition: "priority",
    incumbent: "evidence",
    shareOwnership: false,
  },
  tiers: STARTER_TIERS,
  pay: {
    personRatio: 0.7,
    personFloor: 0.7,
    infoRatio: 0.3,
    jointPool: null,
    coefficient: null,
    deputyRatio: 0.9,
  },
  checks: { masks: { ...STANDARD_MASKS }, updateWorkingDays: 1, calendar: [] },
};

/** What of a rule book the functions follow. */
export function functionRulesOf(book: RuleBook): FunctionRules {
  return { staffing: book, claims: book, tiers: book.tiers, pay: book, checks: book };
}

export function functionRules(): FunctionRules {
  return current;
}

/** The add-in calls this when the workbook's rule book was read or changed; then it has Excel calculate the functions again. */
export function followRules(rules: FunctionRules): void {
  current = rules;
}
