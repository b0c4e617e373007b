/** An error value such as #N/A; kept apart from the text "#N/A". */
export interface CellError {
  readonly error: string;
}

/** null is a blank cell. Dates are serial numbers, as in Excel. */
export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

export const ERROR_TEXTS = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA",
] as const; // prettier-ignore
