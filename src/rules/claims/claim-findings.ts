import type { Severity } from "../finding";

/** Findings about people, claims, the head's decisions and allocation (R38 to R50); their texts are in `locales/…/claim-findings`. */
export const CLAIM_FINDING_SEVERITY = {
  // 人员
  STAFF_ID_BLANK: "error",
  STAFF_ID_REPEATED: "error",
  STAFF_NAME_BLANK: "warning",
  STAFF_POSITION_UNKNOWN: "warning",
  STAFF_POSITION_UNRANKED: "warning",
  STAFF_CAPACITY_INVALID: "warning",
  STAFF_HEADS_SEVERAL: "warning",
  TIER_WITHOUT_STAFF: "warning",
  // 认领登记
  CLAIM_REPEATED: "info",
  CLAIM_CUSTOMER_UNKNOWN: "error",
  CLAIM_CUSTOMER_LEFT_OUT: "warning",
  CLAIM_STAFF_UNKNOWN: "error",
  CLAIM_STAFF_OFF_DUTY: "warning",
  CLAIM_SHARE_INVALID: "warning",
  CLAIM_SHARE_MISSING: "warning",
  CLAIM_SHARES_OVER: "warning",
  CLAIMS_CONTESTED: "warning",
  // 认领协调
  DECISION_CUSTOMER_UNKNOWN: "warning",
  DECISION_STAFF_UNKNOWN: "error",
  DECISION_STAFF_OFF_DUTY: "error",
  DECISION_REASON_MISSING: "error",
  DECISION_REPEATED: "info",
  DECISIONS_DIFFER: "error",
  // 分配结果
  CLAIM_REJECTED_TIER: "warning",
  CLAIM_REJECTED_CAPACITY: "warning",
  TIER_MISMATCH: "warning",
  TIER_MISMATCHES_MORE: "warning",
  OVER_CAPACITY: "warning",
  CUSTOMERS_UNASSIGNED: "warning",
} as const satisfies Readonly<Record<string, Severity>>;
