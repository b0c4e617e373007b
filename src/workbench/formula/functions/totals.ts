/** Totals over any number of ranges and values: SUM, COUNT, AVERAGE and what SUBTOTAL and AGGREGATE make of them. */
import type { CellError } from "../../model/cell-value";
import { integerOf, toNumber } from "../coerce";
import { forEachCellOf, forEachValue, single } from "../dereference";
import { DIV0, fail, NUM, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, type FunctionFamily } from "../function-definition";
import { isError, isErrorScalar, Reference, type Argument, type Scalar } from "../values";
import { deviations, median, nthLargest, percentile, variance } from "./samples";

/**
 * The numbers of the arguments: of ranges and arrays only true numbers; values written into the formula are converted, and a
 * text among them that is no number is #VALUE!.
 */
export function numbersIn(args: readonly Argument[], context: FunctionContext): number[] {
  const numbers: number[] = [];
  forEachValue(args, context, (value, isOwn) => {
    if (typeof value === "number") numbers.push(value);
    else if (isErrorScalar(value)) fail(value);
    else if (isOwn) {
      const number = toNumber(value, context);
      numbers.push(typeof number === "number" ? number : fail(number));
    }
  });
  return numbers;
}

/** As {@link numbersIn}, but texts of ranges count as 0 and truth values as 0 and 1 (AVERAGEA, MAXA …). */
function allNumbersIn(args: readonly Argument[], context: FunctionContext): number[] {
  const numbers: number[] = [];
  forEachValue(args, context, (value, isOwn) => {
    if (isErrorScalar(value)) fail(value);
    if (value === null && !isOwn) return;
    if (typeof value === "string" && !isOwn) numbers.push(0);
    else {
      const number = toNumber(value, context);
      numbers.push(typeof number === "number" ? number : fail(number));
    }
  });
  return numbers;
}

export function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

export function average(numbers: readonly number[]): number | CellError {
  return numbers.length === 0 ? DIV0 : total(numbers) / numbers.length;
}

export function largest(numbers: readonly number[]): number {
  let max = -Infinity;
  for (const number of numbers) if (number > max) max = number;
  return numbers.length === 0 ? 0 : max;
}

export function smallest(numbers: readonly number[]): number {
  let min = Infinity;
  for (const number of numbers) if (number < min) min = number;
  return numbers.length === 0 ? 0 : min;
}

function product(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1);
}

type Total = (numbers: readonly number[]) => number | CellError;

function overNumbers(calculate: Total, collect = numbersIn) {
  return define("a...a", (args, context) => {
    const result = calculate(collect(args, context));
    return typeof result === "number" && !Number.isFinite(result) ? NUM : result;
  });
}

export const TOTAL_FUNCTIONS: FunctionFamily = {
  SUM: define("a...a", sumOf),
  SUMSQ: overNumbers((numbers) => total(numbers.map((x) => x * x))),
  PRODUCT: overNumbers(product),
  COUNT: define("a...a", (args, context) => {
    let count = 0;
    forEachValue(args, context, (value, isOwn) => {
      if (typeof value === "number") count++;
      else if (isOwn && value !== null && typeof toNumber(value, context) === "number") count++;
    });
    return count;
  }),
  COUNTA: define("a...a", (args, context) => {
    let count = 0;
    forEachValue(args, context, (value, isOwn) => {
      if (value !== null || isOwn) count++;
    });
    return count;
  }),
  COUNTBLANK: define("a", countBlank),
  AVERAGE: overNumbers(average),
  AVERAGEA: overNumbers(average, allNumbersIn),
  MAX: overNumbers(largest),
  MAXA: overNumbers(largest, allNumbersIn),
  MIN: overNumbers(smallest),
  MINA: overNumbers(smallest, allNumbersIn),
  SUBTOTAL: define("va...a", subtotal),
  AGGREGATE: define("vva...a", aggregate),
};

/** Without the list of all numbers: sums are the longest work a sheet has. */
function sumOf(args: readonly Argument[], context: FunctionContext): Scalar {
  let sum = 0;
  forEachValue(args, context, (value, isOwn) => {
    if (typeof value === "number") sum += value;
    else if (typeof value === "object" && value !== null) fail(value);
    else if (isOwn) {
      const number = toNumber(value, context);
      sum += typeof number === "number" ? number : fail(number);
    }
  });
  return Number.isFinite(sum) ? sum : NUM;
}

