/** What the status bar says about the selected cells and the filter. */
import { area, intersect, type Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";

export interface SelectionSummary {
  /** Cells that hold anything. */
  readonly count: number;
  /** Cells that hold a number. */
  readonly numbers: number;
  readonly sum: number;
}

/** Rows looked at between two pauses. */
const SLICE = 5_000;

/**
 * Counts and sums the selected cells that are seen: what a filter or a person hid does not count, as in Excel. It pauses after
 * some thousand rows, so that a whole column of a large list does not hold up the page.
 */
export function* summarize(
  sheet: Worksheet,
  selected: Area
): Generator<undefined, SelectionSummary> {
  const used = sheet.usedArea(true);
  const within = used && intersect(used, selected);
  let count = 0;
  let numbers = 0;
  let sum = 0;
  if (within) {
    const columns = seenColumns(sheet, within);
    for (let row = within.top; row <= within.bottom; row++) {
      if ((row - within.top) % SLICE === SLICE - 1) yield;
      if (sheet.isRowHidden(row)) continue;
      for (const column of columns) {
        const value = sheet.value(row, column);
        if (value === null) continue;
        count++;
        if (typeof value !== "number") continue;
        numbers++;
        sum += value;
      }
    }
  }
  return { count, numbers, sum };
}

function seenColumns(sheet: Worksheet, { left, right }: Area): number[] {
  const columns: number[] = [];
  for (let column = left; column <= right; column++) {
    if (!sheet.hiddenColumns.has(column)) columns.push(column);
  }
  return columns;
}

/** Rows of the filtered list that are shown, of all its rows; null where no filter hides any. */
export function filterCounts(sheet: Worksheet): { shown: number; all: number } | null {
  const list = sheet.autoFilter?.area;
  if (!list || sheet.autoFilter?.criteria.size === 0) return null;
  const rows = area(list.top + 1, list.left, list.bottom, list.right);
  let hidden = 0;
  for (const row of sheet.filteredRows) if (row >= rows.top && row <= rows.bottom) hidden++;
  const all = Math.max(0, rows.bottom - rows.top + 1);
  return { shown: all - hidden, all };
}
