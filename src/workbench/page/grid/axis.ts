/** Where the rows (or the columns) of a sheet lie, in CSS pixels from its first one. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/area";
import type { Worksheet } from "../../model/worksheet";

/** Width of the digit 0 in the normal font, and the padding Excel adds to every column. */
const DIGIT_WIDTH = 7;
const COLUMN_PADDING = 5;

/**
 * Positions of a million lines of which few differ from the default size: only the exceptions are stored, with the sum of
 * their differences, so that every question is answered by binary search. A hidden line has size 0.
 */
export class Axis {
  private readonly indexes: Int32Array;
  private readonly sizes: Float64Array;
  /** Sum of (size - default) of the exceptions before the one at the same place. */
  private readonly excess: Float64Array;

  constructor(
    readonly count: number,
    private readonly defaultSize: number,
    exceptions: ReadonlyMap<number, number>
  ) {
    this.indexes = Int32Array.from(exceptions.keys()).sort();
    this.sizes = new Float64Array(this.indexes.length);
    this.excess = new Float64Array(this.indexes.length + 1);
    this.indexes.forEach((index, place) => {
      const size = exceptions.get(index) ?? defaultSize;
      this.sizes[place] = size;
      this.excess[place + 1] = (this.excess[place] ?? 0) + size - defaultSize;
    });
  }

  /** Pixels of all lines together. */
  get total(): number {
    return this.offsetOf(this.count);
  }

  sizeOf(index: number): number {
    const place = this.exceptionsBefore(index);
    return this.indexes[place] === index ? (this.sizes[place] ?? 0) : this.defaultSize;
  }

  isHidden(index: number): boolean {
    return this.sizeOf(index) === 0;
  }

  /** Distance of the line's near edge from the first line; `count` gives the far edge of the last one. */
  offsetOf(index: number): number {
    return index * this.defaultSize + (this.excess[this.exceptionsBefore(index)] ?? 0);
  }

  /** The visible line that covers the pixel; before the first or after the last one, that one. */
  indexAt(offset: number): number {
    const line = this.lineAt(offset);
    if (!this.isHidden(line)) return line;
    return this.visibleFrom(line, -1) ?? this.visibleFrom(line, 1) ?? line;
  }

  /** The first visible line at or after (`step` 1) or at or before (-1) the index; null where there is none. */
  visibleFrom(index: number, step: 1 | -1): number | null {
    if (index < 0 || index >= this.count) return null;
    if (!this.isHidden(index)) return index;
    // Hidden lines share their offset with the visible one after them: no walk over a million filtered rows.
    const pixel = step === 1 ? this.offsetOf(index) : this.offsetOf(index) - 1;
    if (pixel < 0) return null;
    const line = this.lineAt(pixel);
    return this.isHidden(line) ? null : line;
  }

  /** The last line that ends at or before the pixel; -1 where none does. */
  lastWithin(offset: number): number {
    if (offset >= this.total) return this.count - 1;
    return this.lineAt(offset) - 1;
  }

  /** The last line that starts at or before the pixel. */
  private lineAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offsetOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private exceptionsBefore(index: number): number {
    let low = 0;
    let high = this.indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Characters of the normal font, as Excel counts column widths, to whole pixels. */
export function columnPixels(characters: number): number {
  return characters <= 0 ? 0 : Math.round(characters * DIGIT_WIDTH) + COLUMN_PADDING;
}

/** The inverse of {@link columnPixels}, to two decimals as Excel shows widths. */
export function columnCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - COLUMN_PADDING) / DIGIT_WIDTH) * 100) / 100);
}

/** Whole pixels to points. */
export function pixelPoints(pixels: number): number {
  return (pixels * 72) / 96;
}

/** Points to whole pixels. */
export function pointPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** The columns of a sheet as it stands; make a new one after a change of widths or hidden columns. */
export function columnAxis(sheet: Worksheet): Axis {
  const sizes = new Map<number, number>();
  for (const [column, width] of sheet.columnWidths) sizes.set(column, columnPixels(width));
  for (const column of sheet.hiddenColumns) sizes.set(column, 0);
  return new Axis(MAX_COLUMNS, columnPixels(sheet.defaultColumnWidth), sizes);
}

/** The rows of a sheet as it stands; `grown` are the pixels of rows that have no height of their own and need more. */
export function rowAxis(sheet: Worksheet, grown: ReadonlyMap<number, number>): Axis {
  const sizes = new Map(grown);
  for (const [row, height] of sheet.rowHeights) sizes.set(row, pointPixels(height));
  for (const row of sheet.hiddenRows) sizes.set(row, 0);
  for (const row of sheet.filteredRows) sizes.set(row, 0);
  return new Axis(MAX_ROWS, pointPixels(sheet.defaultRowHeight), sizes);
}
