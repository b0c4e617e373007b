import { integerOf, numberOf, textOf, toNumber } from "../coerce";
import { asMatrix, dereference, forEachValue, single } from "../dereference";
import { DIV0, fail, NUM, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, ofNumbers, ofValues, type FunctionFamily } from "../function-definition";
import { power } from "../operators";
import { isErrorScalar, Matrix, type Argument } from "../values";
import { floorOf, rounded, toMultiple } from "./rounding";

export const MATH_FUNCTIONS: FunctionFamily = {
  ABS: ofNumbers(1, (x = 0) => Math.abs(x)),
  SIGN: ofNumbers(1, (x = 0) => Math.sign(x)),
  SQRT: ofNumbers(1, (x = 0) => Math.sqrt(x)),
  EXP: ofNumbers(1, (x = 0) => Math.exp(x)),
  LN: ofNumbers(1, (x = 0) => (x > 0 ? Math.log(x) : NUM)),
  LOG10: ofNumbers(1, (x = 0) => (x > 0 ? Math.log10(x) : NUM)),
  LOG: ofNumbers(1, logarithm, [10]),
  POWER: ofNumbers(2, (x = 0, y = 0) => power(x, y)),
  PI: ofNumbers(0, () => Math.PI),
  SIN: ofNumbers(1, (x = 0) => Math.sin(x)),
  COS: ofNumbers(1, (x = 0) => Math.cos(x)),
  TAN: ofNumbers(1, (x = 0) => Math.tan(x)),
  ASIN: ofNumbers(1, (x = 0) => Math.asin(x)),
  ACOS: ofNumbers(1, (x = 0) => Math.acos(x)),
  ATAN: ofNumbers(1, (x = 0) => Math.atan(x)),
  ATAN2: ofNumbers(2, (x = 0, y = 0) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  RADIANS: ofNumbers(1, (x = 0) => (x / 180) * Math.PI),
  DEGREES: ofNumbers(1, (x = 0) => (x / Math.PI) * 180),
  INT: ofNumbers(1, (x = 0) => floorOf(x)),
  TRUNC: ofNumbers(1, (x = 0, digits = 0) => rounded(x, digits, "down"), [0]),
  ROUND: ofNumbers(2, (x = 0, digits = 0) => rounded(x, digits)),
  ROUNDUP: ofNumbers(2, (x = 0, digits = 0) => rounded(x, digits, "up")),
  ROUNDDOWN: ofNumbers(2, (x = 0, digits = 0) => rounded(x, digits, "down")),
  MROUND: ofNumbers(2, multiple),
  EVEN: ofNumbers(1, (x = 0) => Math.sign(x) * toMultiple(Math.abs(x), 2, true)),
  ODD: ofNumbers(1, odd),
  CEILING: ofNumbers(2, (x = 0, step = 0) => ceiling(x, step)),
  FLOOR: ofNumbers(2, (x = 0, step = 0) => floor(x, step)),
  "CEILING.MATH": ofNumbers(1, ceilingMath, [1, 0]),
  "FLOOR.MATH": ofNumbers(1, floorMath, [1, 0]),
  "CEILING.PRECISE": ofNumbers(1, (x = 0, step = 0) => toMultiple(x, Math.abs(step), true), [1]),
  "ISO.CEILING": ofNumbers(1, (x = 0, step = 0) => toMultiple(x, Math.abs(step), true), [1]),
  "FLOOR.PRECISE": ofNumbers(1, (x = 0, step = 0) => toMultiple(x, Math.abs(step), false), [1]),
  MOD: ofNumbers(2, modulo),
  QUOTIENT: ofNumbers(2, (x = 0, y = 0) => (y === 0 ? DIV0 : Math.trunc(x / y))),
  FACT: ofNumbers(1, (x = 0) => factorial(Math.trunc(x))),
  COMBIN: ofNumbers(2, (n = 0, k = 0) => combinations(Math.trunc(n), Math.trunc(k))),
  PERMUT: ofNumbers(2, (n = 0, k = 0) => permutations(Math.trunc(n), Math.trunc(k))),
  GCD: define("a...a", (args, context) => integers(args, context).reduce(commonDivisor, 0)),
  LCM: define("a...a", (args, context) => integers(args, context).reduce(commonMultiple, 1)),
  SUMPRODUCT: define("a...a", sumOfProducts),
  SUMX2MY2: define("aa", (args, context) => overPairs(args, context, (x, y) => x * x - y * y)),
  SUMX2PY2: define("aa", (args, context) => overPairs(args, context, (x, y) => x * x + y * y)),
  SUMXMY2: define("aa", (args, context) => overPairs(args, context, (x, y) => (x - y) ** 2)),
  MMULT: define("aa", matrixProduct),
  RAND: define("", () => Math.random(), { isVolatile: true }),
  RANDBETWEEN: ofValues(
    "vv",
    ([low, high], context) => {
      const [from, to] = [Math.ceil(numberOf(low, context)), Math.floor(numberOf(high, context))];
      return from > to ? NUM : from + Math.floor(Math.random() * (to - from + 1));
    },
    { isVolatile: true }
  ),
  BASE: ofValues("vv|v", ([number, radix, length], context) => {
    const [value, base] = [Math.trunc(numberOf(number, context)), integerOf(radix, context)];
    const width = integerOf(length, context);
    if (value < 0 || value >= 2 ** 53 || base < 2 || base > 36 || width < 0 || width > 255)
      return NUM;
    return value.toString(base).toUpperCase().padStart(width, "0");
  }),
  DECIMAL: ofValues("vv", ([text, radix], context) => {
    const value = parseInt(textOf(text), numberOf(radix, context));
    return Number.isNaN(value) ? NUM : value;
  }),
  ROMAN: ofValues("v|v", ([number], context) => roman(Math.trunc(numberOf(number, context)))),
};

function logarithm(x = 0, base = 10): number | typeof NUM {
  if (x <= 0 || base <= 0) return NUM;
  if (base === 10) return Math.log10(x);
  return base === 2 ? Math.log2(x) : Math.log(x) / Math.log(base);
}

function multiple(x = 0, step = 0): number | typeof NUM {
  if (step === 0) return 0;
  if (x * step < 0) return NUM;
  return rounded(x / step, 0) * step;
}

function odd(x = 0): number {
  const size = Math.ceil(Math.abs(x));
  const next = size % 2 === 1 ? size : size + 1;
  return x < 0 ? -next : next;
}

function ceiling(x: number, step: number): number | typeof NUM {
  return x > 0 && step < 0 ? NUM : toMultiple(x, step, true);
}

function floor(x: number, step: number): number | typeof NUM | typeof DIV0 {
  if (step === 0) return x === 0 ? 0 : DIV0;
  return x > 0 && step < 0 ? NUM : toMultiple(x, step, false);
}

function ceilingMath(x = 0, step = 1, mode = 0): number {
  return toMultiple(x, Math.abs(step), !(x < 0 && mode !== 0));
}

function floorMath(x = 0, step = 1, mode = 0): number {
  return toMultiple(x, Math.abs(step), x < 0 && mode !== 0);
}

function modulo(x = 0, y = 0): number | typeof DIV0 {
  return y === 0 ? DIV0 : x - y * floorOf(x / y);
}

const LARGEST_FACTORIAL = 170;
/** Beyond so many factors every product is infinite. */
const MOST_STEPS = 10_000;

function factorial(n: number): number | typeof NUM {
  if (n < 0 || n > LARGEST_FACTORIAL) return NUM;
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}

function permutations(n: number, k: number): number | typeof NUM {
  if (k < 0 || n < k || k > MOST_STEPS) return NUM;
  let product = 1;
  for (let i = 0; i < k; i++) product *= n - i;
  return product;
}

/** Ways to choose `k` of `n`. */
export function combinations(n: number, k: number): number | typeof NUM {
  if (k < 0 || n < k) return NUM;
  const few = Math.min(k, n - k);
  if (few > MOST_STEPS) return NUM;
  let product = 1;
  for (let i = 1; i <= few; i++) product = (product * (n - few + i)) / i;
  return Math.round(product);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function commonMultiple(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (a / commonDivisor(a, b)) * b;
}

function integers(args: readonly Argument[], context: FunctionContext): number[] {
  const found: number[] = [];
  forEachValue(args, context, (value) => {
    if (value === null) return;
    const number = Math.trunc(numberOf(value, context));
    found.push(number < 0 ? fail(NUM) : number);
  });
  return found;
}

/** Texts, truth values and blanks count as 0; arrays of another size do not fit. */
function sumOfProducts(args: readonly Argument[], { reader }: FunctionContext) {
  const arrays = args.map((arg) => asMatrix(arg, reader));
  const [first] = arrays;
  if (!first) return VALUE;
  const { rows, columns } = first;
  if (arrays.some((array) => array.rows !== rows || array.columns !== columns)) return VALUE;
  let sum = 0;
  for (let i = 0; i < rows * columns; i++) {
    let product = 1;
    for (const { cells } of arrays) {
      const value = cells[i] ?? null;
      if (isErrorScalar(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    sum += product;
  }
  return sum;
}

function overPairs(
  args: readonly Argument[],
  { reader }: FunctionContext,
  term: (x: number, y: number) => number
): number {
  const [xs, ys] = args.map((arg) => asMatrix(arg, reader));
  if (!xs || !ys || xs.cells.length !== ys.cells.length) return fail(VALUE);
  return xs.cells.reduce<number>((sum, x, index) => {
    const y = ys.cells[index];
    return typeof x === "number" && typeof y === "number" ? sum + term(x, y) : sum;
  }, 0);
}

function matrixProduct([a, b]: readonly Argument[], context: FunctionContext): Matrix {
  const [left, right] = [asMatrix(a, context.reader), asMatrix(b, context.reader)];
  if (left.columns !== right.rows) fail(VALUE);
  return Matrix.build(left.rows, right.columns, (row, column) => {
    let sum = 0;
    for (let i = 0; i < left.columns; i++) {
      const [x, y] = [left.at(row, i), right.at(i, column)];
      sum += typeof x === "number" && typeof y === "number" ? x * y : fail(VALUE);
    }
    return sum;
  });
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"],
  [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
]; // prettier-ignore

function roman(number: number): string {
  if (number < 0 || number > 3999) fail(VALUE);
  let rest = number;
  let text = "";
  for (const [value, letters] of ROMAN_DIGITS) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** Numbers of a range or array, others as 0, for functions that want a plain list. */
export function plainNumbers(arg: Argument, context: FunctionContext): number[] {
  const value = dereference(arg, context.reader);
  const cells = value instanceof Matrix ? value.cells : [single(value) ?? null];
  return cells.map((cell) => {
    const number = toNumber(cell, context);
    return typeof number === "number" ? number : fail(number);
  });
}
