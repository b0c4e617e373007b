/** Which part of a sheet the canvas shows, and which cell lies under a pixel. All lengths in CSS pixels. */
import type { Area } from "../../model/area";
import type { Axis } from "./axis";
import type { Box } from "./pixel-pen";

/** How near to a header's edge the pointer must be to drag it. */
const EDGE_REACH = 4;

export interface Viewport {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** How far the cells after the frozen ones are scrolled away. */
  readonly scrollX: number;
  readonly scrollY: number;
  /** The whole canvas, headers included. */
  readonly width: number;
  readonly height: number;
  readonly headerWidth: number;
  readonly headerHeight: number;
}

/** Lines next to each other, and the stretch of the canvas that they may paint on. */
export interface Band {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Where the sheet's first line would lie: a line's edge on the canvas is `origin` + its offset on the axis. */
  readonly origin: number;
}

export type Hit =
  | { readonly kind: "cell"; readonly row: number; readonly column: number }
  /** `edge` is the column whose width a drag would change, null in the middle of a header. */
  | { readonly kind: "columnHeader"; readonly column: number; readonly edge: number | null }
  /** As for columns: the row whose height a drag would change. */
  | { readonly kind: "rowHeader"; readonly row: number; readonly edge: number | null }
  | { readonly kind: "corner" };

/** One direction of a viewport: the same sums serve rows and columns. */
interface Direction {
  readonly axis: Axis;
  readonly frozen: number;
  readonly scroll: number;
  readonly header: number;
  readonly length: number;
}

function across(view: Viewport): Direction {
  return {
    axis: view.columns,
    frozen: view.frozenColumns,
    scroll: view.scrollX,
    header: view.headerWidth,
    length: view.width,
  };
}

function down(view: Viewport): Direction {
  return {
    axis: view.rows,
    frozen: view.frozenRows,
    scroll: view.scrollY,
    header: view.headerHeight,
    length: view.height,
  };
}

function frozenEnd({ axis, frozen, header, length }: Direction): number {
  return Math.min(length, header + axis.offsetOf(frozen));
}

function startOf(direction: Direction, index: number): number {
  const { axis, frozen, scroll, header } = direction;
  return header + axis.offsetOf(index) - (index < frozen ? 0 : scroll);
}

function indexAt(direction: Direction, pixel: number): number {
  const { axis, scroll, header } = direction;
  const scrolled = pixel >= frozenEnd(direction);
  return axis.indexAt(pixel - header + (scrolled ? scroll : 0));
}

function bands(direction: Direction): Band[] {
  const { axis, frozen, header, length, scroll } = direction;
  const seam = frozenEnd(direction);
  const found: Band[] = [];
  if (frozen > 0 && seam > header) {
    const last = Math.min(frozen - 1, indexAt(direction, seam - 1));
    found.push({ first: 0, last, start: header, end: seam, origin: header });
  }
  if (seam < length) {
    const first = Math.max(frozen, indexAt(direction, seam));
    const last = indexAt(direction, length - 1);
    const origin = header - scroll;
    if (!axis.isHidden(first)) found.push({ first, last, start: seam, end: length, origin });
  }
  return found;
}

/** Left edge of a column on the canvas; may lie outside of it. */
export function columnLeft(view: Viewport, column: number): number {
  return startOf(across(view), column);
}

/** Top edge of a row on the canvas; may lie outside of it. */
export function rowTop(view: Viewport, row: number): number {
  return startOf(down(view), row);
}

/** The frozen columns (if any) and the scrolled ones that are on the canvas. */
export function columnBands(view: Viewport): Band[] {
  return bands(across(view));
}

/** The frozen rows (if any) and the scrolled ones that are on the canvas. */
export function rowBands(view: Viewport): Band[] {
  return bands(down(view));
}

/** What lies under a pixel of the canvas. */
export function hitTest(view: Viewport, x: number, y: number): Hit {
  const inColumnHeader = y < view.headerHeight;
  const inRowHeader = x < view.headerWidth;
  if (inColumnHeader && inRowHeader) return { kind: "corner" };
  const column = indexAt(across(view), x);
  if (inColumnHeader)
    return { kind: "columnHeader", column, edge: draggedEdge(across(view), column, x) };
  const row = indexAt(down(view), y);
  return inRowHeader
    ? { kind: "rowHeader", row, edge: draggedEdge(down(view), row, y) }
    : { kind: "cell", row, column };
}

function draggedEdge(direction: Direction, index: number, pixel: number): number | null {
  const { axis } = direction;
  const start = startOf(direction, index);
  if (start + axis.sizeOf(index) - pixel <= EDGE_REACH) return index;
  return pixel - start < EDGE_REACH && index > 0 ? axis.visibleFrom(index - 1, -1) : null;
}

/** The scroll offset, nearest to the present one, that brings a line fully into view; a frozen line needs none. */
function scrollFor(direction: Direction, index: number): number {
  const { axis, frozen, scroll, length } = direction;
  if (index < frozen) return scroll;
  const room = length - frozenEnd(direction);
  const near = axis.offsetOf(index) - axis.offsetOf(frozen);
  const far = near + axis.sizeOf(index) - room;
  return Math.max(0, Math.min(near, Math.max(scroll, far)));
}

/** Offsets that show the cell with the least movement. */
export function scrollToShow(
  view: Viewport,
  row: number,
  column: number
): { scrollX: number; scrollY: number } {
  return { scrollX: scrollFor(across(view), column), scrollY: scrollFor(down(view), row) };
}

export interface ScrollRange {
  /** Largest offset. */
  readonly limit: number;
  /** Pixels that scroll. */
  readonly room: number;
}

function range(direction: Direction): ScrollRange {
  const { axis, frozen, length } = direction;
  const room = Math.max(0, length - frozenEnd(direction));
  return { limit: Math.max(0, axis.total - axis.offsetOf(frozen) - room), room };
}

/** The canvas box of a cell or a merged area, as far as it may be seen; it may lie outside of the canvas. */
export function areaBox(view: Viewport, { top, left, bottom, right }: Area): Box {
  const [x, y] = [columnLeft(view, left), rowTop(view, top)];
  const { rows, columns } = view;
  return {
    x,
    y,
    width: columns.offsetOf(right + 1) - columns.offsetOf(left),
    height: rows.offsetOf(bottom + 1) - rows.offsetOf(top),
  };
}

/** How far the sheet can be scrolled to the right and down. */
export function scrollRanges(view: Viewport): { across: ScrollRange; down: ScrollRange } {
  return { across: range(across(view)), down: range(down(view)) };
}

/** Rows that fit below the frozen ones: the step of Page Down, at least 1. */
export function rowsPerPage(view: Viewport): number {
  const scrolled = rowBands(view).find((band) => band.first >= view.frozenRows);
  return scrolled ? Math.max(1, scrolled.last - scrolled.first - 1) : 1;
}

/** Width of the row header that holds the number of the last row on the canvas. */
export function rowHeaderWidth(lastRow: number): number {
  return Math.max(34, String(lastRow + 1).length * 8 + 12);
}
