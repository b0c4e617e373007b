import { isWholeColumns, isWholeRows, type Area } from "./area";
import type { StyleTable } from "./style";
import type { Worksheet } from "./worksheet";

/** Whether the sheet is protected and a cell of the area is locked; whole rows and columns always count as locked. */
export function touchesLockedCells(sheet: Worksheet, area: Area, styles: StyleTable): boolean {
  if (!sheet.isProtected) return false;
  if (isWholeColumns(area) || isWholeRows(area)) return true;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (styles.get(sheet.styleIndex(row, column)).locked) return true;
  return false;
}
