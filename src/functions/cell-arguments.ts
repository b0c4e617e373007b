import { isBlank, isNumber } from "./cells";
import { unavailableError, valueError } from "./function-error";

/** Cells as Excel hands them over: rows of values; blank is the empty text. */
export type Cells = readonly (readonly unknown[])[];

/** A number from 0 up. */
export function isAmount(cell: unknown): cell is number {
  return isNumber(cell) && cell >= 0;
}

/** An optional number: `standard` where it is left out. Throws #VALUE! with the sentence for anything that is no number or is refused. */
export function optionalNumber(
  argument: unknown,
  standard: number,
  isAllowed: (value: number) => boolean,
  sentence: string
): number {
  if (isBlank(argument)) return standard;
  if (isNumber(argument) && isAllowed(argument)) return argument;
  throw valueError(sentence);
}

/**
 * Applies a function to arguments cell by cell, as Excel's own functions do: the result has the largest number of rows and columns, an argument
 * of one row or column counts for all, and where another one has no cell there is #N/A.
 */
export function spillOver(
  args: readonly Cells[],
  of: (...cells: readonly unknown[]) => unknown
): unknown[][] {
  const rows = Math.max(...args.map((cells) => cells.length));
  const columns = Math.max(...args.map((cells) => cells[0]?.length ?? 0));
  const results: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: unknown[] = [];
    for (let column = 0; column < columns; column++) line.push(resultAt(args, row, column, of));
    results.push(line);
  }
  return results;
}

function resultAt(
  args: readonly Cells[],
  row: number,
  column: number,
  of: (...cells: readonly unknown[]) => unknown
): unknown {
  const cells: unknown[] = [];
  for (const arg of args) {
    const cell = cellAt(arg, row, column);
    if (cell === MISSING)
      return unavailableError("几个区域的行数或列数不一致,这里没有对应的单元格。");
    cells.push(cell);
  }
  return of(...cells);
}

const MISSING = Symbol("no cell");

function cellAt(cells: Cells, row: number, column: number): unknown {
  const line = cells.length === 1 ? cells[0] : cells[row];
  if (line === undefined) return MISSING;
  const cell = line.length === 1 ? line[0] : line[column];
  return column < line.length || line.length === 1 ? (cell ?? "") : MISSING;
}
