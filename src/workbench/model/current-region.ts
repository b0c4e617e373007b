import { area, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import type { Worksheet } from "./worksheet";

/** The block of filled cells around a cell, as far as blank rows and columns on all sides; the cell alone where it stands alone. */
export function currentRegion(sheet: Worksheet, row: number, column: number): Area {
  let region = area(row, column, row, column);
  for (;;) {
    const grown = grow(sheet, region);
    if (grown === region) return region;
    region = grown;
  }
}

/** One line further on each side where that line, corners included, holds anything; the same area where none does. */
function grow(sheet: Worksheet, a: Area): Area {
  const left = Math.max(0, a.left - 1);
  const right = Math.min(MAX_COLUMNS - 1, a.right + 1);
  const top = Math.max(0, a.top - 1);
  const bottom = Math.min(MAX_ROWS - 1, a.bottom + 1);
  const holds = (within: Area): boolean => sheet.usedAreaWithin(within, true) !== null;
  if (bottom > a.bottom && holds(area(bottom, left, bottom, right))) return { ...a, bottom };
  if (top < a.top && holds(area(top, left, top, right))) return { ...a, top };
  if (right > a.right && holds(area(a.top, right, a.bottom, right))) return { ...a, right };
  if (left < a.left && holds(area(a.top, left, a.bottom, left))) return { ...a, left };
  return a;
}
