import {
  columnCount,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  type Area,
} from "../../model/area";
import { touchesLockedCells } from "../../model/protection";
import type { Worksheet } from "../../model/worksheet";
import { accessDenied, HostError, invalidArgument } from "../host-error";
import type { Call } from "../call";

/** What a `Range` of an add-in stands for. A kept range moves with its cells when rows are inserted or deleted. */
export interface RangeSubject {
  readonly sheet: Worksheet;
  area: Area;
}

/** Most cells Excel gives out at once; more than it works on one by one here. */
const MOST_CELLS = 5_000_000;

/** Whole columns or rows: their cells cannot be read or written one by one. */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function demandCountable(area: Area): void {
  if (rowCount(area) * columnCount(area) > MOST_CELLS)
    throw new HostError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number."
    );
}

/** The area, or `InvalidArgument` where it leaves the grid or is empty. */
export function onGrid(area: Area): Area {
  const { top, left, bottom, right } = area;
  const isInside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS;
  if (!isInside || top > bottom || left > right) throw invalidArgument();
  return area;
}

/** Refuses a change to a protected sheet that touches a locked cell. */
export function demandUnlocked({ sheet, area }: RangeSubject, { workbook }: Call): void {
  if (touchesLockedCells(sheet, area, workbook.styles)) throw accessDenied();
}

/** Refuses whatever a protected sheet forbids for all its cells: formats, rows, columns, filters, charts. */
export function demandUnprotected(sheet: Worksheet): void {
  if (sheet.isProtected) throw accessDenied();
}
