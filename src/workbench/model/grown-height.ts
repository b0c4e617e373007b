import { displayText } from "./display-text";
import { textWidth } from "./fitting-widths";
import { rowsWithStyle } from "./growing-rows";
import type { Style, StyleTable } from "./style";
import type { Worksheet } from "./worksheet";

/** Lines of text at 11 points are 15 points apart. */
const LINE_SPACING = 15 / 11;
const HIGHEST_ROW = 409.5;
/** Characters are counted in widths of the normal font. */
const NORMAL_FONT_SIZE = 11;

/**
 * Heights in points that rows without a height of their own grow to for wrapped text and big fonts, estimated without a screen:
 * Chinese characters are two wide, all others one. Null where the default height is enough.
 */
export function grownHeights(sheet: Worksheet, styles: StyleTable): (row: number) => number | null {
  const mayGrow = rowsWithStyle(sheet, styles, needsRoom);
  return (row) => (mayGrow(row) ? grownHeight(sheet, styles, row) : null);
}

function needsRoom({ wrap, fontSize }: Style): boolean {
  return wrap || fontSize > NORMAL_FONT_SIZE;
}

function grownHeight(sheet: Worksheet, styles: StyleTable, row: number): number | null {
  let needed = sheet.defaultRowHeight;
  sheet.forEachCell(row, (column, value, _formula, own) => {
    if (value === null) return;
    const style = styles.get(own ?? sheet.styleIndex(row, column));
    const lines =
      style.wrap && typeof value === "string" ? linesOf(sheet, column, value, style) : 1;
    if (lines > 1 || style.fontSize > NORMAL_FONT_SIZE) {
      needed = Math.max(needed, Math.ceil(lines * style.fontSize * LINE_SPACING));
    }
  });
  return needed > sheet.defaultRowHeight ? Math.min(needed, HIGHEST_ROW) : null;
}

function linesOf(sheet: Worksheet, column: number, value: string, style: Style): number {
  const characters = sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth;
  const room = Math.max(1, Math.floor((characters * NORMAL_FONT_SIZE) / style.fontSize));
  return displayText(value, style.numberFormat)
    .split(/\r\n|[\r\n]/)
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
