import { columnCount, rowCount } from "../model/area";
import { fail, REF, VALUE } from "./errors";
import type { CellReader, FunctionContext } from "./function-context";
import {
  isError,
  isScalar,
  Lambda,
  Matrix,
  Reference,
  type Argument,
  type Scalar,
  type SheetArea,
} from "./values";

/** The values of cells; whole columns and rows end with the used cells. */
export function matrixOf(place: SheetArea, reader: CellReader): Matrix {
  reader.settle(place);
  const { sheet } = place;
  const area = reader.bounded(place);
  return Matrix.build(rowCount(area), columnCount(area), (row, column) =>
    sheet.value(area.top + row, area.left + column)
  );
}

/** The value or values behind an argument. A union has none. */
export function dereference(value: Argument, reader: CellReader): Scalar | Matrix {
  if (value === undefined) return null;
  if (value instanceof Reference) {
    const place = value.single;
    if (!place) return VALUE;
    const { sheet, area } = place;
    return area.top === area.bottom && area.left === area.right
      ? reader.value(sheet, area.top, area.left)
      : matrixOf(place, reader);
  }
  return value instanceof Lambda ? VALUE : value;
}

/** As {@link dereference}, always as a matrix; a single error ends the function. */
export function asMatrix(value: Argument, reader: CellReader): Matrix {
  const found = dereference(value, reader);
  if (found instanceof Matrix) return found;
  return isError(found) ? fail(found) : new Matrix(1, 1, [found]);
}

/** One value: of an array the first. */
export function asScalar(value: Argument, reader: CellReader): Scalar {
  const found = dereference(value, reader);
  return found instanceof Matrix ? found.at(0, 0) : found;
}

/** A `value` argument as the single value it is. */
export function single(value: Argument): Scalar | undefined {
  return value === undefined || isScalar(value) ? value : fail(VALUE);
}

/** The area that an argument refers to; anything but one area ends the function. */
export function areaOf(value: Argument): SheetArea {
  if (isError(value)) return fail(value);
  const place = value instanceof Reference ? value.single : null;
  return place ?? fail(value instanceof Reference ? REF : VALUE);
}

/**
 * Calls back for every value of the arguments. Values of cells and arrays are told apart from those written into the formula,
 * because functions convert only the latter.
 */
export function forEachValue(
  args: readonly Argument[],
  { reader }: Pick<FunctionContext, "reader">,
  visit: (value: Scalar, isOwn: boolean) => void
): void {
  for (const argument of args) {
    if (argument === undefined) continue;
    if (isScalar(argument)) visit(argument, true);
    else if (argument instanceof Matrix) for (const cell of argument.cells) visit(cell, false);
    else if (argument instanceof Lambda) fail(VALUE);
    else
      for (const place of argument.areas)
        forEachCellOf(place, reader, (value) => {
          visit(value, false);
        });
  }
}

/** Cells down to the last used row, row by row; what lies beyond is blank. */
export function forEachCellOf(
  place: SheetArea,
  reader: CellReader,
  visit: (value: Scalar, row: number, column: number) => void
): void {
  reader.settle(place);
  const { sheet } = place;
  const area = reader.bounded(place);
  const last = Math.min(area.bottom, sheet.rowLimit - 1);
  for (let row = area.top; row <= last; row++)
    for (let column = area.left; column <= area.right; column++)
      visit(sheet.value(row, column), row, column);
}
