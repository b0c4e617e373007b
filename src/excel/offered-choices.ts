import { done, type Outcome } from "../rules/finding";
import { inExcel } from "./session";

/** A cell by its zero-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * What cells of one sheet offer as drop-downs, in one trip: the words with commas between them or `=` and the cells that hold them; null where
 * a cell offers no list. Refused only with what the host says.
 */
export async function readOfferedChoices(
  sheetId: string,
  cells: readonly CellPlace[]
): Promise<Outcome<readonly (string | null)[]>> {
  const trip = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    return cells.map(({ row, column }) => {
      const cell = sheet.getRangeByIndexes(row, column, 1, 1).untrack();
      return cell.dataValidation.load("rule");
    });
  });
  if (!trip.ok) return trip;
  return done(
    trip.value.map(({ rule }) => {
      const source = (rule as Excel.DataValidationRule | null)?.list?.source;
      return typeof source === "string" ? source : null;
    })
  );
}
