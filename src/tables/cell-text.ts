import { plainText } from "../rules/plain-text";
import { type CellValue } from "./cell";

/** `(null)` is the longest word; dashes are rarely more. */
const LONGEST_PLACEHOLDER = 8;
const PLACEHOLDER = /^(?:[-‐-―－_]+|null|\(null\)|<null>|nan|none)$/i;

const ERROR_CELL =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

/** A cell's text as `plainText` leaves it. */
export function cleanText(value: CellValue): string {
  return typeof value === "string" ? plainText(value) : textOfValue(value);
}

/** The text of a descriptive cell; blank for `—`, `-` and `null` too. */
export function textOrBlank(value: CellValue): string {
  const text = cleanText(value);
  return isPlaceholder(text) ? "" : text;
}

/** Whether a text stands for "nothing here": dashes, `null`. */
export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(text);
}

/** Whether a cell shows an error such as `#N/A`. */
export function isErrorCell(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#") && ERROR_CELL.test(value.trim());
}

/** Whether a cell holds nothing but spaces. */
export function isBlankCell(value: CellValue): boolean {
  return value === "" || (typeof value === "string" && cleanText(value) === "");
}

function textOfValue(value: number | boolean): string {
  return typeof value === "number" ? String(value) : value ? "TRUE" : "FALSE";
}
