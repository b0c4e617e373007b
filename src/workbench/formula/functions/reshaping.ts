/** Functions that cut arrays, put them together and give them another shape. */
import { booleanOf, integerOf } from "../coerce";
import { asMatrix, single } from "../dereference";
import { CALC, fail, NA, NUM, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, type FunctionFamily } from "../function-definition";
import { isErrorScalar, Matrix, type Argument, type Scalar, type Value } from "../values";
import { matrixOrError } from "./arrays";

export const RESHAPING_FUNCTIONS: FunctionFamily = {
  TAKE: define("a|aa", ([array, rows, columns], context) =>
    part(array, rows, columns, context, (count, size) =>
      count < 0 ? [size + count, size] : [0, count]
    )
  ),
  DROP: define("a|aa", ([array, rows, columns], context) =>
    part(array, rows, columns, context, (count, size) =>
      count < 0 ? [0, size + count] : [count, size]
    )
  ),
  CHOOSEROWS: define("aa...a", (args, context) => chosenRows(args, context)),
  CHOOSECOLS: define("aa...a", ([array, ...places], context) => {
    const { transposed } = asMatrix(array, context.reader);
    return chosenRows([transposed, ...places], context).transposed;
  }),
  VSTACK: define("a...a", (args, context) =>
    stacked(args.map((arg) => matrixOrError(arg, context)))
  ),
  HSTACK: define(
    "a...a",
    (args, context) => stacked(args.map((arg) => matrixOrError(arg, context).transposed)).transposed
  ),
  TOCOL: define("a|vv", (args, context) => Matrix.column(asList(args, context))),
  TOROW: define("a|vv", (args, context) => Matrix.row(asList(args, context))),
  WRAPROWS: define("av|v", (args, context) => wrapped(args, context)),
  WRAPCOLS: define("av|v", (args, context) => {
    const result = wrapped(args, context);
    return result instanceof Matrix ? result.transposed : result;
  }),
  EXPAND: define("a|aaa", expand),
};

type Slice = (count: number, size: number) => readonly [number, number];

function part(
  array: Argument,
  rows: Argument,
  columns: Argument,
  context: FunctionContext,
  slice: Slice
): Value {
  const matrix = asMatrix(array, context.reader);
  const [top, bottom] = range(rows, matrix.rows, context, slice);
  const [left, right] = range(columns, matrix.columns, context, slice);
  if (bottom <= top || right <= left) return CALC;
  return Matrix.build(bottom - top, right - left, (row, column) =>
    matrix.at(top + row, left + column)
  );
}

function range(
  count: Argument,
  size: number,
  context: FunctionContext,
  slice: Slice
): readonly [number, number] {
  if (count === undefined || count === null) return [0, size];
  const [from, to] = slice(integerOf(single(count), context), size);
  return [Math.max(0, from), Math.min(size, to)];
}

/** Places count from 1, negative ones from the end. */
function chosenRows([array, ...places]: readonly Argument[], context: FunctionContext): Matrix {
  const matrix = asMatrix(array, context.reader);
  const rows = places.flatMap((place) =>
    asMatrix(place, context.reader).cells.map((cell) => {
      const number = integerOf(cell, context);
      const row = number < 0 ? matrix.rows + number : number - 1;
      return number === 0 || row < 0 || row >= matrix.rows ? fail(VALUE) : matrix.rowAt(row);
    })
  );
  return Matrix.fromRows(rows);
}

/** One below the other; what a narrower array lacks is #N/A. */
function stacked(matrices: readonly Matrix[]): Matrix {
  const width = Math.max(...matrices.map(({ columns }) => columns));
  const rows = matrices.flatMap((matrix) =>
    Array.from({ length: matrix.rows }, (_, row) =>
      Array.from({ length: width }, (_unused, column) =>
        column < matrix.columns ? matrix.at(row, column) : NA
      )
    )
  );
  return Matrix.fromRows(rows);
}

function asList(
  [array, leaveOut, isByColumn]: readonly Argument[],
  context: FunctionContext
): Scalar[] {
  const given = matrixOrError(array, context);
  const byColumn = isByColumn !== undefined && booleanOf(single(isByColumn));
  const kind = integerOf(single(leaveOut), context);
  if (kind < 0 || kind > 3) return fail(VALUE);
  const cells = (byColumn ? given.transposed : given).cells.filter(
    (cell) => !((kind & 1 && cell === null) || (kind & 2 && isErrorScalar(cell)))
  );
  return cells.length > 0 ? cells : fail(CALC);
}

function wrapped([array, count, pad]: readonly Argument[], context: FunctionContext): Value {
  const { cells, rows, columns } = asMatrix(array, context.reader);
  if (rows !== 1 && columns !== 1) return VALUE;
  const width = integerOf(single(count), context);
  if (width < 1) return NUM;
  const filler = pad === undefined ? NA : (single(pad) ?? null);
  return Matrix.build(Math.ceil(cells.length / width), width, (row, column) => {
    const index = row * width + column;
    return index < cells.length ? (cells[index] ?? null) : filler;
  });
}

function expand([array, rows, columns, pad]: readonly Argument[], context: FunctionContext): Value {
  const matrix = asMatrix(array, context.reader);
  const size = (arg: Argument, own: number): number =>
    arg === undefined || arg === null ? own : integerOf(single(arg), context);
  const [height, width] = [size(rows, matrix.rows), size(columns, matrix.columns)];
  if (height < matrix.rows || width < matrix.columns) return VALUE;
  const filler = pad === undefined ? NA : (single(pad) ?? null);
  return Matrix.build(height, width, (row, column) =>
    row < matrix.rows && column < matrix.columns ? matrix.at(row, column) : filler
  );
}
