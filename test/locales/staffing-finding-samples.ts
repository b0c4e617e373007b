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
  STAFFING_RULES_APART: [{ names: "perTeller" }],
  STAFFING_VALUES_KEPT: [
    { outlet: "南湖支行", columns: "应配柜员、富余(建议)" },
    { sheet: "网点业务量", cell: "A8" },
    "南湖支行",
  ],
  STAFFING_TOWNSHIP_URBAN: [
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
  OUTLETS_NOT_FOUND: [],
  OUTLETS_WITHOUT_ROWS: [{}, { sheet: "网点业务量", cell: null }],
  OUTLET_TOTAL_ROW: [{ field: "网点" }, { sheet: "网点业务量", cell: "A9" }, "合计"],
  OUTLET_PERSONAL_MISSING: [
    { field: "个人现金日均", outlet: "东岗支行" },
    { sheet: "网点业务量", cell: "A9" },
  ],
  OUTLET_NAME_BLANK: [{ field: "网点" }, { sheet: "网点业务量", cell: "A9" }],
  OUTLET_TYPE_UNKNOWN: [
    { field: "网点类型", outlet: "东岗支行" },
    { sheet: "网点业务量", cell: "B9" },
    "旗舰店",
  ],
  OUTLET_NUMBER_INVALID: [
    { field: "对公现金日均", outlet: "东岗支行" },
    { sheet: "网点业务量", cell: "C9" },
    "约80",
  ],
  OUTLET_COUNT_EXPECTED: [
    { field: "现有柜员", outlet: "东岗支行" },
    { sheet: "网点业务量", cell: "F9" },
    "6.5",
  ],
  OUTLET_DAYS_MISSING: [
    { field: "总业务量合计", outlet: "东岗支行" },
    { sheet: "网点业务量", cell: "E9" },
    "164451",
  ],
  OUTLET_REPEATED: [
    { field: "网点", outlet: "东岗支行" },
    { sheet: "网点业务量", cell: "A9" },
    "东岗支行",
  ],
};
