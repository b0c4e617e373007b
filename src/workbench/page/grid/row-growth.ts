/** Rows without a height of their own grow with big fonts and wrapped text, as Excel grows them. */
import { displayText } from "../../model/display-text";
import type { Area } from "../../model/area";
import { rowsWithStyle } from "../../model/growing-rows";
import type { Style, StyleTable } from "../../model/style";
import type { Worksheet } from "../../model/worksheet";
import { columnPixels, pointPixels } from "./axis";
import { canvasFont, fontPixels, lineHeight, type TextMeasurer } from "./cell-font";
import { wrapLines } from "./text-fit";

/** Space Excel leaves at the left and right of a text. */
const CELL_PADDING = 6;

/** Pixel heights of the grown rows of one sheet; kept up to date by {@link RowGrowth.update} for the cells that changed. */
export class RowGrowth {
  readonly heights = new Map<number, number>();

  constructor(
    private readonly sheet: Worksheet,
    private readonly styles: StyleTable,
    private readonly measurer: TextMeasurer
  ) {
    this.update({ top: 0, bottom: sheet.rowLimit - 1 });
  }

  /** Measures the rows again; true when a height changed. */
  update(rows: Pick<Area, "top" | "bottom">): boolean {
    const { sheet } = this;
    const last = Math.min(rows.bottom, sheet.rowLimit - 1);
    const enough = pointPixels(sheet.defaultRowHeight);
    const mayGrow = rowsWithStyle(
      sheet,
      this.styles,
      (style) => style.wrap || lineHeight(style) > enough
    );
    let changed = false;
    for (let row = rows.top; row <= last; row++) {
      const needed = mayGrow(row) && !sheet.rowHeights.has(row) ? this.neededHeight(row) : 0;
      if (needed === (this.heights.get(row) ?? 0)) continue;
      changed = true;
      if (needed > 0) this.heights.set(row, needed);
      else this.heights.delete(row);
    }
    return changed;
  }

  /** 0 where the default height is enough. */
  private neededHeight(row: number): number {
    let tallest = pointPixels(this.sheet.defaultRowHeight);
    const enough = tallest;
    this.sheet.forEachCell(row, (column, value, _formula, own) => {
      if (value === null) return;
      const style = this.styles.get(own ?? this.sheet.styleIndex(row, column));
      if (lineHeight(style) > tallest) tallest = lineHeight(style) + 2;
      if (!style.wrap || typeof value !== "string" || this.sheet.mergeAt(row, column)) return;
      const lines = this.lineCount(displayText(value, style.numberFormat), column, style);
      if (lines > 1) tallest = Math.max(tallest, lines * lineHeight(style) + 2);
    });
    return tallest > enough ? tallest : 0;
  }

  private lineCount(text: string, column: number, style: Style): number {
    const width =
      columnPixels(this.sheet.columnWidths.get(column) ?? this.sheet.defaultColumnWidth) -
      CELL_PADDING;
    const widest = text.length * fontPixels(style.fontSize);
    // No character is wider than its font is high: most texts need no measuring.
    if (widest <= width && !/[\r\n]/.test(text)) return 1;
    const font = canvasFont(style);
    return wrapLines(text, width, (piece) => this.measurer.width(piece, font)).length;
  }
}
