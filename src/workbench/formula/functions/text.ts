import { format, isDateFormat, isValidFormat } from "numfmt";
import { displayText } from "../../model/display-text";
import { readFormatCode } from "../../model/format-code";
import { booleanOf, integerOf, numberOf, textOf, toNumber, toText } from "../coerce";
import { forEachValue, single } from "../dereference";
import { fail, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import {
  define,
  ofValues,
  type FunctionDefinition,
  type FunctionFamily,
} from "../function-definition";
import { numberInText } from "../number-text";
import { DAYS_1904 } from "../serial-days";
import { isErrorScalar, type Argument, type Scalar } from "../values";
import { characterOf, codeOf, doubleByteLength, withinBytes } from "./double-byte";
import { rounded } from "./rounding";

const MOST_DECIMALS = 127;
const LONGEST_TEXT = 32_767;

function ofText(change: (text: string) => Scalar): FunctionDefinition {
  return ofValues("v", ([text]) => change(textOf(text)));
}

export const TEXT_FUNCTIONS: FunctionFamily = {
  LEN: ofText((text) => text.length),
  LENB: ofText(doubleByteLength),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText((text) =>
    text
      .toLowerCase()
      .replace(
        /(^|\P{L})(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase()
      )
  ),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofText((text) => text.replace(/[\x00-\x1f]/g, "")),
  LEFT: ofValues("v|v", ([text, count], context) => textOf(text).slice(0, countOf(count, context))),
  RIGHT: ofValues("v|v", ([text, count], context) => {
    const whole = textOf(text);
    return whole.slice(Math.max(0, whole.length - countOf(count, context)));
  }),
  MID: ofValues("vvv", ([text, start, count], context) => {
    const [from, length] = [integerOf(start, context), integerOf(count, context)];
    return from < 1 || length < 0 ? VALUE : textOf(text).slice(from - 1, from - 1 + length);
  }),
  LEFTB: ofValues("v|v", ([text, count], context) =>
    withinBytes(textOf(text), 0, countOf(count, context))
  ),
  RIGHTB: ofValues("v|v", ([text, count], context) => {
    const whole = textOf(text);
    const bytes = doubleByteLength(whole);
    return withinBytes(whole, Math.max(0, bytes - countOf(count, context)), bytes);
  }),
  MIDB: ofValues("vvv", ([text, start, count], context) => {
    const [from, length] = [integerOf(start, context), integerOf(count, context)];
    return from < 1 || length < 0 ? VALUE : withinBytes(textOf(text), from - 1, from - 1 + length);
  }),
  CONCATENATE: ofValues("v...v", (args) => args.map(textOf).join("")),
  CONCAT: define("a...a", (args, context) => joined(args, context, "", false)),
  TEXTJOIN: define("ava...a", ([delimiter, ignoresBlanks, ...args], context) => {
    const between: string[] = [];
    forEachValue([delimiter], context, (value) => between.push(textOf(value)));
    return joined(args, context, between, booleanOf(single(ignoresBlanks)));
  }),
  REPT: ofValues("vv", ([text, count], context) => {
    const [piece, times] = [textOf(text), integerOf(count, context)];
    if (piece === "") return "";
    return times < 0 || piece.length * times > LONGEST_TEXT ? VALUE : piece.repeat(times);
  }),
  EXACT: ofValues("vv", ([a, b]) => textOf(a) === textOf(b)),
  CHAR: ofValues("v", ([code], context) => characterOf(integerOf(code, context)) ?? VALUE),
  CODE: ofText((text) => (text === "" ? VALUE : codeOf(text))),
  UNICHAR: ofValues("v", ([code], context) => {
    const number = integerOf(code, context);
    return number < 1 || number > 0x10ffff ? VALUE : String.fromCodePoint(number);
  }),
  UNICODE: ofText((text) => text.codePointAt(0) ?? VALUE),
  T: define("a", ([value], { reader }) => {
    const found = firstOf(value, reader);
    return typeof found === "string" || isErrorScalar(found) ? found : "";
  }),
  VALUE: ofValues("v", ([value], context) =>
    typeof value === "boolean" ? VALUE : toNumber(value ?? null, context)
  ),
  NUMBERVALUE: ofValues("v|vv", numberValue),
  TEXT: ofValues("vv", ([value, code], context) => formatted(value ?? null, textOf(code), context)),
  FIXED: ofValues("v|vv", ([value, digits, isPlain], context) => {
    const places = digits === undefined ? 2 : integerOf(digits, context);
    return fixed(numberOf(value, context), places, !(isPlain !== undefined && booleanOf(isPlain)));
  }),
  DOLLAR: ofValues("v|v", ([value, digits], context) => money("$", value, digits, context)),
  RMB: ofValues("v|v", ([value, digits], context) => money("¥", value, digits, context)),
  ASC: ofText((text) =>
    text
      .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replaceAll("\u3000", " ")
  ),
  WIDECHAR: ofText((text) =>
    text
      .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
      .replaceAll(" ", "\u3000")
  ),
  ARRAYTOTEXT: define("a|v", (args, context) => joined(args.slice(0, 1), context, ", ", false)),
  NUMBERSTRING: ofValues("vv", ([value, kind], context) => {
    const style = integerOf(kind, context);
    if (style < 1 || style > 3) return VALUE;
    return displayText(numberOf(value, context), `[DBNum${style}]${style === 3 ? "0" : "General"}`);
  }),
};

function firstOf(value: Argument, reader: FunctionContext["reader"]): Scalar {
  let first: Scalar | undefined;
  forEachValue([value], { reader }, (found) => (first ??= found));
  return first ?? null;
}

function countOf(count: Scalar | undefined, context: FunctionContext): number {
  const number = count === undefined ? 1 : integerOf(count, context);
  return number < 0 ? fail(VALUE) : number;
}

function joined(
  args: readonly Argument[],
  context: FunctionContext,
  delimiter: string | readonly string[],
  ignoresBlanks: boolean
): Scalar {
  const pieces: string[] = [];
  forEachValue(args, context, (value) => {
    const text = toText(value);
    if (typeof text !== "string") fail(text);
    else if (!ignoresBlanks || text !== "") pieces.push(text);
  });
  const between = typeof delimiter === "string" ? [delimiter] : delimiter;
  const text = pieces.reduce(
    (whole, piece, index) =>
      whole + (index > 0 ? (between[(index - 1) % between.length] ?? "") : "") + piece,
    ""
  );
  return text.length > LONGEST_TEXT ? VALUE : text;
}

function numberValue(
  [value, decimal, group]: readonly (Scalar | undefined)[],
  { date1904 }: FunctionContext
): Scalar {
  const point = decimal === undefined ? "." : textOf(decimal).charAt(0);
  const comma = group === undefined ? "," : textOf(group).charAt(0);
  const text = textOf(value).replace(/\s/g, "").replaceAll(comma, "").replace(point, ".");
  if (text === "") return 0;
  const [, body = "", percents = ""] = /^(.*?)(%*)$/.exec(text) ?? [];
  const number = numberInText(body, date1904);
  return number === null ? VALUE : number / 100 ** percents.length;
}

function formatted(value: Scalar, numberFormat: string, { date1904 }: FunctionContext): Scalar {
  if (numberFormat === "") return "";
  const number = typeof value === "string" ? numberInText(value, date1904) : value;
  if (typeof number === "boolean") return number ? "TRUE" : "FALSE";
  if (typeof number !== "number" && number !== null) return VALUE;
  const { code } = readFormatCode(numberFormat);
  if (!isValidFormat(code)) return VALUE;
  if (typeof value === "string" && number === null) return displayText(value, numberFormat);
  const isDate = isDateFormat(code);
  const shown = isDate ? (number ?? 0) + (date1904 ? DAYS_1904 : 0) : roundable(number ?? 0);
  // Digits in Chinese without a pattern read the number out.
  return displayText(shown, code === "" ? `${numberFormat}General` : numberFormat);
}

/** Lifts a half that binary numbers store a trace too small, so that 1.005 shows as 1.01. */
function roundable(value: number): number {
  return Number.isInteger(value) ? value : value * (1 + 4 * Number.EPSILON);
}

function fixed(value: number, places: number, hasCommas: boolean): string {
  if (places > MOST_DECIMALS) return fail(VALUE);
  const decimals = Math.max(0, places);
  const pattern = `${hasCommas ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return format(pattern, rounded(value, places));
}

function money(
  sign: string,
  value: Scalar | undefined,
  digits: Scalar | undefined,
  context: FunctionContext
): string {
  const number = numberOf(value, context);
  const text =
    sign + fixed(Math.abs(number), digits === undefined ? 2 : integerOf(digits, context), true);
  return number < 0 ? `-${text}` : text;
}
