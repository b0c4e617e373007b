import type { STAFFING_FINDING_SEVERITY } from "../../src/rules/staffing/staffing-findings";
import type { FindingSample } from "./finding-samples";

/** What each of these findings carries where it is made. */
export const staffingFindingSamples: Readonly<
  Record<keyof typeof STAFFING_FINDING_SEVERITY, FindingSample>
> = {};
