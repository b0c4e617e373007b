/** Days as Excel's serial numbers, with its 29 February 1900 that never was, and the calendar of 1904. */

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Serial 1 is 1 January 1900; the day before it in true days, after the false leap day and before it. */
const EPOCH = Date.UTC(1899, 11, 30) / DAY_MS;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / DAY_MS;
/** 31 December 9999. */
export const LAST_SERIAL = 2_958_465;
const FALSE_LEAP_DAY = 60;
/** What the calendar of 1904 lags behind. */
export const DAYS_1904 = 1462;

/** The serial of a day of the calendar; null where there is no such day or Excel has no number for it. */
export function serialOfDay(
  year: number,
  month: number,
  day: number,
  date1904: boolean
): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return serialOf(year, month, day, date1904);
}

/** As {@link serialOfDay}, but months and days beyond their bounds count on, as DATE does. */
export function serialOf(
  year: number,
  month: number,
  day: number,
  date1904: boolean
): number | null {
  const firstOfMonth = daysFromCivil(year, month - 1);
  if (date1904) return inBounds(firstOfMonth + day - 1 - EPOCH_1904, LAST_SERIAL - DAYS_1904);
  // The month decides on which side of the false leap day the counting starts.
  const start = firstOfMonth - EPOCH;
  const serial = (start <= FALSE_LEAP_DAY ? start - 1 : start) + day - 1;
  return inBounds(serial, LAST_SERIAL);
}

function inBounds(serial: number, last: number): number | null {
  return serial >= 0 && serial <= last ? serial : null;
}

function daysFromCivil(year: number, zeroBasedMonth: number): number {
  return Date.UTC(year, zeroBasedMonth, 1) / DAY_MS;
}

/** Fraction of a day; hours count on beyond 24. */
export function serialOfTime(hour: number, minute: number, second: number): number {
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

export function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a serial, whose fraction does not count; null for a number that is no day. */
export function dayOfSerial(serial: number, date1904: boolean): CivilDay | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return null;
  if (!date1904) {
    if (whole === 0) return { year: 1900, month: 1, day: 0 };
    if (whole === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  }
  const days = date1904 ? whole + EPOCH_1904 : whole + EPOCH + (whole < FALSE_LEAP_DAY ? 1 : 0);
  const date = new Date(days * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** 0 is Saturday, as serial 0 is to Excel; 1 Sunday … 6 Friday. */
export function weekdayOfSerial(serial: number, date1904: boolean): number {
  return (Math.floor(serial) + (date1904 ? DAYS_1904 : 0)) % 7;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Time of day of a serial, to the nearest second. */
export function timeOfSerial(serial: number): ClockTime {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}
