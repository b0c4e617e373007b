/** Where the keyboard takes the selection, by Excel's rules. Pure: the grid gives it the sheet and the page size. */
import { area, MAX_COLUMNS, MAX_ROWS, type Area } from "../../model/area";
import type { Worksheet } from "../../model/worksheet";
import type { Axis } from "./axis";
import { sameArea, selectBetween, selectCell, type Cell, type Selection } from "./selection";

export type Direction = "up" | "down" | "left" | "right";

export type Movement =
  | {
      readonly kind: "step" | "edge" | "page";
      readonly direction: Direction;
      readonly extend: boolean;
    }
  | { readonly kind: "rowStart" | "sheetStart" | "sheetEnd"; readonly extend: boolean }
  /** Tab and Enter: through a selected area, else one cell on. */
  | { readonly kind: "advance"; readonly direction: Direction }
  | { readonly kind: "all" | "wholeRows" | "wholeColumns" };

export interface Ground {
  readonly sheet: Worksheet;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly rowsPerPage: number;
}

/** The selection after a key. At the sheet's edge it stays where it is. */
export function move(selection: Selection, movement: Movement, ground: Ground): Selection {
  switch (movement.kind) {
    case "all":
      return whole(selection, area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1));
    case "wholeRows":
      return whole(selection, { ...selection.area, left: 0, right: MAX_COLUMNS - 1 });
    case "wholeColumns":
      return whole(selection, { ...selection.area, top: 0, bottom: MAX_ROWS - 1 });
    case "advance":
      return advance(selection, movement.direction, ground);
    default:
      return arrive(selection, target(selection, movement, ground), movement.extend, ground);
  }
}

function whole(selection: Selection, selected: Area): Selection {
  return {
    ...selection,
    area: selected,
    anchor: { row: selected.top, column: selected.left },
    extent: { row: selected.bottom, column: selected.right },
  };
}

function arrive(selection: Selection, to: Cell, extend: boolean, { sheet }: Ground): Selection {
  return extend ? selectBetween(selection.anchor, to, sheet.merges) : selectCell(to, sheet.merges);
}

function target(
  selection: Selection,
  movement: Exclude<Movement, { kind: "advance" | "all" | "wholeRows" | "wholeColumns" }>,
  ground: Ground
): Cell {
  const from = movement.extend ? selection.extent : selection.active;
  const { rows, columns, sheet } = ground;
  switch (movement.kind) {
    case "step":
      return step(from, movement.direction, ground);
    case "edge":
      return edge(from, movement.direction, ground);
    case "page":
      return page(from, movement.direction, ground);
    // Home stops at the first cell after the frozen ones, as in Excel.
    case "rowStart":
      return { row: from.row, column: columns.visibleFrom(sheet.frozenColumns, 1) ?? 0 };
    case "sheetStart":
      return {
        row: rows.visibleFrom(sheet.frozenRows, 1) ?? 0,
        column: columns.visibleFrom(sheet.frozenColumns, 1) ?? 0,
      };
    case "sheetEnd": {
      const used = sheet.usedArea(false) ?? area(0, 0, 0, 0);
      return {
        row: rows.visibleFrom(used.bottom, -1) ?? used.bottom,
        column: columns.visibleFrom(used.right, -1) ?? used.right,
      };
    }
  }
}

/** A row or a column seen as a line to walk along. */
interface Line {
  readonly axis: Axis;
  readonly sign: 1 | -1;
  readonly at: number;
  cell(index: number): Cell;
}

function lineThrough(from: Cell, direction: Direction, { rows, columns }: Ground): Line {
  const sign = direction === "down" || direction === "right" ? 1 : -1;
  if (direction === "up" || direction === "down") {
    return { axis: rows, sign, at: from.row, cell: (row) => ({ row, column: from.column }) };
  }
  return { axis: columns, sign, at: from.column, cell: (column) => ({ row: from.row, column }) };
}

