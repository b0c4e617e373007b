/** Days, as serial numbers, that lie in a period around today: for rules such as 上周 or 本月. */

const MS_PER_DAY = 86_400_000;
/** Serial number 0 of Excel's calendar in days of the Unix calendar; right for all days since March 1900. */
const FIRST_DAY = Date.UTC(1899, 11, 30) / MS_PER_DAY;
const DAYS_UNTIL_1904 = 1462;

/** @param period the file format's word; one that is not known holds no day. Weeks begin on Sunday, as Excel's do. */
export function isInPeriod(period: string, day: number, today: number): boolean {
  const week = today - weekday(today);
  switch (period) {
    case "today":
      return day === today;
    case "yesterday":
      return day === today - 1;
    case "tomorrow":
      return day === today + 1;
    case "last7Days":
      return day > today - 7 && day <= today;
    case "thisWeek":
      return day >= week && day < week + 7;
    case "lastWeek":
      return day >= week - 7 && day < week;
    case "nextWeek":
      return day >= week + 7 && day < week + 14;
    case "thisMonth":
      return month(day) === month(today);
    case "lastMonth":
      return month(day) === month(today) - 1;
    case "nextMonth":
      return month(day) === month(today) + 1;
    default:
      return false;
  }
}

/** The day of a clock as a serial number. */
export function serialOfDay(now: Date): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MS_PER_DAY - FIRST_DAY;
}

/** The day a cell holds, as a serial number since 1900 whatever year the workbook counts from. */
export function dayOf(serial: number, date1904: boolean): number {
  return Math.floor(serial) + (date1904 ? DAYS_UNTIL_1904 : 0);
}

function dateOf(day: number): Date {
  return new Date((day + FIRST_DAY) * MS_PER_DAY);
}

function weekday(day: number): number {
  return dateOf(day).getUTCDay();
}

/** Months since the year 0. */
function month(day: number): number {
  const date = dateOf(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
