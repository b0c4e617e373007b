/** Loans, annuities, series of payments and depreciation. */
import { numberOf } from "../coerce";
import { single } from "../dereference";
import { DIV0, NUM, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, ofNumbers, type FunctionFamily } from "../function-definition";
import type { Argument, Scalar } from "../values";
import { seriesOf } from "./statistics";
import { numbersIn } from "./totals";

export const FINANCIAL_FUNCTIONS: FunctionFamily = {
  PMT: ofNumbers(3, payment, [0, 0]),
  PV: ofNumbers(3, presentValue, [0, 0]),
  FV: ofNumbers(3, futureValue, [0, 0]),
  NPER: ofNumbers(3, periods, [0, 0]),
  RATE: ofNumbers(3, rate, [0, 0, 0.1]),
  IPMT: ofNumbers(4, interestPart, [0, 0]),
  PPMT: ofNumbers(
    4,
    (r = 0, period = 0, count = 0, present = 0, future = 0, due = 0) => {
      const interest = interestPart(r, period, count, present, future, due);
      return typeof interest === "number"
        ? payment(r, count, present, future, due) - interest
        : interest;
    },
    [0, 0]
  ),
  CUMIPMT: ofNumbers(6, (r = 0, count = 0, present = 0, first = 0, last = 0, due = 0) =>
    cumulative(first, last, (period) => interestPart(r, period, count, present, 0, due))
  ),
  CUMPRINC: ofNumbers(6, (r = 0, count = 0, present = 0, first = 0, last = 0, due = 0) =>
    cumulative(first, last, (period) => {
      const interest = interestPart(r, period, count, present, 0, due);
      return typeof interest === "number"
        ? payment(r, count, present, 0, due) - interest
        : interest;
    })
  ),
  NPV: define("va...a", ([rateArg, ...values], context) =>
    netPresent(numberOf(single(rateArg), context), numbersIn(values, context), 1)
  ),
  IRR: define("a|v", ([values, guess], context) => {
    const flows = seriesOf(values, context);
    const start = guess === undefined ? 0.1 : numberOf(single(guess), context);
    return isMixed(flows) ? solved((r) => netPresent(r, flows, 0), start) : NUM;
  }),
  XNPV: define("vaa", ([rateArg, values, dates], context) =>
    dated(values, dates, context, (flows, days) =>
      datedPresent(numberOf(single(rateArg), context), flows, days)
    )
  ),
  XIRR: define("aa|v", ([values, dates, guess], context) =>
    dated(values, dates, context, (flows, days) => {
      const start = guess === undefined ? 0.1 : numberOf(single(guess), context);
      return isMixed(flows) ? solved((r) => datedPresent(r, flows, days), start) : NUM;
    })
  ),
  MIRR: define("avv", ([values, financeArg, reinvestArg], context) => {
    const flows = seriesOf(values, context);
    const finance = numberOf(single(financeArg), context);
    const reinvest = numberOf(single(reinvestArg), context);
    const n = flows.length;
    const gains =
      netPresent(
        reinvest,
        flows.map((flow) => Math.max(0, flow)),
        0
      ) *
      (1 + reinvest) ** (n - 1);
    const costs = netPresent(
      finance,
      flows.map((flow) => Math.min(0, flow)),
      0
    );
    return costs === 0 || gains === 0 ? DIV0 : (gains / -costs) ** (1 / (n - 1)) - 1;
  }),
  EFFECT: ofNumbers(2, (nominal = 0, times = 0) => {
    const n = Math.trunc(times);
    return nominal <= 0 || n < 1 ? NUM : (1 + nominal / n) ** n - 1;
  }),
  NOMINAL: ofNumbers(2, (effective = 0, times = 0) => {
    const n = Math.trunc(times);
    return effective <= 0 || n < 1 ? NUM : ((1 + effective) ** (1 / n) - 1) * n;
  }),
  RRI: ofNumbers(3, (count = 0, present = 0, future = 0) =>
    count <= 0 || present === 0 ? NUM : (future / present) ** (1 / count) - 1
  ),
  PDURATION: ofNumbers(3, (r = 0, present = 0, future = 0) =>
    r <= 0 || present <= 0 || future <= 0 ? NUM : Math.log(future / present) / Math.log(1 + r)
  ),
  SLN: ofNumbers(3, (cost = 0, salvage = 0, life = 0) =>
    life === 0 ? DIV0 : (cost - salvage) / life
  ),
  SYD: ofNumbers(4, (cost = 0, salvage = 0, life = 0, period = 0) =>
    period < 1 || period > life
      ? NUM
      : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1))
  ),
  DDB: ofNumbers(4, decliningBalance, [2]),
  ISPMT: ofNumbers(4, (r = 0, period = 0, count = 0, present = 0) =>
    count === 0 ? DIV0 : present * r * (period / count - 1)
  ),
};