function countBlank([range]: readonly Argument[], { reader }: FunctionContext): Scalar {
  if (!(range instanceof Reference)) return VALUE;
  let blank = 0;
  for (const place of range.areas) {
    const { top, left, bottom, right } = place.area;
    blank += (bottom - top + 1) * (right - left + 1);
    forEachCellOf(place, reader, (value) => {
      if (value !== null && value !== "") blank--;
    });
  }
  return blank;
}

/** The totals that SUBTOTAL and AGGREGATE know by number. */
const NUMBERED: readonly Total[] = [
  average,
  (numbers) => numbers.length,
  (numbers) => numbers.length,
  largest,
  smallest,
  product,
  (numbers) => deviations(variance(numbers, true)),
  (numbers) => deviations(variance(numbers, false)),
  total,
  (numbers) => variance(numbers, true),
  (numbers) => variance(numbers, false),
  median,
];

const COUNTA_NUMBER = 3;

interface LeftOut {
  readonly hiddenRows: boolean;
  readonly errors: boolean;
  readonly totals: boolean;
}

/** Cells of the ranges; hidden rows, errors and cells that are such totals themselves as asked. */
function cellsLeft(
  ranges: readonly Argument[],
  { reader }: FunctionContext,
  leftOut: LeftOut
): Scalar[] {
  const values: Scalar[] = [];
  for (const range of ranges) {
    if (!(range instanceof Reference)) return isError(range) ? fail(range) : fail(VALUE);
    for (const place of range.areas)
      forEachCellOf(place, reader, (value, row, column) => {
        const { sheet } = place;
        if (value === null || (isErrorScalar(value) && leftOut.errors)) return;
        if (sheet.filteredRows.has(row) || (leftOut.hiddenRows && sheet.hiddenRows.has(row)))
          return;
        if (leftOut.totals && /\b(SUBTOTAL|AGGREGATE)\(/i.test(sheet.formula(row, column) ?? ""))
          return;
        values.push(value);
      });
  }
  return values;
}

function numberedTotal(number: number, values: readonly Scalar[]): Scalar {
  const calculate = NUMBERED[number - 1];
  if (!calculate) return VALUE;
  if (number === COUNTA_NUMBER) return values.length;
  const numbers: number[] = [];
  for (const value of values) {
    if (isErrorScalar(value) && number !== 2) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return calculate(numbers);
}

function subtotal([which, ...ranges]: readonly Argument[], context: FunctionContext): Scalar {
  const number = integerOf(single(which), context);
  const isVisibleOnly = number > 100;
  const kind = isVisibleOnly ? number - 100 : number;
  if (kind < 1 || kind > 11) return VALUE;
  const leftOut = { hiddenRows: isVisibleOnly, errors: false, totals: true };
  return numberedTotal(kind, cellsLeft(ranges, context, leftOut));
}

function aggregate(
  [which, option, ...rest]: readonly Argument[],
  context: FunctionContext
): Scalar {
  const number = integerOf(single(which), context);
  const options = integerOf(single(option), context);
  if (options < 0 || options > 7) return VALUE;
  const leftOut = {
    hiddenRows: [1, 3, 5, 7].includes(options),
    errors: [2, 3, 6, 7].includes(options),
    totals: options < 4,
  };
  if (number <= NUMBERED.length) return numberedTotal(number, cellsLeft(rest, context, leftOut));
  const [range, k] = rest;
  return ranked(number, cellsOrValues(range, context, leftOut), single(k), context);
}

/** The forms with a place (LARGE, SMALL, PERCENTILE …) take arrays as well. */
function cellsOrValues(
  range: Argument,
  context: FunctionContext,
  leftOut: LeftOut
): readonly Scalar[] {
  if (range instanceof Reference) return cellsLeft([range], context, leftOut);
  const values: Scalar[] = [];
  forEachValue([range], context, (value) => {
    if (!(isErrorScalar(value) && leftOut.errors)) values.push(value);
  });
  return values;
}

function ranked(
  number: number,
  values: readonly Scalar[],
  k: Scalar | undefined,
  context: FunctionContext
): Scalar {
  const numbers: number[] = [];
  for (const value of values) {
    if (isErrorScalar(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  const place = toNumber(k ?? null, context);
  if (typeof place !== "number") return place;
  switch (number) {
    case 14:
      return nthLargest(numbers, place);
    case 15:
      return nthLargest(numbers, numbers.length + 1 - place);
    case 16:
      return percentile(numbers, place, "inclusive");
    case 17:
      return percentile(numbers, place / 4, "inclusive");
    case 18:
      return percentile(numbers, place, "exclusive");
    case 19:
      return percentile(numbers, place / 4, "exclusive");
    default:
      return VALUE;
  }
}
