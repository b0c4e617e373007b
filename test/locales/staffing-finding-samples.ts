import type { STAFFING_FINDING_SEVERITY } from "../../src/rules/staffing/staffing-findings";
import type { FindingSample } from "./finding-samples";

/** What each of these findings carries where it is made. */
export const staffingFindingSamples: Readonly<
  Record<keyof typeof STAFFING_FINDING_SEVERITY, FindingSample>
> = {
  STAFFING_TOWNSHIP_BUSY: [
    { outlet: "东岗支行", business: "现金", premise: 50 },
    { sheet: "网点业务量", cell: "C7" },
    "东岗支行",
  ],
  STAFFING_NO_ROW: [
    { outlet: "东岗支行", business: "现金", premise: 50 },
    { sheet: "网点业务量", cell: "C7" },
    "东岗支行",
  ],
  STAFFING_OVERLOADED: [{ windows: 2, arrivals: 30, minutes: 5 }],
};