/** Periods that are counted one by one, at most. */
const MOST_PERIODS = 100_000;

/** Growth over the periods, and the sum of what payments of 1 have grown to. */
function factors(r: number, count: number, due: number): { growth: number; annuity: number } {
  const growth = (1 + r) ** count;
  const annuity = r === 0 ? count : ((growth - 1) / r) * (due === 0 ? 1 : 1 + r);
  return { growth, annuity };
}

function payment(r = 0, count = 0, present = 0, future = 0, due = 0): number {
  const { growth, annuity } = factors(r, count, due);
  return -(present * growth + future) / annuity;
}

function presentValue(r = 0, count = 0, paid = 0, future = 0, due = 0): number {
  const { growth, annuity } = factors(r, count, due);
  return -(future + paid * annuity) / growth;
}

function futureValue(r = 0, count = 0, paid = 0, present = 0, due = 0): number {
  const { growth, annuity } = factors(r, count, due);
  return -(present * growth + paid * annuity);
}

function periods(r = 0, paid = 0, present = 0, future = 0, due = 0): Scalar {
  if (r === 0) return paid === 0 ? NUM : -(present + future) / paid;
  const each = (paid * (due === 0 ? 1 : 1 + r)) / r;
  const ratio = (each - future) / (each + present);
  return ratio > 0 ? Math.log(ratio) / Math.log(1 + r) : NUM;
}

function rate(count = 0, paid = 0, present = 0, future = 0, due = 0, guess = 0.1): Scalar {
  return solved(
    (r) => futureValue(r, count, paid, present, due) - future,
    guess,
    (r) => r > -1
  );
}

function interestPart(
  r = 0,
  period = 0,
  count = 0,
  present = 0,
  future = 0,
  due = 0
): number | typeof NUM {
  if (period < 1 || period >= count + 1) return NUM;
  const paid = payment(r, count, present, future, due);
  if (due !== 0 && period === 1) return 0;
  const balance = futureValue(r, period - 1, paid, present, due);
  const interest = balance * r;
  return due === 0 ? interest : (interest - paid * r) / (1 + r);
}

function cumulative(
  first: number,
  last: number,
  part: (period: number) => number | typeof NUM
): Scalar {
  if (first < 1 || last < first || last > MOST_PERIODS) return NUM;
  let sum = 0;
  for (let period = Math.ceil(first); period <= last; period++) {
    const value = part(period);
    if (typeof value !== "number") return value;
    sum += value;
  }
  return sum;
}

/** @param first the period of the first flow */
function netPresent(r: number, flows: readonly number[], first: number): number {
  return flows.reduce((sum, flow, index) => sum + flow / (1 + r) ** (index + first), 0);
}

function datedPresent(r: number, flows: readonly number[], days: readonly number[]): number {
  const start = days[0] ?? 0;
  return flows.reduce(
    (sum, flow, index) => sum + flow / (1 + r) ** (((days[index] ?? start) - start) / 365),
    0
  );
}

function dated(
  values: Argument,
  dates: Argument,
  context: FunctionContext,
  calculate: (flows: number[], days: number[]) => Scalar
): Scalar {
  const flows = seriesOf(values, context);
  const days = seriesOf(dates, context).map(Math.trunc);
  return flows.length === days.length && flows.length > 0 ? calculate(flows, days) : NUM;
}

function isMixed(flows: readonly number[]): boolean {
  return flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);
}

/** Where the function is 0, by Newton's method, else by halving; #NUM! where neither finds a place. */
function solved(
  f: (x: number) => number,
  guess: number,
  isAllowed: (x: number) => boolean = (x) => x > -1
): Scalar {
  let x = guess;
  for (let i = 0; i < 60; i++) {
    const y = f(x);
    const step = 1e-7 * Math.max(1, Math.abs(x));
    const slope = (f(x + step) - f(x - step)) / (2 * step);
    const next = x - y / slope;
    if (!Number.isFinite(next) || !isAllowed(next)) break;
    if (Math.abs(next - x) < 1e-12) return next;
    x = next;
  }
  return halved(f);
}

function halved(f: (x: number) => number): Scalar {
  let [low, high] = [-0.999_999, 10];
  if (!(f(low) * f(high) < 0)) return NUM;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(low) * f(middle) <= 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function decliningBalance(cost = 0, salvage = 0, life = 0, period = 0, factor = 2): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || period < 1 || period > life || period > MOST_PERIODS)
    return NUM;
  let book = cost;
  let written = 0;
  for (let year = 1; year <= period; year++) {
    written = Math.max(0, Math.min((book * factor) / life, book - salvage));
    book -= written;
  }
  return factor <= 0 ? VALUE : written;
}
