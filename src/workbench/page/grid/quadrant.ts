/** One of the up to four rectangles that frozen panes cut the canvas into, with the lines and merged cells it shows. */
import { area, intersect, type Area } from "../../model/area";
import type { Axis } from "./axis";
import type { Box } from "./pixel-pen";
import { columnBands, rowBands, type Band, type Viewport } from "./viewport";

/** A visible row or column and its stretch on the canvas. */
export interface VisibleLine {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

export interface Quadrant {
  readonly clip: Box;
  readonly rows: readonly VisibleLine[];
  readonly columns: readonly VisibleLine[];
  readonly rowBand: Band;
  readonly columnBand: Band;
  /** Merged areas that reach into the quadrant. */
  readonly merges: readonly Area[];
  /** The canvas box of an area, clipped a little outside of the quadrant where it reaches far. */
  boxOf(a: Area): Box;
}

/** The quadrants of a viewport: one without frozen panes, two or four with them. */
export function quadrants(view: Viewport, merges: readonly Area[]): Quadrant[] {
  return rowBands(view).flatMap((rowBand) =>
    columnBands(view).map((columnBand) => quadrantOf(view, rowBand, columnBand, merges))
  );
}

/** The part of the sheet that lies in a band of rows and a band of columns. */
export function quadrantOf(
  view: Viewport,
  rowBand: Band,
  columnBand: Band,
  merges: readonly Area[]
): Quadrant {
  const shown = area(rowBand.first, columnBand.first, rowBand.last, columnBand.last);
  return {
    clip: {
      x: columnBand.start,
      y: rowBand.start,
      width: columnBand.end - columnBand.start,
      height: rowBand.end - rowBand.start,
    },
    rows: visibleLines(view.rows, rowBand),
    columns: visibleLines(view.columns, columnBand),
    rowBand,
    columnBand,
    merges: merges.filter((merge) => intersect(merge, shown) !== null),
    boxOf: (a) => {
      const across = stretch(view.columns, columnBand, a.left, a.right);
      const down = stretch(view.rows, rowBand, a.top, a.bottom);
      return { x: across.start, y: down.start, width: across.size, height: down.size };
    },
  };
}

/** The lines of a band that are not hidden. */
export function visibleLines(axis: Axis, band: Band): VisibleLine[] {
  const lines: VisibleLine[] = [];
  for (
    let at = axis.visibleFrom(band.first, 1);
    at !== null && at <= band.last;
    at = axis.visibleFrom(at + 1, 1)
  ) {
    lines.push({ index: at, start: band.origin + axis.offsetOf(at), size: axis.sizeOf(at) });
  }
  return lines;
}

/** Canvases lose precision at millions of pixels: what lies far outside ends a little beyond the canvas. */
const BEYOND = 10_000;

function stretch(
  axis: Axis,
  band: Band,
  first: number,
  last: number
): { start: number; size: number } {
  const start = Math.max(-BEYOND, band.origin + axis.offsetOf(first));
  const end = Math.min(band.end + BEYOND, band.origin + axis.offsetOf(last + 1));
  return { start, size: end - start };
}
