import { type AmountUnit, TEN_POWER_OF_UNIT } from "../rules/amount-unit";
import { parseDecimal, scaleHalfUp } from "../rules/decimal";
import { exactFen, fenOfNumber } from "../rules/money";
import { type CellValue } from "./cell";
import { cleanText, isErrorCell, isPlaceholder } from "./cell-text";

/** Why an amount cell gave no amount. */
export type AmountProblem = "unreadable" | "too-large" | "error-cell";

const FEN_PLACES = 2;

/** Digits that a double holds whatever they are; up to here the quick way is exact. */
const SAFE_DIGITS = 15;

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const BLANK_WORDS = /^(?:|\/|n\/a|无|空)$/i;
const ASCII_ONLY = /^[\u0000-\u007f]*$/;

const TEN_POWER_OF_SUFFIX: ReadonlyMap<string, number> = new Map([
  ...Object.entries(TEN_POWER_OF_UNIT),
  ["圆", 0],
  ["千", 3],
  ["万", 4],
  ["百万", 6],
  ["亿", 8],
]);

const CURRENCY = "(?:¥|rmb|cny|人民币)?";
const NUMBER = String.raw`(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d*)?(?:e[+-]?\d{1,3})?|\.\d+`;
const UNIT = "(百万元|千元|万元|亿元|百万|元|圆|千|万|亿)?";
const AMOUNT_TEXT = new RegExp(
  String.raw`^([+-]?) ?${CURRENCY} ?([+-]?) ?(\(?) ?${CURRENCY} ?(${NUMBER}) ?${UNIT} ?(\)?) ?${UNIT}(-?)$`,
  "i"
);

/**
 * An amount cell in fen (R48), NaN where it is blank (`—`, `-`, `null` and the like), or the reason why it is neither.
 * `unit` is the column's; a text that brings its own (`123.45万`) keeps it and is never multiplied twice. Numbers stand for their
 * shortest decimal text. More than two decimals of a yuan round half-up. Brackets are negative. Nothing is guessed: `1,23` is unreadable.
 */
export function readAmount(value: CellValue, unit: AmountUnit): number | AmountProblem {
  const tenPower = TEN_POWER_OF_UNIT[unit];
  if (typeof value === "number") return fenOfNumber(value, tenPower) ?? "too-large";
  if (typeof value === "boolean") return "unreadable";
  if (value === "") return NaN;
  if (value.length <= SAFE_DIGITS && PLAIN_NUMBER.test(value)) {
    return fenOfNumber(Number(value), tenPower) ?? "too-large";
  }
  if (isErrorCell(value)) return "error-cell";
  const text = plainWriting(value);
  if (BLANK_WORDS.test(text) || isPlaceholder(text)) return NaN;
  const written = parseAmountText(text);
  if (written === null) return "unreadable";
  return fenOfText(written.number, written.tenPower ?? tenPower) ?? "too-large";
}

/** Whether an amount is written with decimals: `5.00` is, the number 5 is not. */
export function hasDecimals(value: CellValue): boolean {
  return typeof value === "number" ? !Number.isInteger(value) : /[.．]\d/.test(String(value));
}

/** Whether a text amount says its own unit, so that the column's unit is nothing to it. */
export function hasOwnUnit(value: CellValue): boolean {
  return typeof value === "string" && /[元圆千万亿]/.test(value);
}

/** Decimals an amount is written with: 2 for `5.50`; a number has those of its shortest text, at most `most`. */
export function decimalsOf(value: CellValue, most: number): number {
  if (typeof value === "boolean") return 0;
  const text =
    typeof value === "number" ? String(Number(value.toFixed(most))) : plainWriting(value);
  const fraction = /\.(\d*)/.exec(text)?.[1] ?? "";
  return Math.min(fraction.length, most);
}

interface WrittenAmount {
  /** Sign, digits, point and exponent only. */
  readonly number: string;
  /** Power of ten of the unit in the cell itself; null where it has none. */
  readonly tenPower: number | null;
}

function parseAmountText(text: string): WrittenAmount | null {
  const match = AMOUNT_TEXT.exec(text);
  if (match === null) return null;
  const [
    ,
    sign = "",
    innerSign = "",
    open = "",
    digits = "",
    unitInside,
    close = "",
    unitAfter,
    trailing = "",
  ] = match;
  const bracketed = open !== "";
  if (bracketed !== (close !== "")) return null;
  if (unitInside !== undefined && unitAfter !== undefined) return null;
  const negatives = [sign, innerSign, trailing].filter((mark) => mark === "-").length;
  const signs = [sign, innerSign, trailing].filter((mark) => mark !== "").length;
  if (signs + (bracketed ? 1 : 0) > 1) return null;
  const suffix = unitInside ?? unitAfter;
  return {
    number: (bracketed || negatives > 0 ? "-" : "") + digits.replace(/[, ]/g, ""),
    tenPower: suffix === undefined ? null : (TEN_POWER_OF_SUFFIX.get(suffix) ?? null),
  };
}

function fenOfText(number: string, tenPower: number): number | null {
  if (number.length <= SAFE_DIGITS && !/e/i.test(number))
    return fenOfNumber(Number(number), tenPower);
  const decimal = parseDecimal(number);
  return decimal === null ? null : exactFen(scaleHalfUp(decimal, tenPower + FEN_PLACES));
}

/** Half-width characters, one kind of space and one kind of minus. */
function plainWriting(value: string): string {
  const text = cleanText(value);
  if (ASCII_ONLY.test(text)) return text.replace(/ {2,}/g, " ");
  return cleanText(text.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .replace(/^[‐-―−]|(?<=[(¥])[‐-―−]/, "-");
}
