import type { Area } from "../../model/area";
import { booleanOf, integerOf } from "../coerce";
import { asMatrix, single } from "../dereference";
import { fail, NA, REF, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, type FunctionFamily } from "../function-definition";
import {
  findExact,
  findInFalling,
  findInRising,
  findLike,
  findNearest,
  lineOf,
  lineOfCells,
  type Line,
} from "../search";
import {
  isError,
  Matrix,
  Reference,
  sizeOf,
  type Argument,
  type Scalar,
  type SheetArea,
  type Value,
} from "../values";

export const LOOKUP_FUNCTIONS: FunctionFamily = {
  VLOOKUP: define("vav|v", (args, context) => tableLookup(args, "column", context)),
  HLOOKUP: define("vav|v", (args, context) => tableLookup(args, "row", context)),
  LOOKUP: define("va|a", vectorLookup),
  MATCH: define("va|v", match),
  XMATCH: define("va|vv", (args, context) => {
    const [value, range, matchMode, searchMode] = args;
    const place = findByModes(
      lineOf(range, context.reader, VALUE),
      single(value) ?? null,
      integerOf(single(matchMode), context),
      searchMode === undefined ? 1 : integerOf(single(searchMode), context)
    );
    return place < 0 ? NA : place + 1;
  }),
  XLOOKUP: define("vaa|avv", xlookup),
  INDEX: define("a|vvv", index),
};

/** What is looked for; a blank means 0. */
function wanted(arg: Argument): Scalar {
  return single(arg) ?? 0;
}

function tableLookup(
  [value, table, offset, isSorted]: readonly Argument[],
  direction: "column" | "row",
  context: FunctionContext
): Value {
  if (isError(table)) return table;
  const step = integerOf(single(offset), context);
  if (step < 1) return VALUE;
  const { line, depth, at } = tableOf(table, direction, context);
  if (step > depth) return REF;
  const sought = wanted(value);
  const isApproximate = isSorted === undefined || booleanOf(single(isSorted));
  const place = isApproximate ? findInRising(line, sought) : findLike(line, sought);
  return place < 0 ? NA : at(place, step - 1);
}

interface LookupTable {
  /** Its first column (or row), which is searched. */
  readonly line: Line;
  readonly depth: number;
  readonly at: (place: number, step: number) => Scalar;
}

function tableOf(
  table: Argument,
  direction: "column" | "row",
  { reader }: FunctionContext
): LookupTable {
  const place = table instanceof Reference ? table.single : null;
  if (place) {
    const { sheet, area } = place;
    const { top, left, bottom, right } = area;
    return {
      line: lineOfCells(place, direction, reader),
      depth: direction === "column" ? right - left + 1 : bottom - top + 1,
      at: (line, step) =>
        direction === "column"
          ? reader.value(sheet, top + line, left + step)
          : reader.value(sheet, top + step, left + line),
    };
  }
  const given = asMatrix(table, reader);
  const matrix = direction === "column" ? given : given.transposed;
  return {
    line: lineOf(Matrix.column(matrix.columnAt(0)), reader),
    depth: matrix.columns,
    at: (line, step) => matrix.at(line, step),
  };
}

/** LOOKUP searches the longer side of its range and answers from the last row or column of it, or from another range. */
function vectorLookup(
  [value, searched, results]: readonly Argument[],
  context: FunctionContext
): Value {
  const sought = wanted(value);
  const matrix = asMatrix(searched, context.reader);
  const isWide = matrix.columns > matrix.rows;
  const line = Matrix.column(isWide ? matrix.rowAt(0) : matrix.columnAt(0));
  const place = findInRising(lineOf(line, context.reader), sought);
  if (place < 0) return NA;
  if (results !== undefined) return lineOf(results, context.reader).at(place);
  return isWide ? matrix.at(matrix.rows - 1, place) : matrix.at(place, matrix.columns - 1);
}

