/** Counting working days; weekends and holidays are given. */
import { integerOf, numberOf } from "../coerce";
import { dereference, forEachValue, single } from "../dereference";
import { fail, NUM, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, type FunctionFamily } from "../function-definition";
import { LAST_SERIAL, weekdayOfSerial } from "../serial-days";
import { Matrix, type Argument, type Scalar } from "../values";

/** Whether Monday … Sunday are days off. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY: Weekend = [false, false, false, false, false, true, true];

export const WORKDAY_FUNCTIONS: FunctionFamily = {
  NETWORKDAYS: define("vv|a", ([start, end, holidays], context) =>
    workdaysBetween(start, end, SATURDAY_SUNDAY, holidays, context)
  ),
  "NETWORKDAYS.INTL": define("vv|va", ([start, end, weekend, holidays], context) =>
    workdaysBetween(start, end, weekendIn(weekend, context), holidays, context)
  ),
  WORKDAY: define("vv|a", ([start, days, holidays], context) =>
    workdayAfter(start, days, SATURDAY_SUNDAY, holidays, context)
  ),
  "WORKDAY.INTL": define("vv|va", ([start, days, weekend, holidays], context) =>
    workdayAfter(start, days, weekendIn(weekend, context), holidays, context)
  ),
};

/** A text of seven 0 and 1 from Monday on, or a number: 1 Saturday and Sunday, 2 Sunday and Monday … 11 Sunday only … */
function weekendIn(arg: Argument, context: FunctionContext): Weekend {
  const value = single(arg);
  if (value === undefined || value === null) return SATURDAY_SUNDAY;
  if (typeof value === "string") {
    if (!/^[01]{7}$/.test(value)) return fail(VALUE);
    return Array.from(value, (digit) => digit === "1");
  }
  const number = integerOf(value, context);
  const isSingle = number >= 11 && number <= 17;
  if (!isSingle && (number < 1 || number > 7)) return fail(NUM);
  // 1 begins on Saturday (5), 11 is Sunday (6).
  const first = isSingle ? (number - 11 + 6) % 7 : (number - 1 + 5) % 7;
  const second = isSingle ? first : (first + 1) % 7;
  return Array.from({ length: 7 }, (_, day) => day === first || day === second);
}

function holidaysIn(arg: Argument, context: FunctionContext): Set<number> {
  const days = new Set<number>();
  forEachValue([arg], context, (value) => {
    if (value !== null && value !== "") days.add(Math.floor(numberOf(value, context)));
  });
  return days;
}

function isWorkday(
  serial: number,
  weekend: Weekend,
  holidays: ReadonlySet<number>,
  { date1904 }: FunctionContext
): boolean {
  const fromMonday = (weekdayOfSerial(serial, date1904) + 5) % 7;
  return weekend[fromMonday] !== true && !holidays.has(serial);
}

function workdaysBetween(
  startArg: Argument,
  endArg: Argument,
  weekend: Weekend,
  holidayArg: Argument,
  context: FunctionContext
): Scalar {
  const start = dayNumber(startArg, context);
  const end = dayNumber(endArg, context);
  const holidays = holidaysIn(holidayArg, context);
  const [first, last] = [Math.min(start, end), Math.max(start, end)];
  let count = 0;
  for (let day = first; day <= last; day++) if (isWorkday(day, weekend, holidays, context)) count++;
  return start > end ? -count : count;
}

function workdayAfter(
  startArg: Argument,
  daysArg: Argument,
  weekend: Weekend,
  holidayArg: Argument,
  context: FunctionContext
): Scalar {
  if (weekend.every(Boolean)) return VALUE;
  let day = dayNumber(startArg, context);
  const days = integerOf(single(daysArg), context);
  const holidays = holidaysIn(holidayArg, context);
  const step = Math.sign(days);
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (day < 0 || day > LAST_SERIAL) return NUM;
    if (isWorkday(day, weekend, holidays, context)) left--;
  }
  return day;
}

function dayNumber(arg: Argument, context: FunctionContext): number {
  const value = dereference(arg, context.reader);
  if (value instanceof Matrix) return fail(VALUE);
  const day = Math.floor(numberOf(value, context));
  return day < 0 || day > LAST_SERIAL ? fail(NUM) : day;
}
