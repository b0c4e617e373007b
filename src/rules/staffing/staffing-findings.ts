import type { Severity } from "../finding";

/** Findings about outlets' volumes, counters and tellers (R18 to R31); their texts are in `locales/…/staffing-findings`. */
export const STAFFING_FINDING_SEVERITY = {
  STAFFING_TOWNSHIP_BUSY: "warning",
  STAFFING_TOWNSHIP_URBAN: "info",
  STAFFING_NO_ROW: "warning",
  STAFFING_VALUES_KEPT: "info",
  STAFFING_RULES_APART: "error",
  STAFFING_OVERLOADED: "error",
  OUTLETS_NOT_FOUND: "error",
  OUTLETS_WITHOUT_ROWS: "error",
  OUTLET_TOTAL_ROW: "info",
  OUTLET_NAME_BLANK: "error",
  OUTLET_TYPE_UNKNOWN: "error",
  OUTLET_NUMBER_INVALID: "error",
  OUTLET_COUNT_EXPECTED: "error",
  OUTLET_DAYS_MISSING: "error",
  OUTLET_PERSONAL_MISSING: "error",
  OUTLET_REPEATED: "warning",
} as const satisfies Readonly<Record<string, Severity>>;
