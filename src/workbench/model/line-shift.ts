import {
  columnIndex,
  columnLetters,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "./area";

/** Rows or columns inserted before `at` (`count` > 0), or as many deleted from `at` on (`count` < 0). */
export interface LineShift {
  readonly lines: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Where a row or column is afterwards; null where it was deleted. */
export function shiftIndex(index: number, { at, count }: LineShift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

/**
 * Where an area is afterwards: it grows or shrinks with its lines, and whole columns and rows stay whole; null where all of it
 * was deleted or moved beyond the grid.
 */
export function shiftArea(area: Area, shift: LineShift): Area | null {
  const { lines } = shift;
  if (lines === "rows" ? isWholeColumns(area) : isWholeRows(area)) return area;
  const span = shiftSpan(
    lines === "rows" ? area.top : area.left,
    lines === "rows" ? area.bottom : area.right,
    shift
  );
  if (!span) return null;
  const last = Math.min(span.last, (lines === "rows" ? MAX_ROWS : MAX_COLUMNS) - 1);
  if (span.first > last) return null;
  return lines === "rows"
    ? { ...area, top: span.first, bottom: last }
    : { ...area, left: span.first, right: last };
}

function shiftSpan(
  first: number,
  last: number,
  shift: LineShift
): { readonly first: number; readonly last: number } | null {
  const from = shiftIndex(first, shift) ?? shift.at;
  const to = shiftIndex(last, shift) ?? shift.at - 1;
  return from <= to ? { first: from, last: to } : null;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const COLUMN = String.raw`\$?[A-Z]{1,3}`;
const ROW = String.raw`\$?\d{1,7}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$:!])(${SHEET})?` +
    `(${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})` +
    String.raw`(?![\p{L}\p{N}_.(!])`,
  "giu"
);

/**
 * A formula after lines of the sheet `shifted` moved: references to it follow their cells, those to deleted ones become
 * `#REF!`. `home` is the name of the sheet the formula stands on.
 */
export function shiftFormula(
  formula: string,
  home: string,
  shifted: string,
  shift: LineShift
): string {
  return formula.replace(REFERENCE, (text: string, prefix = "", corners?: string) => {
    if (corners === undefined) return text;
    if (sheetOf(prefix, home).toLowerCase() !== shifted.toLowerCase()) return text;
    return prefix + shiftCorners(corners, shift);
  });
}

function sheetOf(prefix: string, home: string): string {
  if (prefix === "") return home;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** One corner of a reference as it is written; a part that is not there is empty. */
interface Corner {
  readonly columnFixed: string;
  readonly column: string;
  readonly rowFixed: string;
  readonly row: string;
}

function shiftCorners(corners: string, shift: LineShift): string {
  const [from = "", to = from] = corners.split(":");
  const [first, last] = [readCorner(from), readCorner(to)];
  const [start, end] = [lineOf(first, shift), lineOf(last, shift)];
  if (start === null || end === null) return corners;
  const moved = shiftSpan(Math.min(start, end), Math.max(start, end), shift);
  if (!moved) return "#REF!";
  const [near, far] = start <= end ? [moved.first, moved.last] : [moved.last, moved.first];
  const written = writeCorner(first, near, shift);
  return corners.includes(":") ? `${written}:${writeCorner(last, far, shift)}` : written;
}

function readCorner(text: string): Corner {
  const [, columnFixed = "", column = "", rowFixed = "", row = ""] =
    /^(\$?)([A-Z]{1,3})(\$?)(\d*)$/i.exec(text) ?? /^()()(\$?)(\d+)$/.exec(text) ?? [];
  return { columnFixed, column, rowFixed, row };
}

/** The row or column number that the shift is about; null where the corner has none, or none of the grid. */
function lineOf({ column, row }: Corner, { lines }: LineShift): number | null {
  const index = lines === "rows" ? Number(row) - 1 : columnIndex(column);
  return index >= 0 ? index : null;
}

function writeCorner(corner: Corner, line: number, { lines }: LineShift): string {
  const { columnFixed, rowFixed } = corner;
  const column = lines === "columns" ? columnLetters(line) : corner.column;
  const row = lines === "rows" ? String(line + 1) : corner.row;
  return columnFixed + column + rowFixed + row;
}
