import { isCalendarDay } from "../rules/calendar-day";
import { type CellValue } from "./cell";
import { cleanText, isErrorCell, isPlaceholder } from "./cell-text";

/** Which day a workbook counts its date numbers from: 1900 (nearly all) or 1904 (old Mac workbooks). */
export type DateSystem = 1900 | 1904;

/** What a date cell gives: a day as `YYYY-MM-DD`, nothing, or no date. */
export type DateReading =
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

const BLANK: DateReading = { kind: "blank" };
const UNREADABLE: DateReading = { kind: "unreadable" };

/** 9999-12-31 as a date number of the 1900 system. */
const LAST_SERIAL = 2_958_465;
/** 0 and 60 of the 1900 system stand for days that never were: 1900-01-00 and 1900-02-29. */
const FALSE_LEAP_DAY = 60;
const DAYS_FROM_1900_TO_1904 = 1_462;
const MS_PER_DAY = 86_400_000;

const TIME = /[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SEPARATED = /^(\d{4}) ?([-/.年]) ?(\d{1,2}) ?([-/.月]) ?(\d{1,2}) ?(日?)$/;
/** How core systems write 「no date」 and 「for ever」. */
const NO_DATE = /^(?:0+|99991231|9999-12-31|1900-01-00)$/;

/**
 * A date cell as a day (rules.md §6): `20260306` as number or text, `2026-03-06`, `2026/3/6`, `2026.3.6`, `2026年3月6日`, each with or without a
 * time, or the date number of a spreadsheet. `00000000`, `99991231` and dashes are blank. Nothing is guessed: years of two digits, days that
 * do not exist and other texts are unreadable.
 */
export function readDate(value: CellValue, system: DateSystem = 1900): DateReading {
  if (typeof value === "boolean" || isErrorCell(value)) return UNREADABLE;
  if (typeof value === "number") return dateOfNumber(value, system);
  const text = cleanText(value.normalize("NFKC"));
  if (text === "" || isPlaceholder(text)) return BLANK;
  const day = text.replace(TIME, "").trim();
  const compact = COMPACT.exec(day);
  if (compact !== null) return dateOf(compact[1], compact[2], compact[3]);
  const separated = SEPARATED.exec(day);
  if (separated !== null && areOfOneKind(separated[2], separated[4], separated[6])) {
    return dateOf(separated[1], separated[3], separated[5]);
  }
  return NO_DATE.test(day) ? BLANK : UNREADABLE;
}

/** The date number of a day in the 1900 system: 2026-03-06 is 46087. */
export function serialOf(date: string): number {
  const days = (Date.parse(date) - Date.UTC(1899, 11, 31)) / MS_PER_DAY;
  return days >= FALSE_LEAP_DAY ? days + 1 : days;
}

function dateOfNumber(value: number, system: DateSystem): DateReading {
  if (Number.isInteger(value) && value > LAST_SERIAL) {
    const written = COMPACT.exec(String(value));
    return written === null ? UNREADABLE : dateOf(written[1], written[2], written[3]);
  }
  if (value < 0) return UNREADABLE;
  if (value === 0 && system === 1900) return BLANK;
  const serial = Math.floor(value) + (system === 1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (serial < 1 || serial > LAST_SERIAL || serial === FALSE_LEAP_DAY) return UNREADABLE;
  const days = serial > FALSE_LEAP_DAY ? serial - 1 : serial;
  const [year, month, day] = new Date(Date.UTC(1899, 11, 31) + days * MS_PER_DAY)
    .toISOString()
    .split(/[-T]/);
  return dateOf(year, month, day);
}

function dateOf(year = "", month = "", day = ""): DateReading {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (NO_DATE.test(date) || NO_DATE.test(date.replace(/-/g, ""))) return BLANK;
  const exists = isCalendarDay(Number(year), Number(month), Number(day));
  return exists ? { kind: "date", date } : UNREADABLE;
}

/** `2026年3月6日` or one sign twice; `2026-3/6` is a slip. */
function areOfOneKind(first: string | undefined, second: string | undefined, end = ""): boolean {
  return first === "年" ? second === "月" : first === second && end === "";
}
