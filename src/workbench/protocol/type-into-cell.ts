import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { interpretTyped } from "./typing";
import type { DateRules } from "./typed-date";

export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

/** How dates are read in a workbook today. */
export function dateRulesOf({ date1904 }: Workbook): DateRules {
  return { currentYear: new Date().getFullYear(), date1904 };
}

/** Whether Excel takes a text of this length into a cell. */
export function isTypable(text: string): boolean {
  return text.length <= (text.startsWith("=") ? LONGEST_FORMULA : LONGEST_TEXT);
}

/** Puts a text into a cell as if it were typed there: a value or formula, and a number format where the cell had none. */
export function typeIntoCell(
  { styles }: Workbook,
  sheet: Worksheet,
  row: number,
  column: number,
  text: string,
  rules: DateRules
): void {
  const style = sheet.styleIndex(row, column);
  const { numberFormat } = styles.get(style);
  const typed = interpretTyped(text, numberFormat === "@", rules);
  if (typed.formula === undefined) sheet.setValue(row, column, typed.value);
  else writeFormula(sheet, row, column, typed.formula);
  if (typed.numberFormat !== undefined && numberFormat === "General")
    sheet.setStyle(row, column, styles.derive(style, { numberFormat: typed.numberFormat }));
}

/** Nothing calculates here: a formula that stood there already keeps its value, a new one shows 0 until it is calculated. */
function writeFormula(sheet: Worksheet, row: number, column: number, formula: string): void {
  const isSame = sheet.formula(row, column) === formula;
  sheet.setFormula(row, column, formula, isSame ? sheet.value(row, column) : 0);
}
