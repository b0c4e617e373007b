import { type ChoicePlan, kindOfCell } from "../sheets/sheet-plan";
import { NUMBER_FORMATS } from "./sheet-cells";
import { sheetRowOf, type WritePiece } from "./write-pieces";

const SIDES = { left: "Left", right: "Right" } as const;

/** Excel takes no more of a list that is written out. */
const LONGEST_LIST = 255;

/** Queues the number formats of cells whose kind is not their column's, before their values, so that text stays text; and their side. */
export function queueCellFormats(sheet: Excel.Worksheet, piece: WritePiece): void {
  const { plan } = piece;
  const { length } = piece.values;
  if (length === 0) return;
  for (const [column, { align }] of plan.columns.entries()) {
    if (!align) continue;
    const cells = sheet.getRangeByIndexes(sheetRowOf(piece), column, length, 1).untrack();
    cells.format.horizontalAlignment = SIDES[align];
  }
  if (!plan.cellKind) return;
  for (const [column, { kind: usual }] of plan.columns.entries()) {
    for (let row = 0; row < length; row++) {
      const kind = kindOfCell(plan, piece.firstRow + row, column);
      if (kind === usual) continue;
      const cell = sheet.getRangeByIndexes(sheetRowOf(piece) + row, column, 1, 1).untrack();
      cell.numberFormat = [[NUMBER_FORMATS[kind]]];
    }
  }
}

/** Queues drop-downs; `bodyRow` is the sheet row of the plan's first row. A list that Excel cannot hold is left out. */
export function queueChoices(
  sheet: Excel.Worksheet,
  choices: readonly ChoicePlan[],
  bodyRow: number
): void {
  for (const { column, firstRow, rowCount, words, refusal } of choices) {
    const source = words.join(",");
    if (source.length > LONGEST_LIST || words.some((word) => word.includes(","))) continue;
    const cells = sheet.getRangeByIndexes(bodyRow + firstRow, column, rowCount, 1).untrack();
    const { dataValidation } = cells;
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = {
      showAlert: refusal !== null,
      style: Excel.DataValidationAlertStyle.stop,
      title: "",
      message: refusal ?? "",
    };
  }
}
