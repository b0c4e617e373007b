import { MAX_COLUMNS, MAX_ROWS, columnLetters, quoteSheetName } from "../../model/area";
import { booleanOf, integerOf, textOf } from "../coerce";
import { areaOf, asMatrix, asScalar, single } from "../dereference";
import { fail, NA, REF, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, ofValues, type FunctionFamily } from "../function-definition";
import {
  isError,
  Matrix,
  Reference,
  type Argument,
  type Scalar,
  type SheetArea,
  type Value,
} from "../values";

export const REFERENCE_FUNCTIONS: FunctionFamily = {
  ROW: define("|a", (args, context) => linesOf(args, context, "row")),
  COLUMN: define("|a", (args, context) => linesOf(args, context, "column")),
  ROWS: define("a", ([range], context) => extent(range, context, "row")),
  COLUMNS: define("a", ([range], context) => extent(range, context, "column")),
  AREAS: define("a", ([range]) => (range instanceof Reference ? range.areas.length : VALUE)),
  OFFSET: define("avv|vv", offset, { isVolatile: true }),
  INDIRECT: define("v|v", indirect, { isVolatile: true }),
  ADDRESS: ofValues("vv|vvv", address),
  FORMULATEXT: define("a", ([range]) => {
    const { sheet, area } = areaOf(range);
    return sheet.formula(area.top, area.left) ?? NA;
  }),
  SHEET: define("|a", ([range], context) => {
    if (range instanceof Reference) return context.positionOf(areaOf(range).sheet);
    const sheet =
      range === undefined ? context.home.sheet : context.sheetNamed(textOf(single(range)));
    return sheet ? context.positionOf(sheet) : NA;
  }),
  SHEETS: define("", (_, context) => context.sheetCount),
  HYPERLINK: define("v|v", ([link, name]) => single(name ?? link) ?? null),
};

function linesOf(
  [range]: readonly Argument[],
  { home }: FunctionContext,
  direction: "row" | "column"
): Value {
  if (range === undefined) return (direction === "row" ? home.row : home.column) + 1;
  const { top, left, bottom, right } = areaOf(range).area;
  const [first, last] = direction === "row" ? [top, bottom] : [left, right];
  if (first === last) return first + 1;
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
  return direction === "row" ? Matrix.column(numbers) : Matrix.row(numbers);
}

function extent(range: Argument, { reader }: FunctionContext, direction: "row" | "column"): Scalar {
  if (isError(range)) return range;
  if (range instanceof Reference) {
    const { top, left, bottom, right } = areaOf(range).area;
    return direction === "row" ? bottom - top + 1 : right - left + 1;
  }
  const { rows, columns } = asMatrix(range, reader);
  return direction === "row" ? rows : columns;
}

function offset([from, ...moves]: readonly Argument[], context: FunctionContext): Value {
  const { sheet, area } = areaOf(from);
  const [rows = 0, columns = 0] = moves.map((move) => integerOf(single(move), context));
  const [, , heightArg, widthArg] = moves;
  const size = (arg: Argument, own: number): number =>
    arg === undefined || arg === null ? own : integerOf(single(arg), context);
  const height = size(heightArg, area.bottom - area.top + 1);
  const width = size(widthArg, area.right - area.left + 1);
  if (height === 0 || width === 0) return REF;
  // Negative sizes reach upwards and to the left.
  const top = area.top + rows + Math.min(0, height + 1);
  const left = area.left + columns + Math.min(0, width + 1);
  const bottom = top + Math.abs(height) - 1;
  const right = left + Math.abs(width) - 1;
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return REF;
  return Reference.to(sheet, { top, left, bottom, right });
}

function indirect([text, isA1]: readonly Argument[], context: FunctionContext): Value {
  const isR1C1 = isA1 !== undefined && !booleanOf(asScalar(isA1, context.reader));
  return context.referenceIn(textOf(single(text)).trim(), isR1C1) ?? REF;
}

function address(
  [rowArg, columnArg, kindArg, isA1, sheetArg]: readonly (Scalar | undefined)[],
  context: FunctionContext
): Scalar {
  const row = integerOf(rowArg, context);
  const column = integerOf(columnArg, context);
  const kind = kindArg === undefined || kindArg === null ? 1 : integerOf(kindArg, context);
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS || kind < 1 || kind > 4)
    return fail(VALUE);
  const fixesRow = kind === 1 || kind === 2;
  const fixesColumn = kind === 1 || kind === 3;
  const sheet = sheetArg === undefined ? "" : `${quoteSheetName(textOf(sheetArg))}!`;
  if (isA1 !== undefined && !booleanOf(isA1)) {
    const rowText = fixesRow ? `R${row}` : `R[${row}]`;
    return sheet + rowText + (fixesColumn ? `C${column}` : `C[${column}]`);
  }
  return `${sheet}${fixesColumn ? "$" : ""}${columnLetters(column - 1)}${fixesRow ? "$" : ""}${row}`;
}

/** The top left cell of a reference, for functions that ask about one. */
export function firstCell(arg: Argument, { home }: FunctionContext): SheetArea {
  if (arg !== undefined) return areaOf(arg);
  const { sheet, row, column } = home;
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}
