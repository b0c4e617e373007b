/** Days are `YYYY-MM-DD`. */
export interface WorkCalendar {
  /** Days off that would be working days. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  readonly workdays: ReadonlySet<string>;
}

/** Monday to Friday, as long as no calendar says otherwise. */
export const PLAIN_WEEK: WorkCalendar = { holidays: new Set(), workdays: new Set() };

const MS_PER_DAY = 86_400_000;

/** A calendar that leaves no working day in so many days in a row is a mistake in it. */
const LONGEST_BREAK = 366;

/** Whether people work on a day: an extra working day wins over a holiday. */
export function isWorkingDay(day: string, { holidays, workdays }: WorkCalendar): boolean {
  if (workdays.has(day)) return true;
  if (holidays.has(day)) return false;
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The working day that is `count` working days after `day` (R50, A-26: the day of submission does not count; 0 gives the day itself if it is
 * one, else the next). Null where the calendar leaves no working day in a year.
 */
export function workingDayAfter(day: string, count: number, calendar: WorkCalendar): string | null {
  let current = count === 0 ? day : nextDay(day);
  let left = Math.max(count, 1);
  for (let idle = 0; idle <= LONGEST_BREAK; idle++) {
    if (isWorkingDay(current, calendar)) {
      left--;
      if (left === 0) return current;
      idle = 0;
    }
    current = nextDay(current);
  }
  return null;
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10);
}
