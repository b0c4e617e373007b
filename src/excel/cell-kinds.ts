import type { ChoicePlan } from "../sheets/sheet-plan";
import { formatOfCell, NUMBER_FORMATS } from "./sheet-cells";
import { setFormat } from "./sheet-look";
import { sheetRowOf, type WritePiece } from "./write-pieces";

const SIDES = { left: "Left", right: "Right" } as const;

/** Excel takes no more of a list that is written out. */
const LONGEST_LIST = 255;

/** Queues the number formats of cells that have not their column's, before their values, so that text stays text; and their side. */
export function queueCellFormats(sheet: Excel.Worksheet, piece: WritePiece): void {
  const { plan } = piece;
  const { length } = piece.values;
  if (length === 0) return;
  for (const [column, { align }] of plan.columns.entries()) {
    if (!align) continue;
    const cells = sheet.getRangeByIndexes(sheetRowOf(piece), column, length, 1).untrack();
    cells.format.horizontalAlignment = SIDES[align];
  }
  if (!plan.cellKind && !plan.formula) return;
  for (const [column, { kind: usual }] of plan.columns.entries()) {
    const formatAt = (row: number) => formatOfCell(plan, piece.firstRow + row, column);
    for (let row = 0; row < length;) {
      const format = formatAt(row);
      let end = row + 1;
      while (end < length && formatAt(end) === format) end++;
      if (format !== NUMBER_FORMATS[usual])
        setFormat(sheet.getRangeByIndexes(sheetRowOf(piece) + row, column, end - row, 1), format);
      row = end;
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
    const source = choiceSource(choice);
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

/** The drop-down as Excel spells it: the words, or the cells that hold them; undefined where it takes neither. */
export function choiceSource({ words, reference }: ChoicePlan): string | undefined {
  const source = words.join(",");
  const fits = source.length <= LONGEST_LIST && !words.some((word) => word.includes(","));
  return fits ? source : reference;
}
