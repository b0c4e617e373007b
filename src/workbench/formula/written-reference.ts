import { parseA1Ref } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";

/** A row or column of a reference: a fixed index, or a distance from the formula's cell. */
interface Line {
  readonly isFixed: boolean;
  readonly at: number;
}

/** A reference as it is written in a formula, apart from the cell the formula stands in. */
export interface WrittenReference {
  /** null means the sheet of the formula. */
  readonly sheetName: string | null;
  readonly top: Line;
  readonly left: Line;
  readonly bottom: Line;
  readonly right: Line;
}

/** A name as it is written, with the sheet it is asked of. */
export interface WrittenName {
  readonly sheetName: string | null;
  readonly name: string;
}

/** Reads a reference; null for what the workbook cannot refer to: other workbooks, several sheets at once, tables. */
export function readReference(
  text: string,
  homeRow: number,
  homeColumn: number
): WrittenReference | WrittenName | null {
  const parsed = parseA1Ref(text);
  if (!parsed) return null;
  const [sheetName = null, more] = parsed.context ?? [];
  if (more !== undefined || sheetName?.includes(":")) return null;
  if ("name" in parsed) return { sheetName, name: parsed.name };
  const { top, left, bottom, right, $top, $left, $bottom, $right } = parsed.range;
  const line = (
    at: number | null | undefined,
    isFixed: boolean | null | undefined,
    home: number,
    whole: number
  ): Line => {
    if (at === null || at === undefined) return { isFixed: true, at: whole };
    return isFixed ? { isFixed: true, at } : { isFixed: false, at: at - home };
  };
  return {
    sheetName,
    top: line(top, $top, homeRow, 0),
    left: line(left, $left, homeColumn, 0),
    bottom: line(bottom, $bottom, homeRow, MAX_ROWS - 1),
    right: line(right, $right, homeColumn, MAX_COLUMNS - 1),
  };
}

/** The area it means for a formula in this cell; beyond the edge of the sheet it goes on at the other side. */
export function areaFor(reference: WrittenReference, row: number, column: number): Area {
  // Asked for every reference of every formula: no lists here.
  const top = rowFor(reference.top, row);
  const bottom = rowFor(reference.bottom, row);
  const left = columnFor(reference.left, column);
  const right = columnFor(reference.right, column);
  return {
    top: top < bottom ? top : bottom,
    left: left < right ? left : right,
    bottom: top < bottom ? bottom : top,
    right: left < right ? right : left,
  };
}

/** The row that a line of a reference means for a formula in this row. */
export function rowFor(line: Line, homeRow: number): number {
  return lineAt(line, homeRow, MAX_ROWS);
}

export function columnFor(line: Line, homeColumn: number): number {
  return lineAt(line, homeColumn, MAX_COLUMNS);
}

function lineAt({ isFixed, at }: Line, home: number, size: number): number {
  if (isFixed) return at;
  const index = home + at;
  return index >= 0 && index < size ? index : ((index % size) + size) % size;
}
