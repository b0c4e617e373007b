import { intersect, type Area } from "./area";
import { displayText } from "./display-text";
import { DEFAULT_STYLE, type StyleTable } from "./style";
import type { Worksheet } from "./worksheet";

/** In characters. */
export const WIDEST_COLUMN = 255;

/** Widths in characters that show the longest text of each column of the area that has one. */
export function fittingWidths(
  sheet: Worksheet,
  area: Area,
  styles: StyleTable
): Map<number, number> {
  const widths = new Map<number, number>();
  const used = sheet.usedArea(true);
  const cells = used && intersect(area, used);
  if (!cells) return widths;
  for (let row = cells.top; row <= cells.bottom; row++)
    for (let column = cells.left; column <= cells.right; column++) {
      const value = sheet.value(row, column);
      if (value === null) continue;
      const { numberFormat, fontSize } = styles.get(sheet.styleIndex(row, column));
      const characters = textWidth(displayText(value, numberFormat));
      const width = Math.ceil((characters * fontSize) / DEFAULT_STYLE.fontSize) + 1;
      if (width > 1 && width > (widths.get(column) ?? 0))
        widths.set(column, Math.min(width, WIDEST_COLUMN));
    }
  return widths;
}

/** The longest line counts; Chinese characters and full-width signs are two characters wide. */
export function textWidth(text: string): number {
  const lines = text.split(/\r\n|\r|\n/).map((line) => {
    let width = 0;
    for (const character of line) width += /[\u1100-\uffe6]/.test(character) ? 2 : 1;
    return width;
  });
  return Math.max(...lines);
}
