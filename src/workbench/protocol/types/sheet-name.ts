import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { invalidArgument, itemAlreadyExists } from "../host-error";

const LONGEST_NAME = 31;

/** Refuses a sheet name that Excel refuses, or that another sheet than `except` has. */
export function checkSheetName(workbook: Workbook, name: string, except?: Worksheet): void {
  const isWellFormed =
    name.length >= 1 &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isWellFormed) throw invalidArgument();
  const other = workbook.sheetByName(name);
  if (other && other !== except) throw itemAlreadyExists();
}

/** `Sheet4` or the next number that is free. */
export function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetByName(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
