import type { Severity } from "../finding";

/** Findings about outlets' volumes, counters and tellers (R18 to R31); their texts are in `locales/…/staffing-findings`. */
export const STAFFING_FINDING_SEVERITY = {
  STAFFING_TOWNSHIP_BUSY: "warning",
  STAFFING_NO_ROW: "warning",
  STAFFING_OVERLOADED: "error",
} as const satisfies Readonly<Record<string, Severity>>;
