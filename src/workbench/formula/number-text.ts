/** Numbers as texts, and texts as numbers, the way cells and formulas of Excel read and show them. */
import { serialOfDay, serialOfTime } from "./serial-days";

/** The number as Excel keeps it to 15 significant digits. */
export function inFifteenDigits(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  return Number(value.toPrecision(15));
}

/** Whether two numbers are equal as Excel compares them. */
export function sameNumber(a: number, b: number): boolean {
  const gap = a - b;
  if (gap === 0) return true;
  const noise = a * 1e-14;
  // Most numbers that are compared are far apart.
  if (gap * gap > noise * noise) return false;
  return inFifteenDigits(a) === inFifteenDigits(b);
}

/** A number as `&` and text functions see it: 15 digits, no thousands separators, `1E+20` where it is long. */
export function textOfNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [mantissa = "", exponentText = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace("-", "").replace(".", "").replace(/0+$/, "");
  const exponent = Number(exponentText);
  const sign = value < 0 ? "-" : "";
  if (exponent >= 20 || exponent < -9 || (exponent < -4 && digits.length - exponent > 20))
    return sign + inScientific(digits, exponent);
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return sign + (fraction === "" ? whole : `${whole}.${fraction}`);
}

function inScientific(digits: string, exponent: number): string {
  const fraction = digits.slice(1);
  const power = String(Math.abs(exponent)).padStart(2, "0");
  return `${digits.charAt(0)}${fraction && `.${fraction}`}E${exponent < 0 ? "-" : "+"}${power}`;
}

const NUMBER =
  /^([-+]?)[¥￥$€£]?([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:E([-+]?\d+))?(%?)$/i;
const DATE =
  /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)(?:[ T]+(.+))?$/;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?\s*(AM|PM|A|P)?$/i;

/** The number, percentage, amount of money, date or time that a text stands for; null where it is none. */
export function numberInText(text: string, date1904: boolean): number | null {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  // Most texts are words: the cheapest of answers first.
  if (Number.isNaN(first) || first > 0xffe6 || (first > 0xa5 && first < 0x20ac)) return null;
  return numeralIn(trimmed) ?? dateIn(trimmed, date1904) ?? timeIn(trimmed);
}

/** A numeral keeps 15 of its digits, as Excel reads it. */
function numeralIn(text: string): number | null {
  const bracketed = /^\(([^()+-]+)\)$/.exec(text)?.[1];
  const match = NUMBER.exec(bracketed ?? text);
  if (!match) return null;
  const [, sign = "", innerSign = "", digits = "", exponent = "0", percent = ""] = match;
  if (sign !== "" && innerSign !== "") return null;
  const plain = digits.replaceAll(",", "");
  let value = Number(`${plain.length > 15 ? cutToFifteen(plain) : plain}e${exponent}`);
  if (!Number.isFinite(value)) return null;
  if (percent !== "") value /= 100;
  const isNegative = sign + innerSign === "-" || bracketed !== undefined;
  return isNegative ? -value : value;
}

function cutToFifteen(digits: string): string {
  let left = 15;
  let begun = false;
  return digits.replace(/\d/g, (digit) => {
    begun ||= digit !== "0";
    if (!begun) return digit;
    return left-- > 0 ? digit : "0";
  });
}

function dateIn(text: string, date1904: boolean): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year, month = match[4], day = match[5] ?? "1", , , clock] = match;
  const serial = serialOfDay(Number(year), Number(month), Number(day), date1904);
  if (serial === null) return null;
  const time = clock === undefined ? 0 : timeIn(clock.trim());
  return time === null ? null : serial + time;
}

function timeIn(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hourText, minute, second = "0", half] = match;
  let hour = Number(hourText);
  if (Number(minute) > 59 || Number(second) >= 60) return null;
  if (half !== undefined) {
    if (hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  return serialOfTime(hour, Number(minute), Number(second));
}
