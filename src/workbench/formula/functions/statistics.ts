import type { CellError } from "../../model/cell-value";
import { integerOf, numberOf } from "../coerce";
import { asMatrix, forEachValue, single } from "../dereference";
import { DIV0, fail, NA, NUM } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, type FunctionDefinition, type FunctionFamily } from "../function-definition";
import { Matrix, type Argument, type Scalar, type Value } from "../values";
import {
  deviations,
  mean,
  median,
  nthLargest,
  nthSmallest,
  percentile,
  rising,
  squaredDeviations,
  variance,
} from "./samples";
import { numbersIn } from "./totals";

function ofSample(measure: (numbers: readonly number[]) => number | CellError): FunctionDefinition {
  return define("a...a", (args, context) => {
    const result = measure(numbersIn(args, context));
    return typeof result === "number" && !Number.isFinite(result) ? NUM : result;
  });
}

/** A measure of a range that asks for a second number: a place, a share, a quarter. */
function ofRange(
  measure: (numbers: readonly number[], second: number) => number | CellError
): FunctionDefinition {
  return define("av", ([range, second], context) =>
    measure(numbersIn([range], context), numberOf(single(second), context))
  );
}

const stdevSample = ofSample((numbers) => deviations(variance(numbers, true)));
const stdevAll = ofSample((numbers) => deviations(variance(numbers, false)));
const varSample = ofSample((numbers) => variance(numbers, true));
const varAll = ofSample((numbers) => variance(numbers, false));
const percentileInclusive = ofRange((numbers, share) => percentile(numbers, share, "inclusive"));
const quartileInclusive = ofRange((numbers, quarter) =>
  percentile(numbers, Math.trunc(quarter) / 4, "inclusive")
);
const rankEqual = define("va|v", (args, context) => rank(args, context, false));
const modeSingle = ofSample((numbers) => modes(numbers)[0] ?? NA);

export const STATISTICS_FUNCTIONS: FunctionFamily = {
  MEDIAN: ofSample(median),
  LARGE: ofRange(nthLargest),
  SMALL: ofRange(nthSmallest),
  RANK: rankEqual,
  "RANK.EQ": rankEqual,
  "RANK.AVG": define("va|v", (args, context) => rank(args, context, true)),
  PERCENTILE: percentileInclusive,
  "PERCENTILE.INC": percentileInclusive,
  "PERCENTILE.EXC": ofRange((numbers, share) => percentile(numbers, share, "exclusive")),
  QUARTILE: quartileInclusive,
  "QUARTILE.INC": quartileInclusive,
  "QUARTILE.EXC": ofRange((numbers, quarter) =>
    percentile(numbers, Math.trunc(quarter) / 4, "exclusive")
  ),
  PERCENTRANK: ofRange(percentRank),
  "PERCENTRANK.INC": ofRange(percentRank),
  STDEV: stdevSample,
  "STDEV.S": stdevSample,
  STDEVP: stdevAll,
  "STDEV.P": stdevAll,
  VAR: varSample,
  "VAR.S": varSample,
  VARP: varAll,
  "VAR.P": varAll,
  MODE: modeSingle,
  "MODE.SNGL": modeSingle,
  "MODE.MULT": define("a...a", (args, context) => {
    const found = modes(numbersIn(args, context));
    return found.length === 0 ? NA : Matrix.column(found);
  }),
  AVEDEV: ofSample((numbers) => {
    const middle = mean(numbers);
    return mean(numbers.map((number) => Math.abs(number - middle)));
  }),
  DEVSQ: ofSample(squaredDeviations),
  GEOMEAN: ofSample((numbers) =>
    numbers.some((number) => number <= 0)
      ? NUM
      : Math.exp(mean(numbers.map((number) => Math.log(number))))
  ),
  HARMEAN: ofSample((numbers) =>
    numbers.some((number) => number <= 0) ? NUM : 1 / mean(numbers.map((number) => 1 / number))
  ),
  TRIMMEAN: ofRange((numbers, share) => {
    if (share < 0 || share >= 1) return NUM;
    const cut = Math.floor((numbers.length * share) / 2);
    return mean(rising(numbers).slice(cut, numbers.length - cut));
  }),
  FREQUENCY: define("aa", frequency),
  CORREL: ofPairs(correlation),
  PEARSON: ofPairs(correlation),
  RSQ: ofPairs((xs, ys) => correlation(xs, ys) ** 2),
  SLOPE: ofPairs((ys, xs) => covariation(xs, ys) / squaredDeviations(xs)),
  INTERCEPT: ofPairs(
    (ys, xs) => mean(ys) - (covariation(xs, ys) / squaredDeviations(xs)) * mean(xs)
  ),
  "COVARIANCE.P": ofPairs((xs, ys) => covariation(xs, ys) / xs.length),
  "COVARIANCE.S": ofPairs((xs, ys) => covariation(xs, ys) / (xs.length - 1)),
  FORECAST: define("vaa", forecast),
  "FORECAST.LINEAR": define("vaa", forecast),
  STANDARDIZE: define("vvv", ([x, middle, deviation], context) => {
    const [value, mu, sigma] = [x, middle, deviation].map((arg) => numberOf(single(arg), context));
    return value === undefined || mu === undefined || sigma === undefined || sigma <= 0
      ? NUM
      : (value - mu) / sigma;
  }),
};

