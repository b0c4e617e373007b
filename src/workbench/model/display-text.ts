import { format, isDateFormat } from "numfmt";
import { isCellError, type CellValue } from "./cell-value";
import { asCounted, asRead, digitByDigit, type DigitStyle } from "./chinese-digits";
import { readFormatCode } from "./format-code";

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
    return formatted(numberFormat === "@" ? "General" : numberFormat, value);
  } catch {
    return String(value);
  }
}

function formatted(numberFormat: string, value: string | number): string {
  const { code, digits, hasChineseHalves } = readFormatCode(numberFormat);
  const text = format(code, value);
  const halved = hasChineseHalves ? text.replace("AM", "上午").replace("PM", "下午") : text;
  return digits && typeof value === "number" ? inDigits(halved, code, digits) : halved;
}

/** Dates count months and days and spell years out; General reads the number; other formats show digit for digit. */
function inDigits(text: string, code: string, digits: DigitStyle): string {
  if (digits === "DBNum3") return digitByDigit(text, digits);
  if (isDateFormat(code))
    return text.replace(/\d+/g, (number) =>
      number.length > 2 ? digitByDigit(number, digits) : asCounted(number, digits)
    );
  return /General/i.test(code) ? asRead(text, digits) : digitByDigit(text, digits);
}
