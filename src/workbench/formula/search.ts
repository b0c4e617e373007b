/** Searching one row or column of cells, as MATCH, XLOOKUP and VLOOKUP do. */
import { firstNotBefore, searchKey } from "./column-cache";
import { compareForOrder, isSame } from "./compare";
import { fail, NA, VALUE } from "./errors";
import type { CellReader } from "./function-context";
import { isError, Matrix, Reference, type Argument, type Scalar, type SheetArea } from "./values";
import { hasWildcards, wildcardPattern, withoutEscapes } from "./wildcards";

/** One row or column of values. */
export interface Line {
  readonly length: number;
  /** Places from here on are blank. */
  readonly end: number;
  readonly isColumn: boolean;
  readonly at: (index: number) => Scalar;
  /** Places that hold exactly this value, rising; undefined where they have to be looked for one by one. */
  readonly placesOf?: (
    value: Scalar
  ) => { readonly rows: readonly number[]; readonly top: number } | undefined;
}

/** A range or array of one row or column; of others the first (`isStrict` false) or the error. */
export function lineOf(arg: Argument, reader: CellReader, error = NA): Line {
  if (isError(arg)) return fail(arg);
  if (arg instanceof Matrix) return lineOfMatrix(arg, error);
  const place = arg instanceof Reference ? arg.single : null;
  if (place) {
    const { top, left, bottom, right } = place.area;
    if (top !== bottom && left !== right) return fail(error);
    return lineOfCells(place, right === left ? "column" : "row", reader);
  }
  if (arg === undefined || arg instanceof Reference) return fail(VALUE);
  return typeof arg === "object" && arg !== null
    ? fail(VALUE)
    : { length: 1, end: 1, isColumn: true, at: () => arg };
}

function lineOfMatrix(matrix: Matrix, error: typeof NA): Line {
  if (matrix.rows !== 1 && matrix.columns !== 1) return fail(error);
  const { cells } = matrix;
  return {
    length: cells.length,
    end: cells.length,
    isColumn: matrix.columns === 1,
    at: (index) => cells[index] ?? null,
  };
}

/** The first row or column of an area. */
export function lineOfCells(
  { sheet, area }: SheetArea,
  direction: "row" | "column",
  reader: CellReader
): Line {
  const { top, left, bottom, right } = area;
  if (direction === "row") {
    reader.settle({ sheet, area: { top, left, bottom: top, right } });
    const end = reader.bounded({ sheet, area }).right - left + 1;
    return {
      length: right - left + 1,
      end,
      isColumn: false,
      at: (index) => sheet.value(top, left + index),
    };
  }
  reader.settle({ sheet, area: { top, left, bottom, right: left } });
  const length = bottom - top + 1;
  const end = Math.max(0, Math.min(length, sheet.rowLimit - top));
  return {
    length,
    end,
    isColumn: true,
    at: (index) => sheet.value(top + index, left),
    placesOf: (value) => {
      const key = searchKey(value);
      if (key === null) return undefined;
      const rows = reader.columns.rowsWith(sheet, left, end, key);
      return rows && { rows, top };
    },
  };
}

/** The place of the first (or last) value that is the one looked for; -1 where there is none. */
export function findExact(line: Line, value: Scalar, isFromEnd = false): number {
  const known = line.placesOf?.(value);
  if (known) {
    const { rows, top } = known;
    const index = isFromEnd
      ? firstNotBefore(rows, top + line.length) - 1
      : firstNotBefore(rows, top);
    const place = (rows[index] ?? -1) - top;
    return place >= 0 && place < line.length ? place : -1;
  }
  return findWhere(line, (found) => isSame(found, value), isFromEnd);
}

/** As {@link findExact}, with `*` and `?` in a text. */
export function findLike(line: Line, value: Scalar, isFromEnd = false): number {
  if (typeof value !== "string") return findExact(line, value, isFromEnd);
  if (!hasWildcards(value)) return findExact(line, withoutEscapes(value), isFromEnd);
  const pattern = wildcardPattern(value);
  return findWhere(line, (found) => typeof found === "string" && pattern.test(found), isFromEnd);
}

function findWhere(line: Line, isWanted: (value: Scalar) => boolean, isFromEnd: boolean): number {
  if (isFromEnd) {
    for (let i = line.end - 1; i >= 0; i--) if (isWanted(line.at(i))) return i;
    return -1;
  }
  for (let i = 0; i < line.end; i++) if (isWanted(line.at(i))) return i;
  return -1;
}

/** The last place of a rising line whose value is not above the one looked for; by halving, as Excel does. */
export function findInRising(line: Line, value: Scalar): number {
  let low = 0;
  let high = line.end - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = likeKind(line, value, middle, high);
    if (place < 0) high = middle - 1;
    else if (compareForOrder(line.at(place), value) <= 0) {
      best = place;
      low = place + 1;
    } else high = middle - 1;
  }
  return best;
}

/** The first place from `from` to `to` that holds a value of the same kind. */
function likeKind(line: Line, value: Scalar, from: number, to: number): number {
  for (let i = from; i <= to; i++) {
    const found = line.at(i);
    if (found !== null && typeof found === typeof value) return i;
  }
  return -1;
}

/** The last place of a falling line before its values go below the one looked for. */
export function findInFalling(line: Line, value: Scalar): number {
  let best = -1;
  for (let i = 0; i < line.end; i++) {
    const found = line.at(i);
    if (found === null || typeof found !== typeof value) continue;
    const order = compareForOrder(found, value);
    if (order < 0) break;
    best = i;
    if (order === 0) break;
  }
  return best;
}

/** The place of the value, or of the nearest one below (or above) it, in a line in any order. */
export function findNearest(
  line: Line,
  value: Scalar,
  side: "below" | "above",
  isFromEnd: boolean
): number {
  const exact = findExact(line, value, isFromEnd);
  if (exact >= 0) return exact;
  let best = -1;
  for (let step = 0; step < line.end; step++) {
    const i = isFromEnd ? line.end - 1 - step : step;
    const found = line.at(i);
    if (found === null || typeof found !== typeof value) continue;
    const order = compareForOrder(found, value);
    if (side === "below" ? order >= 0 : order <= 0) continue;
    const against = best < 0 ? 0 : compareForOrder(found, line.at(best));
    if (best < 0 || (side === "below" ? against > 0 : against < 0)) best = i;
  }
  return best;
}
