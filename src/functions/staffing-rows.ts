import { requirementText } from "../rules/staffing/counter-requirement";
import {
  type OutletStaffing,
  staffOutlet,
  type StaffingRules,
} from "../rules/staffing/outlet-staffing";
import type { CellValue } from "../tables/cell";
import { outletLayout } from "../tables/staffing/outlet-layout";
import { OutletReader } from "../tables/staffing/outlet-reader";
import { isBlank } from "./cells";
import { type FunctionError, valueError } from "./function-error";

const HEADERS = [
  "网点",
  "网点类型",
  "高柜要求",
  "低柜要求",
  "最低高柜",
  "最低低柜",
  "应配柜员",
  "现有柜员",
  "富余(按规则)",
  "富余(建议)",
  "缺编",
  "转岗去向",
  "达标(字面)",
  "达标(就高)",
];

/** Only here is a sheet's name needed, for findings that nobody reads. */
const RANGE = "区域";

/**
 * 编制测算 of a range whose first rows hold the headers of 网点业务量: a row of headers, then one row per row of the range that says anything.
 * A row that cannot be staffed has its reason in place of its results. Throws #VALUE! where there are no headers.
 */
export function staffingRows(cells: unknown[][], rules: StaffingRules): unknown[][] {
  // whole columns are mostly blank below
  const last = cells.findLastIndex((row) => !row.every(isBlank));
  const values = cells.slice(0, last + 1).map((row) => row.map(cellValue));
  const layout = outletLayout({ sheet: RANGE, firstRow: 0, firstColumn: 0, values });
  if (layout === null) throw valueError("第一行须是列名:网点、网点类型和至少一列业务量。");
  const results: unknown[][] = [HEADERS];
  for (let row = layout.headerRow + 1; row < values.length; row++) {
    const reader = new OutletReader(RANGE, layout, {
      standardWeight: true,
      dailyAvgRounding: "none",
    });
    reader.ingest({
      firstRow: row,
      rowCount: 1,
      value: (_, column) => values[row]?.[column] ?? "",
      text: () => undefined,
    });
    const { rowsIn, outlets, findings } = reader.finish();
    const [outlet] = outlets;
    if (outlet) {
      const staffed = staffOutlet(outlet, rules);
      results.push(staffed.ok ? resultRow(staffed.value) : refusedRow(outlet.name, "数字不合要求"));
    } else if (rowsIn > 0 && findings[0]?.code !== "OUTLET_TOTAL_ROW") {
      results.push(
        refusedRow(
          String(values[row]?.[layout.columns.get("网点") ?? 0] ?? ""),
          "这一行缺网点、类型或数字"
        )
      );
    }
  }
  return results;
}

function resultRow({
  outlet,
  cash,
  nonCash,
  requiredTellers,
  tellers,
  compliance,
}: OutletStaffing) {
  return [
    outlet.name,
    outlet.outletType,
    cash ? requirementText(cash.options) : "",
    nonCash ? requirementText(nonCash.options) : "",
    cash?.minCounters ?? "",
    nonCash?.minCounters ?? "",
    requiredTellers ?? "",
    outlet.currentTellers ?? "",
    tellers?.surplusByRule ?? "",
    tellers?.surplusRecommended ?? "",
    tellers?.shortage ?? "",
    tellers?.surplusTo ?? "",
    yesOrNo(compliance?.literal),
    yesOrNo(compliance?.withClosure),
  ];
}

function refusedRow(name: string, reason: string): (string | FunctionError)[] {
  return [name, ...HEADERS.slice(1).map(() => valueError(`${reason},没有测算。`))];
}

function yesOrNo(isMet: boolean | undefined): string {
  if (isMet === undefined) return "";
  return isMet ? "是" : "否";
}

function cellValue(cell: unknown): CellValue {
  return typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string"
    ? cell
    : "";
}
