import type { CellValue } from "./cell-value";
import type { LineShift } from "./line-shift";

/** One row's cells; arrays are indexed by column and may be shorter than the row is wide. */
export interface Row {
  readonly values: CellValue[];
  readonly formulas: (string | undefined)[];
  readonly styles: number[];
}

/** Columns from the first to the last that holds anything. */
export function widthOf({ values, formulas, styles }: Row): number {
  return Math.max(values.length, formulas.length, styles.length);
}

/** Whether a cell holds a value or a formula, or (not `valuesOnly`) a style of its own. */
export function holds(row: Row, column: number, valuesOnly: boolean): boolean {
  return (
    (row.values[column] ?? null) !== null ||
    row.formulas[column] !== undefined ||
    (!valuesOnly && row.styles[column] !== undefined)
  );
}

/** The first column from `first` to `last` that is used; null where none is. */
export function firstColumn(
  row: Row,
  first: number,
  last: number,
  isUsed: (row: Row, column: number) => boolean
): number | null {
  const end = Math.min(last, widthOf(row) - 1);
  for (let column = first; column <= end; column++) if (isUsed(row, column)) return column;
  return null;
}

/** A list after lines were inserted into it or deleted from it; holes stay holes. */
export function spliced<T>(list: readonly T[], { at, count }: LineShift): T[] {
  if (count < 0) return list.slice(0, at).concat(list.slice(at - count));
  if (at >= list.length) return list.slice();
  return list.slice(0, at).concat(new Array<T>(count), list.slice(at));
}

/** Copies what is in a list, leaving its holes out. */
export function put<T>(from: readonly T[], into: T[], offset: number): void {
  from.forEach((item, index) => {
    into[offset + index] = item;
  });
}
