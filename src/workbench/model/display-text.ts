import { format } from "numfmt";
import { isCellError, type CellValue } from "./cell-value";

/** The text a cell shows under a number format, before any cut to the column's width. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return numberFormat === "General" || numberFormat === "@"
      ? value
      : safeFormat(numberFormat, value);
  return safeFormat(numberFormat, value);
}

/** Excel refuses a broken format when it is typed; in a file it must not blank the cell. */
function safeFormat(numberFormat: string, value: string | number): string {
  try {
    return format(numberFormat === "@" ? "General" : numberFormat, value);
  } catch {
    return String(value);
  }
}
