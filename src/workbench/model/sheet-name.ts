import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export const LONGEST_SHEET_NAME = 31;

/** Why Excel refuses a sheet name: it is no name, or another sheet than `except` has it. Null where it is good. */
export function sheetNameProblem(
  workbook: Workbook,
  name: string,
  except?: Worksheet
): "malformed" | "taken" | null {
  const isWellFormed =
    name.length >= 1 &&
    name.length <= LONGEST_SHEET_NAME &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isWellFormed) return "malformed";
  const other = workbook.sheetByName(name);
  return other && other !== except ? "taken" : null;
}

/** `Sheet4` or the next number that is free. */
export function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetByName(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
