import type { Severity } from "../finding";

/**
 * Findings about the sheets that people fill in (人员, 认领登记, 认领协调) and about what is done with their rows; their texts are in
 * `locales/…/claim-sheet-findings`.
 */
export const CLAIM_SHEET_FINDING_SEVERITY = {
  // a job cannot go on
  STAFF_SHEET_MISSING: "error",
  STAFF_SHEET_EMPTY: "error",
  REGISTER_MISSING: "error",
  ARBITRATION_MISSING: "error",
  ASSIGNMENTS_MISSING: "error",
  ROWS_WITHOUT_CUSTOMER: "error",
  ROW_NOT_ASSIGNED: "error",
  CLAIMANT_OFF_DUTY: "error",
  DECISION_PERSON_UNKNOWN: "error",
  MONTHS_NOT_TWO: "error",
  // cells that say something else than they should
  STAFF_ID_UNREADABLE: "error",
  STAFF_DUTY_UNREADABLE: "warning",
  CLAIM_WITHOUT_CUSTOMER: "error",
  CLAIM_NAME_AMBIGUOUS: "error",
  CLAIM_NAME_DIFFERS: "warning",
  CLAIM_SHARES_UNUSED: "info",
  DECISION_WITHOUT_PERSON: "warning",
  DECISION_SEVERAL: "error",
  DECISION_NOT_BY_HEAD: "warning",
  COORDINATE_UNREADABLE: "warning",
  COORDINATE_IMPOSSIBLE: "warning",
  // what a person should know of the run
  CLAIMS_ABSENT: "info",
  CLAIM_NOT_IN_REGISTER: "warning",
  CLAIM_ALREADY_THERE: "info",
  CLAIM_NO_ROOM: "warning",
  REGISTER_ROW_VANISHED: "info",
  HOLDER_LEFT: "warning",
  HOLDERS_LEFT_MORE: "warning",
  LIST_OF_OURS_USED: "info",
  NEARNESS_UNKNOWN: "warning",
  NEARNESS_UNUSED: "info",
  MONTH_BASES_DIFFER: "warning",
} as const satisfies Readonly<Record<string, Severity>>;