function step(from: Cell, direction: Direction, ground: Ground): Cell {
  const merge = ground.sheet.mergeAt(from.row, from.column);
  const start = merge ? farSide(from, merge, direction) : from;
  const line = lineThrough(start, direction, ground);
  const next = line.axis.visibleFrom(line.at + line.sign, line.sign);
  return next === null ? from : line.cell(next);
}

function farSide(from: Cell, merge: Area, direction: Direction): Cell {
  switch (direction) {
    case "up":
      return { ...from, row: merge.top };
    case "down":
      return { ...from, row: merge.bottom };
    case "left":
      return { ...from, column: merge.left };
    case "right":
      return { ...from, column: merge.right };
  }
}

function page(from: Cell, direction: Direction, ground: Ground): Cell {
  const line = lineThrough(from, direction, ground);
  let at = line.at;
  for (let steps = 0; steps < ground.rowsPerPage; steps++) {
    const next = line.axis.visibleFrom(at + line.sign, line.sign);
    if (next === null) break;
    at = next;
  }
  return line.cell(at);
}

/** Ctrl with an arrow: to the end of a run of filled cells, else to the next filled one, else to the edge of the sheet. */
function edge(from: Cell, direction: Direction, ground: Ground): Cell {
  const { sheet } = ground;
  const line = lineThrough(from, direction, ground);
  const isFilled = (index: number): boolean => {
    const { row, column } = line.cell(index);
    return sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined;
  };
  const next = (index: number): number | null =>
    line.axis.visibleFrom(index + line.sign, line.sign);
  let at = line.at;
  let ahead = next(at);
  const insideRun = isFilled(at) && ahead !== null && isFilled(ahead);
  const lastFilled = farthestFilled(sheet, direction);
  while (ahead !== null) {
    if (insideRun && !isFilled(ahead)) return line.cell(at);
    if (!insideRun && isFilled(ahead)) return line.cell(ahead);
    if (lastFilled === null || (ahead - lastFilled) * line.sign > 0) break;
    at = ahead;
    ahead = next(at);
  }
  if (insideRun) return line.cell(at);
  const sheetEdge = line.sign === 1 ? line.axis.count - 1 : 0;
  return line.cell(line.axis.visibleFrom(sheetEdge, line.sign === 1 ? -1 : 1) ?? line.at);
}

/** No filled cell lies beyond this line, so that the walk to the sheet's edge ends early. */
function farthestFilled(sheet: Worksheet, direction: Direction): number | null {
  const used = sheet.usedArea(true);
  if (!used) return null;
  return { up: used.top, down: used.bottom, left: used.left, right: used.right }[direction];
}

function advance(selection: Selection, direction: Direction, ground: Ground): Selection {
  const { active, area: selected } = selection;
  const merge = ground.sheet.mergeAt(active.row, active.column);
  const single = selected.top === selected.bottom && selected.left === selected.right;
  if (single || (merge && sameArea(merge, selected))) {
    const isAcross = direction === "left" || direction === "right";
    const { tabColumn = active.column } = selection;
    const from = isAcross ? active : { row: active.row, column: tabColumn };
    const next = selectCell(step(from, direction, ground), ground.sheet.merges);
    return isAcross ? { ...next, tabColumn } : next;
  }
  return { ...selection, active: nextInside(active, direction, selected) };
}

/** Walks line by line through the selected area and starts again at its end. */
function nextInside(active: Cell, direction: Direction, a: Area): Cell {
  const height = a.bottom - a.top + 1;
  const width = a.right - a.left + 1;
  const row = active.row - a.top;
  const column = active.column - a.left;
  const byRows = direction === "left" || direction === "right";
  const forward = direction === "right" || direction === "down";
  const place = byRows ? row * width + column : column * height + row;
  const count = width * height;
  const next = (place + (forward ? 1 : count - 1)) % count;
  return byRows
    ? { row: a.top + Math.floor(next / width), column: a.left + (next % width) }
    : { row: a.top + (next % height), column: a.left + Math.floor(next / height) };
}
