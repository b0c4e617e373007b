/** The mark at the lower right corner of the selection, and the cells that dragging it fills. */
import { isWholeColumns, isWholeRows, type Area } from "../../model/area";
import type { Box } from "./pixel-pen";
import type { Cell } from "./selection";

/** Pixels around the corner in which the mark is hit. */
const REACH = 5;

/** @param box of the selected cells on the canvas */
export function isOnFillHandle(selected: Area, box: Box, x: number, y: number): boolean {
  if (isWholeColumns(selected) || isWholeRows(selected)) return false;
  return Math.abs(x - box.x - box.width) <= REACH && Math.abs(y - box.y - box.height) <= REACH;
}

/** The selected cells with those down or to the right that a drag to `cell` fills; null where it fills none. */
export function filledTo(selected: Area, { row, column }: Cell): Area | null {
  const [down, across] = [row - selected.bottom, column - selected.right];
  if (down <= 0 && across <= 0) return null;
  return down >= across ? { ...selected, bottom: row } : { ...selected, right: column };
}
