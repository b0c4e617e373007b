/** Finding texts in the cells of a sheet. */
import { displayText } from "../model/display-text";
import type { StyleTable } from "../model/style";
import type { Worksheet } from "../model/worksheet";
import type { Cell } from "./grid/selection";

/**
 * The next (`step` 1) or previous cell, row by row, whose shown text or formula contains `text`, without regard to case; after
 * the last cell it goes on at the first. The cell itself comes last. Hidden cells are passed over; null where none contains it.
 */
export function findCell(
  sheet: Worksheet,
  styles: StyleTable,
  text: string,
  from: Cell,
  step: 1 | -1
): Cell | null {
  const wanted = text.toLowerCase();
  const rows = sheet.rowLimit;
  if (wanted === "" || rows === 0) return null;
  const start = Math.min(from.row, rows - 1);
  for (let passed = 0; passed <= rows; passed++) {
    const row = (((start + step * passed) % rows) + rows) % rows;
    if (sheet.isRowHidden(row)) continue;
    const hits = hitsInRow(sheet, styles, row, wanted);
    const ordered = step === 1 ? hits : hits.toReversed();
    // In the row of the start, first what lies ahead; what lies behind when all other rows were searched.
    const isAhead = (column: number): boolean => step * (column - from.column) > 0;
    const column = ordered.find((hit) => {
      if (row !== from.row) return true;
      return passed === 0 ? isAhead(hit) : !isAhead(hit);
    });
    if (column !== undefined) return { row, column };
  }
  return null;
}

function hitsInRow(sheet: Worksheet, styles: StyleTable, row: number, wanted: string): number[] {
  const hits: number[] = [];
  sheet.forEachCell(row, (column, value, formula) => {
    if (sheet.hiddenColumns.has(column)) return;
    const { numberFormat } = styles.get(sheet.styleIndex(row, column));
    const contains = (text: string): boolean => text.toLowerCase().includes(wanted);
    if (contains(displayText(value, numberFormat)) || (formula !== undefined && contains(formula)))
      hits.push(column);
  });
  return hits;
}
