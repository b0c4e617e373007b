import type { Area } from "../model/area";
import { columnCount, rowCount } from "../model/area";
import { isCellError, type CellError, type CellValue } from "../model/cell-value";
import { fail, NUM } from "./errors";
import type { Worksheet } from "../model/worksheet";

/** Cells of the largest array that a formula may make. */
const MOST_CELLS = 2 ** 24;

/** One value: null is a blank cell or an argument left out between commas. */
export type Scalar = CellValue;

/** A rectangle of values, row by row. Never changed once made: results and ranges may share one. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: readonly Scalar[]
  ) {}

  static fromRows(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  /** A matrix of one column. */
  static column(cells: readonly Scalar[]): Matrix {
    return new Matrix(cells.length, 1, cells);
  }

  static row(cells: readonly Scalar[]): Matrix {
    return new Matrix(1, cells.length, cells);
  }

  /** Calls `make` for every place, row by row. */
  static build(
    rows: number,
    columns: number,
    make: (row: number, column: number) => Scalar
  ): Matrix {
    // A formula may ask for any size; one that no sheet could hold is no result.
    if (!(rows * columns <= MOST_CELLS)) fail(NUM);
    const cells = new Array<Scalar>(rows * columns);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) cells[r * columns + c] = make(r, c);
    return new Matrix(rows, columns, cells);
  }

  /** The value at a place, from 0; null beyond the edge. */
  at(row: number, column: number): Scalar {
    return this.cells[row * this.columns + column] ?? null;
  }

  rowAt(row: number): Scalar[] {
    return this.cells.slice(row * this.columns, (row + 1) * this.columns);
  }

  columnAt(column: number): Scalar[] {
    return Array.from({ length: this.rows }, (_, row) => this.at(row, column));
  }

  get transposed(): Matrix {
    return Matrix.build(this.columns, this.rows, (r, c) => this.at(c, r));
  }
}

export interface SheetArea {
  readonly sheet: Worksheet;
  readonly area: Area;
}

/** Cells referred to; several areas are a union such as `(A1:A3,C1)`. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}

  static to(sheet: Worksheet, area: Area): Reference {
    return new Reference([{ sheet, area }]);
  }

  /** The area, where it is one; null for a union. */
  get single(): SheetArea | null {
    return this.areas.length === 1 ? (this.areas[0] ?? null) : null;
  }
}

/** What LAMBDA makes. */
export class Lambda {
  constructor(
    readonly parameters: number,
    readonly call: (args: readonly Argument[]) => Value
  ) {}
}

export type Value = Scalar | Matrix | Reference | Lambda;

/** undefined is an argument that is not there at all. */
export type Argument = Value | undefined;

export function isError(value: Argument): value is CellError {
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof Matrix) &&
    !(value instanceof Reference) &&
    !(value instanceof Lambda)
  );
}

export function isScalar(value: Argument): value is Scalar {
  return value !== undefined && (typeof value !== "object" || value === null || isError(value));
}

export function isErrorScalar(value: Scalar): value is CellError {
  return isCellError(value);
}

/** Rows and columns of an area, or of a matrix. */
export function sizeOf(value: Matrix | SheetArea): { rows: number; columns: number } {
  return value instanceof Matrix
    ? { rows: value.rows, columns: value.columns }
    : { rows: rowCount(value.area), columns: columnCount(value.area) };
}
