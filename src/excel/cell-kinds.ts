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

/**
 * Queues drop-downs; `bodyRow` is the sheet row of the plan's first row. A list that Excel cannot hold gives way to its cells; without such
 * cells it is left out.
 */
export function queueChoices(
  sheet: Excel.Worksheet,
  choices: readonly ChoicePlan[],
  bodyRow: number
): void {
  for (const choice of choices) {
    const { column, firstRow, rowCount, refusal } = choice;
    const source = sourceOf(choice);
    if (source === undefined) continue;
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

function sourceOf({ words, reference }: ChoicePlan): string | undefined {
  const source = words.join(",");
  const fits = source.length <= LONGEST_LIST && !words.some((word) => word.includes(","));
  return fits ? source : reference;
}
