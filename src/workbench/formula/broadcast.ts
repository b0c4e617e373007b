import { NA } from "./errors";
import { Matrix, type Scalar } from "./values";

/**
 * Applies an operation on single values to values of which some are arrays: the result has the size of the largest, a row or
 * column is repeated, and where an array has no partner the result is #N/A.
 */
export function broadcast(
  values: readonly (Scalar | Matrix | undefined)[],
  operate: (values: readonly (Scalar | undefined)[]) => Scalar
): Scalar | Matrix {
  let rows = 0;
  let columns = 0;
  for (const value of values)
    if (value instanceof Matrix) {
      rows = Math.max(rows, value.rows);
      columns = Math.max(columns, value.columns);
    }
  if (rows === 0) return operate(values as readonly (Scalar | undefined)[]);
  return Matrix.build(rows, columns, (row, column) => {
    const singles = new Array<Scalar | undefined>(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value instanceof Matrix) {
        if (!reaches(value, row, column)) return NA;
        singles[i] = cellOf(value, row, column);
      } else singles[i] = value;
    }
    return operate(singles);
  });
}

/** As {@link broadcast}, for the two sides of an operator. */
export function broadcastPair(
  a: Scalar | Matrix,
  b: Scalar | Matrix,
  operate: (a: Scalar, b: Scalar) => Scalar
): Scalar | Matrix {
  if (!(a instanceof Matrix)) {
    if (!(b instanceof Matrix)) return operate(a, b);
    return new Matrix(
      b.rows,
      b.columns,
      b.cells.map((cell) => operate(a, cell))
    );
  }
  if (!(b instanceof Matrix))
    return new Matrix(
      a.rows,
      a.columns,
      a.cells.map((cell) => operate(cell, b))
    );
  return Matrix.build(Math.max(a.rows, b.rows), Math.max(a.columns, b.columns), (row, column) =>
    reaches(a, row, column) && reaches(b, row, column)
      ? operate(cellOf(a, row, column), cellOf(b, row, column))
      : NA
  );
}

export function mapValue(
  value: Scalar | Matrix,
  operate: (value: Scalar) => Scalar
): Scalar | Matrix {
  return value instanceof Matrix
    ? new Matrix(value.rows, value.columns, value.cells.map(operate))
    : operate(value);
}

function reaches({ rows, columns }: Matrix, row: number, column: number): boolean {
  return (rows === 1 || row < rows) && (columns === 1 || column < columns);
}

function cellOf(matrix: Matrix, row: number, column: number): Scalar {
  return matrix.at(matrix.rows === 1 ? 0 : row, matrix.columns === 1 ? 0 : column);
}
