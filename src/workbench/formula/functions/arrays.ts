/** Functions that make, choose and order whole arrays. */
import { booleanOf, integerOf, numberOf, toBoolean } from "../coerce";
import { compareForOrder } from "../compare";
import { asMatrix, single } from "../dereference";
import { CALC, fail, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, type FunctionFamily } from "../function-definition";
import { isError, isErrorScalar, Matrix, type Argument, type Scalar, type Value } from "../values";

export const ARRAY_FUNCTIONS: FunctionFamily = {
  FILTER: define("aa|a", filter),
  SORT: define("a|aav", sort),
  SORTBY: define("aa|v...av", sortBy),
  UNIQUE: define("a|vv", unique),
  SEQUENCE: define("v|vvv", sequence),
  RANDARRAY: define("|vvvvv", randomArray, { isVolatile: true }),
  TRANSPOSE: define("a", ([array], { reader }) => asMatrix(array, reader).transposed),
  MUNIT: define("v", ([size], context) => {
    const n = integerOf(single(size), context);
    return n < 1 ? VALUE : Matrix.build(n, n, (row, column) => (row === column ? 1 : 0));
  }),
};

function filter(
  [array, include, otherwise]: readonly Argument[],
  { reader }: FunctionContext
): Value {
  const matrix = asMatrix(array, reader);
  const keep = asMatrix(include, reader);
  const flags = keep.cells.map((cell) => {
    const truth = toBoolean(cell);
    return typeof truth === "boolean" ? truth : fail(truth);
  });
  let chosen: Scalar[][];
  if (keep.columns === 1 && keep.rows === matrix.rows)
    chosen = rowsOf(matrix).filter((_, row) => flags[row]);
  else if (keep.rows === 1 && keep.columns === matrix.columns)
    chosen = rowsOf(matrix).map((row) => row.filter((_, column) => flags[column]));
  else return VALUE;
  const result = Matrix.fromRows(chosen);
  if (result.cells.length > 0) return result;
  return otherwise ?? CALC;
}

export function rowsOf(matrix: Matrix): Scalar[][] {
  return Array.from({ length: matrix.rows }, (_, row) => matrix.rowAt(row));
}

/** The matrix turned so that what is to be ordered or compared are its rows, and the way back. */
function turned(
  matrix: Matrix,
  isByColumn: boolean
): { matrix: Matrix; back: (m: Matrix) => Matrix } {
  return isByColumn
    ? { matrix: matrix.transposed, back: (result) => result.transposed }
    : { matrix, back: (result) => result };
}

/** Blanks come last whichever way the rest is ordered. */
function ordered(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareForOrder(a, b) * direction;
}

function direction(value: Scalar | undefined, context: FunctionContext): number {
  if (value == null) return 1;
  const order = numberOf(value, context);
  return order === 1 || order === -1 ? order : fail(VALUE);
}

function sort(
  [array, by, order, isByColumn]: readonly Argument[],
  context: FunctionContext
): Value {
  const { reader } = context;
  const given = asMatrix(array, reader);
  const byColumn = isByColumn !== undefined && booleanOf(single(isByColumn));
  const { matrix, back } = turned(given, byColumn);
  const keys = by == null ? [1] : asMatrix(by, reader).cells.map((key) => integerOf(key, context));
  const orders =
    order == null ? [1] : asMatrix(order, reader).cells.map((one) => direction(one, context));
  if (keys.some((key) => key < 1 || key > matrix.columns)) return VALUE;
  const rows = rowsOf(matrix).sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const difference = ordered(
        a[key - 1] ?? null,
        b[key - 1] ?? null,
        orders[index] ?? orders[0] ?? 1
      );
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return back(Matrix.fromRows(rows));
}

function sortBy([array, ...criteria]: readonly Argument[], context: FunctionContext): Value {
  const given = asMatrix(array, context.reader);
  const keys: { readonly values: readonly Scalar[]; readonly order: number }[] = [];
  let isByColumn = false;
  for (let i = 0; i < criteria.length; i += 2) {
    const by = asMatrix(criteria[i], context.reader);
    if (by.rows !== 1 && by.columns !== 1) return VALUE;
    isByColumn = by.rows === 1 && given.rows !== 1;
    keys.push({ values: by.cells, order: direction(single(criteria[i + 1]), context) });
  }
  const { matrix, back } = turned(given, isByColumn);
  if (keys.some(({ values }) => values.length !== matrix.rows)) return VALUE;
  const places = Array.from({ length: matrix.rows }, (_, row) => row).sort((a, b) => {
    for (const { values, order } of keys) {
      const difference = ordered(values[a] ?? null, values[b] ?? null, order);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return back(Matrix.fromRows(places.map((row) => matrix.rowAt(row))));
}

function unique(
  [array, isByColumn, isOnce]: readonly Argument[],
  { reader }: FunctionContext
): Value {
  const byColumn = isByColumn !== undefined && booleanOf(single(isByColumn));
  const { matrix, back } = turned(asMatrix(array, reader), byColumn);
  const groups = new Map<string, { row: Scalar[]; count: number }>();
  for (const row of rowsOf(matrix)) {
    const key = JSON.stringify(row.map(identity));
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { row, count: 1 });
  }
  const onlyOnce = isOnce !== undefined && booleanOf(single(isOnce));
  const kept = [...groups.values()].filter(({ count }) => !onlyOnce || count === 1);
  return kept.length === 0 ? CALC : back(Matrix.fromRows(kept.map(({ row }) => row)));
}

/** Texts are the same without case. */
function identity(value: Scalar): unknown {
  if (typeof value === "string") return [value.toLowerCase()];
  return isErrorScalar(value) ? value.error : [typeof value, value];
}

const MOST_CELLS = 4_000_000;

function sizeFrom(rows: Argument, columns: Argument, context: FunctionContext): [number, number] {
  const size = (arg: Argument): number => (arg == null ? 1 : integerOf(single(arg), context));
  const [height, width] = [size(rows), size(columns)];
  if (height < 0 || width < 0 || height * width > MOST_CELLS) return fail(VALUE);
  return height * width === 0 ? fail(CALC) : [height, width];
}

function sequence(
  [rows, columns, start, step]: readonly Argument[],
  context: FunctionContext
): Value {
  const [height, width] = sizeFrom(rows, columns, context);
  const number = (arg: Argument): number => (arg == null ? 1 : numberOf(single(arg), context));
  const [from, by] = [number(start), number(step)];
  return Matrix.build(height, width, (row, column) => from + (row * width + column) * by);
}

function randomArray(
  [rows, columns, min, max, isWhole]: readonly Argument[],
  context: FunctionContext
): Value {
  const [height, width] = sizeFrom(rows, columns, context);
  const low = min === undefined ? 0 : numberOf(single(min), context);
  const high = max === undefined ? 1 : numberOf(single(max), context);
  const whole = isWhole !== undefined && booleanOf(single(isWhole));
  if (low > high) return VALUE;
  return Matrix.build(height, width, () =>
    whole ? low + Math.floor(Math.random() * (high - low + 1)) : low + Math.random() * (high - low)
  );
}

/** The matrix; an error stands for itself. */
export function matrixOrError(arg: Argument, { reader }: FunctionContext): Matrix {
  return isError(arg) ? new Matrix(1, 1, [arg]) : asMatrix(arg, reader);
}
