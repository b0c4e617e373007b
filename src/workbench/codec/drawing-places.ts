/** Places on a sheet as drawings give them: a cell, and the distance in points from that cell's corner. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { columnOffset, columnPoints, rowOffset, rowPoints } from "../model/sheet-geometry";
import type { Worksheet } from "../model/worksheet";

export interface CellPlace {
  /** Column or row. */
  readonly index: number;
  readonly offset: number;
}

/** Points from the sheet's left edge. */
export function leftOf(sheet: Worksheet, { index, offset }: CellPlace): number {
  return columnOffset(sheet, index) + offset;
}

/** Points from the sheet's top edge. */
export function topOf(sheet: Worksheet, { index, offset }: CellPlace): number {
  return rowOffset(sheet, index) + offset;
}

export function columnAt(sheet: Worksheet, points: number): CellPlace {
  return placeAt(points, MAX_COLUMNS, (column) => columnPoints(sheet, column));
}

export function rowAt(sheet: Worksheet, points: number): CellPlace {
  return placeAt(points, MAX_ROWS, (row) => rowPoints(sheet, row));
}

function placeAt(points: number, count: number, sizeOf: (index: number) => number): CellPlace {
  let rest = Math.max(0, points);
  for (let index = 0; index < count - 1; index++) {
    const size = sizeOf(index);
    if (rest < size) return { index, offset: rest };
    rest -= size;
  }
  return { index: count - 1, offset: 0 };
}