function rank(
  [valueArg, range, orderArg]: readonly Argument[],
  context: FunctionContext,
  isAverage: boolean
): Scalar {
  const value = numberOf(single(valueArg), context);
  const isRising = orderArg !== undefined && integerOf(single(orderArg), context) !== 0;
  const numbers = numbersIn([range], context);
  const before = numbers.filter((number) => (isRising ? number < value : number > value)).length;
  const same = numbers.filter((number) => number === value).length;
  if (same === 0) return NA;
  return before + 1 + (isAverage ? (same - 1) / 2 : 0);
}

/** The most frequent numbers in the order they first come; none where each comes once. */
function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return most === 1
    ? []
    : [...counts].flatMap(([number, count]) => (count === most ? [number] : []));
}

function percentRank(numbers: readonly number[], value: number): number | CellError {
  const sorted = rising(numbers);
  const above = sorted.findIndex((number) => number >= value);
  const [first] = sorted;
  if (first === undefined || value < first || above < 0) return NA;
  const high = sorted[above] ?? value;
  const low = sorted[above - 1] ?? high;
  const place = high === value ? above : above - 1 + (value - low) / (high - low);
  return Math.floor((place / (sorted.length - 1)) * 1000 + 1e-9) / 1000;
}

function frequency([data, bins]: readonly Argument[], context: FunctionContext): Value {
  const numbers = numbersIn([data], context);
  const limits = numbersIn([bins], context);
  const order = [...limits.keys()].sort((a, b) => (limits[a] ?? 0) - (limits[b] ?? 0));
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const number of numbers) {
    const bin = order.find((index) => number <= (limits[index] ?? 0)) ?? limits.length;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return Matrix.column(counts);
}

function pairsIn(a: Argument, b: Argument, context: FunctionContext): [number[], number[]] {
  const [left, right] = [asMatrix(a, context.reader), asMatrix(b, context.reader)];
  if (left.cells.length !== right.cells.length) return fail(NA);
  const [xs, ys]: [number[], number[]] = [[], []];
  left.cells.forEach((x, index) => {
    const y = right.cells[index];
    if (typeof x !== "number" || typeof y !== "number") return;
    xs.push(x);
    ys.push(y);
  });
  return xs.length === 0 ? fail(DIV0) : [xs, ys];
}

function ofPairs(measure: (xs: number[], ys: number[]) => number): FunctionDefinition {
  return define("aa", ([a, b], context) => {
    const result = measure(...pairsIn(a, b, context));
    return Number.isFinite(result) ? result : DIV0;
  });
}

function covariation(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)];
  return xs.reduce((sum, x, index) => sum + (x - mx) * ((ys[index] ?? 0) - my), 0);
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  return covariation(xs, ys) / Math.sqrt(squaredDeviations(xs) * squaredDeviations(ys));
}

function forecast([at, ysArg, xsArg]: readonly Argument[], context: FunctionContext): Scalar {
  const [ys, xs] = pairsIn(ysArg, xsArg, context);
  const slope = covariation(xs, ys) / squaredDeviations(xs);
  const result = mean(ys) + slope * (numberOf(single(at), context) - mean(xs));
  return Number.isFinite(result) ? result : DIV0;
}

/** Numbers of an argument in the order they stand; for functions of series. */
export function seriesOf(arg: Argument, context: FunctionContext): number[] {
  const numbers: number[] = [];
  forEachValue([arg], context, (value) => {
    if (typeof value === "number") numbers.push(value);
  });
  return numbers;
}
