import { ERROR_TEXTS, type CellError, type CellValue } from "../model/cell-value";
import { typedDate, type DateRules } from "./typed-date";
import { typedNumber } from "./typed-number";

/** What a cell holds after something was typed into it. */
export interface TypedCell {
  readonly value: CellValue;
  /** The formula, where a formula was typed; `value` is then 0 until something calculates it. */
  readonly formula?: string;
  /** Number format Excel gives the cell where it had none (`General`). */
  readonly numberFormat?: string;
}

/**
 * What Excel makes of a text put into a cell, through the keyboard or through `range.values`: numbers lose leading zeros and
 * everything beyond 15 digits, things that look like dates become dates, a leading apostrophe is taken off, and only the
 * number format `@` (`isTextCell`) keeps a text as it is.
 */
export function interpretTyped(text: string, isTextCell: boolean, rules: DateRules): TypedCell {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isTextCell) return { value: text };
  if (text.startsWith("=") && text.length > 1) return { value: 0, formula: text };
  if (isSurelyText(text)) return { value: text };
  return typedNumber(text) ?? typedDate(text, rules) ?? typedWord(text.trim()) ?? { value: text };
}

/** The first character decides for most texts; there can be millions of them. */
function isSurelyText(text: string): boolean {
  return !/^[\s\d+\-.($¥￥#TFtf]/.test(text);
}

function typedWord(text: string): TypedCell | undefined {
  const word = text.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { value: word === "TRUE" };
  const error = ERROR_TEXTS.find((candidate) => candidate === word);
  return error && { value: { error } satisfies CellError };
}
