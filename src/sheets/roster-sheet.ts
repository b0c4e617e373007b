import { OUTLET_POSITIONS } from "../rules/claims/known-positions";
import { OWN_NAMES } from "./own-names";
import type { ColumnPlan, SheetPlan } from "./sheet-plan";

/** Rows that offer the drop-downs: more people than an outlet has. */
const FILLABLE_ROWS = 200;

const YES_OR_NO = "请选「是」或「否」;留空视为在岗。";

const ROSTER_COLUMNS: readonly ColumnPlan[] = [
  { header: "工号", kind: "text", width: 14 },
  { header: "姓名", kind: "text", width: 12 },
  { header: "岗位", kind: "text", width: 18 },
  { header: "在岗", kind: "text", width: 8 },
  { header: "容量", kind: "count", width: 10 },
  { header: "备注", kind: "text", width: 30 },
];

/** 人员, empty, to be filled in: drop-downs offer the positions (other words may be typed, synonyms are understood) and 是/否. */
export function planRosterSheet(): SheetPlan {
  const choice = { firstRow: 0, rowCount: FILLABLE_ROWS };
  return {
    kind: "roster",
    name: OWN_NAMES.roster,
    title: `${OWN_NAMES.roster}(在岗留空视为在岗;容量为最多管户数,留空按规则)`,
    columns: ROSTER_COLUMNS,
    rowCount: 0,
    cell: () => null,
    totalRows: 0,
    chart: null,
    choices: [
      { ...choice, column: 2, words: OUTLET_POSITIONS, refusal: null },
      { ...choice, column: 3, words: ["是", "否"], refusal: YES_OR_NO },
    ],
    controlSums: [],
    landscape: false,
  };
}
