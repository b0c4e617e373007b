import type { Roster } from "../../rules/claims/roster";
import type { ChoicePlan, ColumnPlan, SheetPlan } from "../sheet-plan";

export const ADJUSTMENT_SHEET_NAME = "工资调整";

/** Rows that offer the drop-down: more adjustments than a month has. */
const FILLABLE_ROWS = 200;

export const ADJUSTMENT_COLUMNS: readonly ColumnPlan[] = [
  { header: "工号", kind: "text", width: 14 },
  { header: "姓名", kind: "text", width: 12 },
  { header: "金额", kind: "amount", width: 15 },
  { header: "理由", kind: "text", width: 40, wrap: true },
  { header: "经办人", kind: "text", width: 12 },
];

/**
 * 工资调整, empty, to be filled in: what somebody gets or gives back besides what is computed, each row with its reason. A drop-down offers the
 * 工号 of 人员; `reference` are their cells there, for more people than a list can hold.
 */
export function planAdjustmentSheet(roster: Roster, reference: string | null): SheetPlan {
  return {
    kind: "payAdjustments",
    name: ADJUSTMENT_SHEET_NAME,
    title: `${ADJUSTMENT_SHEET_NAME}(单位:元;补发为正,扣回为负;每行写明理由,另列于工资合计之外)`,
    columns: ADJUSTMENT_COLUMNS,
    rowCount: 0,
    cell: () => null,
    totalRows: 0,
    chart: null,
    choices: staffChoices(roster, reference),
    controlSums: [],
    landscape: false,
  };
}

function staffChoices(roster: Roster, reference: string | null): ChoicePlan[] {
  if (roster.length === 0) return [];
  const words = roster.map(({ id }) => id);
  const cells = { column: 0, firstRow: 0, rowCount: FILLABLE_ROWS };
  return [{ ...cells, words, refusal: null, ...(reference !== null && { reference }) }];
}
