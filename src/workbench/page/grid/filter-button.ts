/** Where the arrows of the AutoFilter are. */
import type { Worksheet } from "../../model/worksheet";
import type { Box } from "./pixel-pen";
import { areaBox, hitTest, type Viewport } from "./viewport";

const BUTTON = 16;
const GAP = 2;

/** The arrow's box in a header cell's box: its lower right corner. */
export function filterButtonBox(cell: Box): Box {
  return {
    x: cell.x + cell.width - BUTTON - GAP,
    y: cell.y + cell.height - BUTTON - GAP,
    width: BUTTON,
    height: BUTTON,
  };
}

/** The column whose arrow lies under a pixel of the canvas; null where none does. */
export function filterButtonAt(
  view: Viewport,
  sheet: Worksheet,
  x: number,
  y: number
): number | null {
  const hit = hitTest(view, x, y);
  if (hit.kind !== "cell" || !hasFilterButton(sheet, hit.row, hit.column)) return null;
  const { row, column } = hit;
  const cell = areaBox(view, { top: row, left: column, bottom: row, right: column });
  const box = filterButtonBox(cell);
  const isInside = x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
  return isInside ? column : null;
}

/** Whether a cell is a header of the filtered list. */
export function hasFilterButton({ autoFilter }: Worksheet, row: number, column: number): boolean {
  if (!autoFilter) return false;
  const { top, left, right } = autoFilter.area;
  return row === top && column >= left && column <= right;
}
