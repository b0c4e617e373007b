/** What decides about a typed date besides its text. */
export interface DateRules {
  /** Year of dates typed without one. */
  readonly currentYear: number;
  readonly date1904: boolean;
}

interface TypedDate {
  readonly value: number;
  readonly numberFormat: string;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Reads a date or time as Excel in Chinese does; undefined where the text is none, or no day of the calendar. */
export function typedDate(text: string, rules: DateRules): TypedDate | undefined {
  const trimmed = text.trim();
  if (!/^\d/.test(trimmed)) return undefined;
  const time = readTime(trimmed);
  if (time) return time;
  const [, day = trimmed, clock = ""] = /^(\S+)\s+(\S+)$/.exec(trimmed) ?? [];
  const date = readDay(day, rules);
  if (!date || clock === "") return date;
  const timeOfDay = readTime(clock);
  return (
    timeOfDay && {
      value: date.value + timeOfDay.value,
      numberFormat: `${date.numberFormat} h:mm`,
    }
  );
}

function readTime(text: string): TypedDate | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return {
    value: (hours * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: match[3] === undefined ? "h:mm" : "h:mm:ss",
  };
}

function readDay(text: string, rules: DateRules): TypedDate | undefined {
  const full = /^(\d{4}|\d{2}|\d)([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (full) return day(fullYear(full[1]), full[3], full[4], "yyyy/m/d", rules);
  const chinese = /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese)
    return day(fullYear(chinese[1]), chinese[2], chinese[3], 'yyyy"年"m"月"d"日"', rules);
  const chineseMonth = /^(\d{4}|\d{2})年(\d{1,2})月$/.exec(text);
  if (chineseMonth)
    return day(fullYear(chineseMonth[1]), chineseMonth[2], "1", 'yyyy"年"m"月"', rules);
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (month) return day(fullYear(month[1]), month[2], "1", "mmm-yy", rules);
  const monthDay = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (monthDay) return day(rules.currentYear, monthDay[1], monthDay[2], 'm"月"d"日"', rules);
  const named = /^(\d{1,2})-([a-z]{3})$/i.exec(text);
  const index = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? "");
  return index < 0
    ? undefined
    : day(rules.currentYear, String(index + 1), named?.[1], "d-mmm", rules);
}

/** 00 to 29 are of this century, as in Excel. */
function fullYear(text = ""): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function day(
  year: number,
  monthText: string | undefined,
  dayText: string | undefined,
  numberFormat: string,
  rules: DateRules
): TypedDate | undefined {
  const month = Number(monthText);
  const dayOfMonth = Number(dayText);
  const value = serialOf(year, month, dayOfMonth, rules.date1904);
  return value === undefined ? undefined : { value, numberFormat };
}

/** Serial number of a day; Excel's 1900 system has a 29 February 1900 that never was. Undefined where there is no such day. */
function serialOf(
  year: number,
  month: number,
  dayOfMonth: number,
  date1904: boolean
): number | undefined {
  if (year === 1900 && month === 2 && dayOfMonth === 29 && !date1904) return 60;
  const time = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  if (!exists || year < (date1904 ? 1904 : 1900) || year > 9999) return undefined;
  if (date1904) return Math.round((time - Date.UTC(1904, 0, 1)) / 86_400_000);
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}
