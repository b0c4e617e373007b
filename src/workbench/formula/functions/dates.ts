import { booleanOf, integerOf, numberOf, textOf } from "../coerce";
import { fail, NUM, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { ofValues, type FunctionDefinition, type FunctionFamily } from "../function-definition";
import { numberInText } from "../number-text";
import {
  dayOfSerial,
  DAYS_1904,
  daysInMonth,
  serialOf,
  serialOfTime,
  timeOfSerial,
  weekdayOfSerial,
  type CivilDay,
} from "../serial-days";
import type { Scalar } from "../values";

/** The day of a serial that a function got; anything that is no day ends the function. */
export function dayIn(value: Scalar | undefined, context: FunctionContext): CivilDay {
  return dayOfSerial(numberOf(value, context), context.date1904) ?? fail(NUM);
}

/** The serial of a day of the calendar, months and days counting on beyond their bounds. */
export function serialIn(
  year: number,
  month: number,
  day: number,
  context: FunctionContext
): number {
  return serialOf(year, month, day, context.date1904) ?? fail(NUM);
}

function ofDay(read: (day: CivilDay) => number): FunctionDefinition {
  return ofValues("v", ([value], context) => read(dayIn(value, context)));
}

function ofTime(read: (time: ReturnType<typeof timeOfSerial>) => number): FunctionDefinition {
  return ofValues("v", ([value], context) => {
    const serial = numberOf(value, context);
    return serial < 0 ? NUM : read(timeOfSerial(serial));
  });
}

export const DATE_FUNCTIONS: FunctionFamily = {
  DATE: ofValues("vvv", ([year, month, day], context) => {
    const given = integerOf(year, context);
    if (given < 0 || given > 9999) return NUM;
    const first = context.date1904 ? 1904 : 1900;
    const full = given < first ? given + 1900 : given;
    return serialIn(full, integerOf(month, context), integerOf(day, context), context);
  }),
  TIME: ofValues("vvv", ([hour, minute, second], context) => {
    const time = serialOfTime(
      integerOf(hour, context),
      integerOf(minute, context),
      integerOf(second, context)
    );
    return time < 0 ? NUM : time % 1;
  }),
  DATEVALUE: ofValues("v", ([text], { date1904 }) => {
    const serial =
      typeof text === "string" && /[-/.年]/.test(text) ? numberInText(text, date1904) : null;
    return serial === null ? VALUE : Math.floor(serial);
  }),
  TIMEVALUE: ofValues("v", ([text], { date1904 }) => {
    const serial =
      typeof text === "string" && text.includes(":") ? numberInText(text, date1904) : null;
    return serial === null ? VALUE : serial % 1;
  }),
  TODAY: ofValues("", (_, context) => Math.floor(nowIn(context)), { isVolatile: true }),
  NOW: ofValues("", (_, context) => nowIn(context), { isVolatile: true }),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  HOUR: ofTime(({ hour }) => hour),
  MINUTE: ofTime(({ minute }) => minute),
  SECOND: ofTime(({ second }) => second),
  WEEKDAY: ofValues("v|v", weekday),
  WEEKNUM: ofValues("v|v", weekNumber),
  ISOWEEKNUM: ofValues("v", ([value], context) =>
    isoWeek(Math.floor(numberOf(value, context)), context)
  ),
  EDATE: ofValues("vv", ([value, months], context) => {
    const { year, month, day } = dayIn(value, context);
    return inMonth(year, month + integerOf(months, context), day, context);
  }),
  EOMONTH: ofValues("vv", ([value, months], context) => {
    const { year, month } = dayIn(value, context);
    return serialIn(year, month + integerOf(months, context) + 1, 0, context);
  }),
  DAYS: ofValues(
    "vv",
    ([end, start], context) =>
      Math.floor(numberOf(end, context)) - Math.floor(numberOf(start, context))
  ),
  DAYS360: ofValues("vv|v", ([start, end, isEuropean], context) =>
    days360(
      dayIn(start, context),
      dayIn(end, context),
      isEuropean !== undefined && booleanOf(isEuropean)
    )
  ),
  DATEDIF: ofValues("vvv", dateDifference),
  YEARFRAC: ofValues("vv|v", yearFraction),
};

function nowIn({ clock, date1904 }: FunctionContext): number {
  return clock.now() - (date1904 ? DAYS_1904 : 0);
}

/** The same day of another month, or its last where it is shorter. */
function inMonth(year: number, month: number, day: number, context: FunctionContext): number {
  const fullYear = year + Math.floor((month - 1) / 12);
  const fullMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  return serialIn(fullYear, fullMonth, Math.min(day, daysInMonth(fullYear, fullMonth)), context);
}

/** First day of the week by the number of a kind: 11 Monday … 17 Sunday. */
function weekday(
  [value, kindArg]: readonly (Scalar | undefined)[],
  context: FunctionContext
): Scalar {
  const serial = numberOf(value, context);
  const kind = kindArg === undefined ? 1 : integerOf(kindArg, context);
  if (serial < 0) return NUM;
  // 0 Sunday … 6 Saturday
  const day = (weekdayOfSerial(serial, context.date1904) + 6) % 7;
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  if (kind < 11 || kind > 17) return NUM;
  return ((day + 17 - kind) % 7) + 1;
}

function weekNumber(
  [value, kindArg]: readonly (Scalar | undefined)[],
  context: FunctionContext
): Scalar {
  const serial = Math.floor(numberOf(value, context));
  const kind = kindArg === undefined ? 1 : integerOf(kindArg, context);
  if (kind === 21) return isoWeek(serial, context);
  const firstDay = kind === 1 || kind === 17 ? 0 : kind === 2 ? 1 : kind - 10;
  if (firstDay < 0 || firstDay > 6) return NUM;
  const { year } = dayIn(serial, context);
  const newYear = serialIn(year, 1, 1, context);
  const offset = (((weekdayOfSerial(newYear, context.date1904) + 6 - firstDay) % 7) + 7) % 7;
  return Math.floor((serial - newYear + offset) / 7) + 1;
}

/** Weeks begin on Monday; the first has the year's first Thursday. */
function isoWeek(serial: number, context: FunctionContext): number {
  const day = (weekdayOfSerial(serial, context.date1904) + 5) % 7;
  const thursday = serial - day + 3;
  const { year } = dayIn(thursday, context);
  return Math.floor((thursday - serialIn(year, 1, 1, context)) / 7) + 1;
}

function days360(start: CivilDay, end: CivilDay, isEuropean: boolean): number {
  let [from, to] = [start.day, end.day];
  const isLastOfFebruary = ({ year, month, day }: CivilDay): boolean =>
    month === 2 && day === daysInMonth(year, 2);
  if (isEuropean) [from, to] = [Math.min(from, 30), Math.min(to, 30)];
  else {
    if (isLastOfFebruary(start)) from = 30;
    if (to === 31 && from >= 30) to = 30;
    from = Math.min(from, 30);
  }
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + to - from;
}

function dateDifference(
  [startArg, endArg, unitArg]: readonly (Scalar | undefined)[],
  context: FunctionContext
): Scalar {
  const first = Math.floor(numberOf(startArg, context));
  const last = Math.floor(numberOf(endArg, context));
  if (first > last) return NUM;
  const [start, end] = [dayIn(first, context), dayIn(last, context)];
  const months =
    (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (textOf(unitArg).toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return last - first;
    case "YM":
      return months % 12;
    case "MD":
      return end.day >= start.day
        ? end.day - start.day
        : last - serialIn(end.year, end.month - 1, start.day, context);
    case "YD": {
      const year =
        start.month * 100 + start.day <= end.month * 100 + end.day ? end.year : end.year - 1;
      return last - serialIn(year, start.month, start.day, context);
    }
    default:
      return NUM;
  }
}

function yearFraction(
  [startArg, endArg, basisArg]: readonly (Scalar | undefined)[],
  context: FunctionContext
): Scalar {
  const basis = basisArg === undefined ? 0 : integerOf(basisArg, context);
  const serials = [numberOf(startArg, context), numberOf(endArg, context)].map(Math.floor);
  const [first, last] = [Math.min(...serials), Math.max(...serials)];
  const [start, end] = [dayIn(first, context), dayIn(last, context)];
  switch (basis) {
    case 0:
      return days360(start, end, false) / 360;
    case 1:
      return (last - first) / daysInYears(start, end, context);
    case 2:
      return (last - first) / 360;
    case 3:
      return (last - first) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      return NUM;
  }
}

/** Average length of the years a period touches; within one year, whether a leap day lies in it. */
function daysInYears(start: CivilDay, end: CivilDay, context: FunctionContext): number {
  const isWithinAYear =
    start.year === end.year ||
    (end.year === start.year + 1 &&
      (end.month < start.month || (end.month === start.month && end.day <= start.day)));
  if (!isWithinAYear) {
    const days = serialIn(end.year + 1, 1, 1, context) - serialIn(start.year, 1, 1, context);
    return days / (end.year - start.year + 1);
  }
  if (start.year === end.year) return daysInMonth(start.year, 2) === 29 ? 366 : 365;
  const hasLeapDay =
    (daysInMonth(start.year, 2) === 29 && start.month <= 2) ||
    (daysInMonth(end.year, 2) === 29 && (end.month > 2 || (end.month === 2 && end.day === 29)));
  return hasLeapDay ? 366 : 365;
}
