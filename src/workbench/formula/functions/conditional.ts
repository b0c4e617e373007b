/** Totals over the rows that meet conditions: COUNTIF, SUMIFS and their kin. */
import type { CellError } from "../../model/cell-value";
import { rowCount, columnCount, type Area } from "../../model/area";
import { firstNotBefore } from "../column-cache";
import { readCriterion, type Criterion } from "../criteria";
import { single } from "../dereference";
import { DIV0, fail, VALUE } from "../errors";
import type { CellReader, FunctionContext } from "../function-context";
import { define, type FunctionFamily } from "../function-definition";
import {
  isError,
  isErrorScalar,
  Reference,
  type Argument,
  type Scalar,
  type SheetArea,
} from "../values";

/** A range and what its cells have to meet. */
interface Condition {
  readonly place: SheetArea;
  readonly criterion: Criterion;
}

export const CONDITIONAL_FUNCTIONS: FunctionFamily = {
  COUNTIF: define("av", (args, context) => countMeeting(conditionsIn(args, context), context)),
  COUNTIFS: define("av...av", (args, context) =>
    countMeeting(conditionsIn(args, context), context)
  ),
  SUMIF: define("av|a", (args, context) => sumOf(valuesIf(args, context))),
  AVERAGEIF: define("av|a", (args, context) => averageOf(valuesIf(args, context))),
  SUMIFS: define("aav...av", (args, context) => sumOf(valuesIfs(args, context))),
  AVERAGEIFS: define("aav...av", (args, context) => averageOf(valuesIfs(args, context))),
  MAXIFS: define("aav...av", (args, context) => edgeOf(valuesIfs(args, context), Math.max)),
  MINIFS: define("aav...av", (args, context) => edgeOf(valuesIfs(args, context), Math.min)),
};

function conditionsIn(args: readonly Argument[], context: FunctionContext): Condition[] {
  const conditions: Condition[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const place = rangeOf(args[i]);
    const criterion = readCriterion(single(args[i + 1]) ?? null, context.date1904);
    conditions.push({ place, criterion });
  }
  return conditions;
}

/** These functions want cells; an array is no range. */
function rangeOf(arg: Argument): SheetArea {
  if (isError(arg)) return fail(arg);
  return (arg instanceof Reference ? arg.single : null) ?? fail(VALUE);
}

function countMeeting(conditions: readonly Condition[], context: FunctionContext): Scalar {
  let count = 0;
  const beyond = forEachMeeting(conditions, context.reader, () => {
    count++;
  });
  return count + beyond;
}

function valuesIf(
  [range, condition, values]: readonly Argument[],
  context: FunctionContext
): Scalar[] {
  const place = rangeOf(range);
  const from = values === undefined ? place : rangeOf(values);
  // The range of values starts where it says and has the size of the other one.
  const { top, left } = from.area;
  const area: Area = {
    top,
    left,
    bottom: top + rowCount(place.area) - 1,
    right: left + columnCount(place.area) - 1,
  };
  const criterion = readCriterion(single(condition) ?? null, context.date1904);
  return valuesMeeting({ sheet: from.sheet, area }, [{ place, criterion }], context);
}

function valuesIfs([values, ...rest]: readonly Argument[], context: FunctionContext): Scalar[] {
  return valuesMeeting(rangeOf(values), conditionsIn(rest, context), context);
}

/** Cells of `from` in the places that meet all conditions. */
function valuesMeeting(
  from: SheetArea,
  conditions: readonly Condition[],
  { reader }: FunctionContext
): Scalar[] {
  const first = conditions[0]?.place.area;
  if (!first || !isSameSize(first, from.area)) return fail(VALUE);
  reader.settle(from);
  const { sheet, area } = from;
  const values: Scalar[] = [];
  forEachMeeting(conditions, reader, (row, column) => {
    values.push(sheet.value(area.top + row, area.left + column));
  });
  return values;
}

function isSameSize(a: Area, b: Area): boolean {
  return rowCount(a) === rowCount(b) && columnCount(a) === columnCount(b);
}

/**
 * Calls back with the places (from 0, within the ranges) that meet all conditions, row by row; answers how many more there are
 * below the last used row, where all cells are blank.
 */
function forEachMeeting(
  conditions: readonly Condition[],
  reader: CellReader,
  visit: (row: number, column: number) => void
): number {
  const [first] = conditions;
  if (!first) return 0;
  let end = 0;
  for (const { place } of conditions) {
    if (!isSameSize(place.area, first.place.area)) fail(VALUE);
    reader.settle(place);
    end = Math.max(end, place.sheet.rowLimit - place.area.top);
  }
  const rows = rowCount(first.place.area);
  const columns = columnCount(first.place.area);
  const height = Math.max(0, Math.min(rows, end));
  for (let column = 0; column < columns; column++)
    inColumn(conditions, column, height, reader, visit);
  return conditions.every(({ criterion }) => criterion.takesBlanks) ? (rows - height) * columns : 0;
}

function inColumn(
  conditions: readonly Condition[],
  column: number,
  height: number,
  reader: CellReader,
  visit: (row: number, column: number) => void
): void {
  const found = shortestList(conditions, column, height, reader);
  const others = found ? conditions.filter((condition) => condition !== found.by) : conditions;
  const tests = others.map((condition) => testOf(condition, column, height, reader));
  const meetsAll = (row: number): boolean => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };
  if (!found) {
    for (let row = 0; row < height; row++) if (meetsAll(row)) visit(row, column);
    return;
  }
  const { top } = found.by.place.area;
  const { list } = found;
  for (let i = firstNotBefore(list, top); i < list.length; i++) {
    const row = (list[i] ?? 0) - top;
    if (row >= height) return;
    if (meetsAll(row)) visit(row, column);
  }
}

/** Whether the cell in a row of the range meets the condition. */
function testOf(
  { place, criterion }: Condition,
  column: number,
  height: number,
  { columns }: CellReader
): (row: number) => boolean {
  const { sheet, area } = place;
  const { top } = area;
  const at = area.left + column;
  const values = columns.values(sheet, at, height);
  return values
    ? (row) => criterion.meets(values[top + row] ?? null)
    : (row) => criterion.meets(sheet.value(top + row, at));
}

/** The rows of the condition that is met least often, where one of them can be looked up. */
function shortestList(
  conditions: readonly Condition[],
  column: number,
  height: number,
  { columns }: CellReader
): { readonly by: Condition; readonly list: readonly number[] } | null {
  let best: { by: Condition; list: readonly number[] } | null = null;
  for (const by of conditions) {
    const { key } = by.criterion;
    if (key === null) continue;
    const { sheet, area } = by.place;
    const list = columns.rowsMeeting(sheet, area.left + column, height, key);
    if (list && (!best || list.length < best.list.length)) best = { by, list };
  }
  return best;
}

function numbersOf(values: readonly Scalar[]): number[] {
  const numbers: number[] = [];
  for (const value of values) {
    if (typeof value === "number") numbers.push(value);
    else if (isErrorScalar(value)) fail(value);
  }
  return numbers;
}

function sumOf(values: readonly Scalar[]): number {
  let sum = 0;
  for (const number of numbersOf(values)) sum += number;
  return sum;
}

function averageOf(values: readonly Scalar[]): number | CellError {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? DIV0 : sumOf(numbers) / numbers.length;
}

function edgeOf(values: readonly Scalar[], pick: (a: number, b: number) => number): number {
  const numbers = numbersOf(values);
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));
}
