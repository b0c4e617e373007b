import type { Worksheet } from "./worksheet";

/** Sizes of columns and rows in points. A character of the normal font is 7 pixels wide, a column has 5 pixels of padding. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** In points. */
export const HIGHEST_ROW = 409.5;

/** Width of a column in points: 8.43 characters are 48 points. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** The width in characters that gives a width in points, to a hundredth of a character. */
export function charactersOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const characters = (pixels - PADDING_PIXELS) / PIXELS_PER_CHARACTER;
  return Math.max(0, Math.round(characters * 100) / 100);
}

/** Width of a column in points; 0 where it is hidden. */
export function columnPoints(sheet: Worksheet, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return pointsOfCharacters(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth);
}

/** Height of a row in points; 0 where it is hidden. */
export function rowPoints(sheet: Worksheet, row: number): number {
  if (sheet.isRowHidden(row)) return 0;
  return sheet.rowHeights.get(row) ?? sheet.defaultRowHeight;
}

/** Distance from the sheet's left edge to a column's, in points. */
export function columnOffset(sheet: Worksheet, column: number): number {
  let offset = pointsOfCharacters(sheet.defaultColumnWidth) * column;
  const special = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns]);
  for (const other of special)
    if (other < column)
      offset += columnPoints(sheet, other) - pointsOfCharacters(sheet.defaultColumnWidth);
  return offset;
}

/** Distance from the sheet's top edge to a row's, in points. */
export function rowOffset(sheet: Worksheet, row: number): number {
  let offset = sheet.defaultRowHeight * row;
  const special = new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows]);
  for (const other of special)
    if (other < row) offset += rowPoints(sheet, other) - sheet.defaultRowHeight;
  return offset;
}
