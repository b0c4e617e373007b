import { sheetNameProblem } from "../../model/sheet-name";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { invalidArgument, itemAlreadyExists } from "../host-error";

/** Refuses a sheet name that Excel refuses, or that another sheet than `except` has. */
export function checkSheetName(workbook: Workbook, name: string, except?: Worksheet): void {
  const problem = sheetNameProblem(workbook, name, except);
  if (problem === "malformed") throw invalidArgument();
  if (problem === "taken") throw itemAlreadyExists();
}
