import { isWholeColumns, isWholeRows, type Area } from "./area";
import type { Style, StyleTable } from "./style";
import type { Worksheet } from "./worksheet";

/** Changes part of the style of all cells of an area; whole columns and rows keep it for their blank cells too. */
export function changeStyles(
  sheet: Worksheet,
  area: Area,
  change: Partial<Style>,
  styles: StyleTable
): void {
  if (isWholeColumns(area)) changeColumns(sheet, area, change, styles);
  else if (isWholeRows(area)) changeRows(sheet, area, change, styles);
  else changeCells(sheet, area, change, styles);
}

function changeCells(
  sheet: Worksheet,
  area: Area,
  change: Partial<Style>,
  styles: StyleTable
): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      sheet.setStyle(row, column, styles.derive(sheet.styleIndex(row, column), change));
}
function changeColumns(
  sheet: Worksheet,
  area: Area,
  change: Partial<Style>,
  styles: StyleTable
): void {
  for (let column = area.left; column <= area.right; column++)
    sheet.columnStyles.set(column, styles.derive(sheet.columnStyles.get(column) ?? 0, change));
  forEachOwnStyle(sheet, area, (row, column, style) =>
    sheet.setStyle(row, column, styles.derive(style, change))
  );
  // Where a row has a style of its own it would win over the column's: the crossing cells get one of their own.
  for (const [row, style] of sheet.rowStyles)
    for (let column = area.left; column <= area.right; column++)
      if (sheet.ownStyleIndex(row, column) === undefined)
        sheet.setStyle(row, column, styles.derive(style, change));
  sheet.dirty.add("columns");
}

function changeRows(
  sheet: Worksheet,
  area: Area,
  change: Partial<Style>,
  styles: StyleTable
): void {
  forEachOwnStyle(sheet, area, (row, column, style) =>
    sheet.setStyle(row, column, styles.derive(style, change))
  );
  for (let row = area.top; row <= area.bottom; row++) {
    const before = sheet.rowStyles.get(row);
    if (before === undefined)
      for (const [column, style] of sheet.columnStyles)
        if (sheet.ownStyleIndex(row, column) === undefined)
          sheet.setStyle(row, column, styles.derive(style, change));
    sheet.rowStyles.set(row, styles.derive(before ?? 0, change));
  }
  sheet.dirty.add("rows");
}

function forEachOwnStyle(
  sheet: Worksheet,
  area: Area,
  visit: (row: number, column: number, style: number) => void
): void {
  const last = Math.min(area.bottom, sheet.rowLimit - 1);
  for (let row = area.top; row <= last; row++)
    sheet.forEachCell(row, (column, _value, _formula, style) => {
      if (style !== undefined && column >= area.left && column <= area.right)
        visit(row, column, style);
    });
}