function match([value, range, kind]: readonly Argument[], context: FunctionContext): Scalar {
  const line = lineOf(range, context.reader);
  const sought = wanted(value);
  const type = kind === undefined ? 1 : integerOf(single(kind), context);
  let place: number;
  if (type === 0) place = findLike(line, sought);
  else place = type > 0 ? findInRising(line, sought) : findInFalling(line, sought);
  return place < 0 ? NA : place + 1;
}

/**
 * @param matchMode 0 the value itself, -1 or the next below, 1 or the next above, 2 with `*` and `?`
 * @param searchMode from the start (1) or the end (-1); 2 and -2 say that the line is sorted, which changes no answer
 */
function findByModes(line: Line, value: Scalar, matchMode: number, searchMode: number): number {
  const isFromEnd = searchMode < 0;
  switch (matchMode) {
    case 0:
      return findExact(line, value, isFromEnd);
    case -1:
      return findNearest(line, value, "below", isFromEnd);
    case 1:
      return findNearest(line, value, "above", isFromEnd);
    case 2:
      return findLike(line, value, isFromEnd);
    default:
      return fail(VALUE);
  }
}

function xlookup(args: readonly Argument[], context: FunctionContext): Value {
  const [value, searched, results, otherwise, matchMode, searchMode] = args;
  const line = lineOf(searched, context.reader, VALUE);
  if (isError(results)) return results;
  const target = results instanceof Reference ? results.single : null;
  const matrix = target ? null : asMatrix(results, context.reader);
  const size = matrix ? sizeOf(matrix) : target && sizeOf(target);
  if (!size || (line.isColumn ? size.rows : size.columns) !== line.length) return VALUE;
  const place = findByModes(
    line,
    single(value) ?? null,
    integerOf(single(matchMode), context),
    searchMode === undefined ? 1 : integerOf(single(searchMode), context)
  );
  if (place < 0) return otherwise ?? NA;
  if (matrix)
    return line.isColumn ? Matrix.row(matrix.rowAt(place)) : Matrix.column(matrix.columnAt(place));
  return target ? lineWithin(target, line.isColumn, place) : VALUE;
}

/** One row (or column) of an area, as a reference. */
function lineWithin({ sheet, area }: SheetArea, isRow: boolean, place: number): Reference {
  const at: Area = isRow
    ? { ...area, top: area.top + place, bottom: area.top + place }
    : { ...area, left: area.left + place, right: area.left + place };
  return Reference.to(sheet, at);
}

/** One cell, or with 0 a whole row or column; a single number counts along a range that is one row or column. */
function index(
  [array, rowArg, columnArg, areaArg]: readonly Argument[],
  context: FunctionContext
): Value {
  if (isError(array)) return array;
  const numbers = [rowArg, columnArg].map((arg) => integerOf(single(arg), context));
  const [given = 0, givenColumn = 0] = numbers;
  const isSingle = columnArg === undefined;
  const cut = (rows: number, columns: number): { row: number; column: number } => {
    const along = isSingle && rows === 1;
    const row = along ? 0 : given;
    const column = along ? given : givenColumn;
    if (row < 0 || column < 0) return fail(VALUE);
    return row > rows || column > columns ? fail(REF) : { row, column };
  };
  if (array instanceof Reference) {
    const which = areaArg === undefined ? 1 : integerOf(single(areaArg), context);
    const place = array.areas[which - 1];
    if (!place) return REF;
    const { top, left, bottom, right } = place.area;
    const { row, column } = cut(bottom - top + 1, right - left + 1);
    return Reference.to(place.sheet, {
      top: row === 0 ? top : top + row - 1,
      left: column === 0 ? left : left + column - 1,
      bottom: row === 0 ? bottom : top + row - 1,
      right: column === 0 ? right : left + column - 1,
    });
  }
  const matrix = asMatrix(array, context.reader);
  const { row, column } = cut(matrix.rows, matrix.columns);
  if (row > 0 && column > 0) return matrix.at(row - 1, column - 1);
  if (row > 0)
    return isSingle && matrix.columns === 1
      ? matrix.at(row - 1, 0)
      : Matrix.row(matrix.rowAt(row - 1));
  return column > 0 ? Matrix.column(matrix.columnAt(column - 1)) : matrix;
}
