/** What is to be said about the formula of the active cell: why it shows an error, or that it runs in a circle. */
import type { FormulaBook } from "../../formula/formula-book";
import { isCellError } from "../../model/cell-value";
import type { Worksheet } from "../../model/worksheet";
import type { FunctionTexts } from "../texts/function-texts";

/** Null where there is nothing to say. */
export function formulaNote(
  formulas: FormulaBook,
  sheet: Worksheet,
  row: number,
  column: number,
  texts: FunctionTexts
): string | null {
  if (formulas.isCircular(sheet, row, column)) return texts.circularCell;
  const value = sheet.value(row, column);
  if (!isCellError(value)) return null;
  if (value.error === "#SPILL!") return texts.noRoomToSpill;
  const message = formulas.errorMessageAt(sheet, row, column);
  return message === null || message === "" ? null : message;
}
