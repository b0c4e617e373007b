/** The person's selection: an active cell, and the far corner of what is selected with it. */
import {
  area,
  boundingArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  type Area,
} from "../../model/area";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** Where typing would go; one corner of the area unless Tab walks through it. */
  readonly active: Cell;
  readonly area: Area;
  /** The corner that Shift and the mouse move; the opposite corner is `anchor`. */
  readonly anchor: Cell;
  readonly extent: Cell;
  /** The column in which a walk by Tab began: Enter goes on in it. */
  readonly tabColumn?: number;
}

/** Grows an area until no merged cell is cut by its edge. */
export function growOverMerges(a: Area, merges: readonly Area[]): Area {
  for (let grown = a; ;) {
    const before = grown;
    for (const merge of merges) if (intersect(grown, merge)) grown = boundingArea(grown, merge);
    if (sameArea(before, grown)) return grown;
  }
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** One cell, or the merged cell that covers it. */
export function selectCell(cell: Cell, merges: readonly Area[]): Selection {
  return selectBetween(cell, cell, merges);
}

/** All cells between two corners; the first one is the active cell. */
export function selectBetween(anchor: Cell, extent: Cell, merges: readonly Area[]): Selection {
  const corners = boundingArea(
    area(anchor.row, anchor.column, anchor.row, anchor.column),
    area(extent.row, extent.column, extent.row, extent.column)
  );
  return {
    active: mergeOrigin(anchor, merges),
    area: growOverMerges(corners, merges),
    anchor,
    extent,
  };
}

/**
 * A selection as another party (the add-in, a file) set it: its first cell is the active one. Merged cells are selected whole, but
 * not beyond whole columns or rows.
 */
export function selectArea(a: Area, merges: readonly Area[] = []): Selection {
  const isOfLines = isWholeColumns(a) || isWholeRows(a);
  const whole = isOfLines ? a : growOverMerges(a, merges);
  const anchor = { row: whole.top, column: whole.left };
  const extent = { row: whole.bottom, column: whole.right };
  return {
    active: mergeOrigin({ row: a.top, column: a.left }, merges),
    area: whole,
    anchor,
    extent,
  };
}

function mergeOrigin(cell: Cell, merges: readonly Area[]): Cell {
  const at = area(cell.row, cell.column, cell.row, cell.column);
  const merge = merges.find((candidate) => intersect(candidate, at));
  return merge ? { row: merge.top, column: merge.left } : cell;
}
