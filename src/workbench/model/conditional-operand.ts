import { areaFromA1 } from "./area";
import { isCellError, type CellValue } from "./cell-value";
import type { Worksheet } from "./worksheet";

/** A cell and the first cell of the format that it belongs to, from which relative references count. */
export interface OperandPlace {
  readonly row: number;
  readonly column: number;
  readonly first: { readonly row: number; readonly column: number };
}

/** What a rule's formula comes to for a cell; undefined where it cannot be told, and the rule then does nothing. */
export type EvaluateOperand = (
  formula: string,
  sheet: Worksheet,
  place: OperandPlace
) => CellValue | undefined;

const SINGLE_CELL = /^(\$?)[A-Z]{1,3}(\$?)\d{1,7}$/i;

/** Without calculating: numbers, texts in quotes, TRUE and FALSE, and single cells of the same sheet. */
export const plainOperand: EvaluateOperand = (formula, sheet, { row, column, first }) => {
  const text = formula.trim().replace(/^=/, "");
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?%?$/i.test(text))
    return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  const [, columnFixed, rowFixed] = SINGLE_CELL.exec(text) ?? [];
  const cell = areaFromA1(text);
  if (columnFixed === undefined || !cell) return undefined;
  return sheet.value(
    cell.top + (rowFixed ? 0 : row - first.row),
    cell.left + (columnFixed ? 0 : column - first.column)
  );
};

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** Orders two values as Excel does: numbers, texts without case, FALSE, TRUE; a blank is the other's zero. Null with an error value. */
export function compareValues(a: CellValue, b: CellValue): number | null {
  if (isCellError(a) || isCellError(b)) return null;
  const [left, right] = [a ?? zeroOf(b), b ?? zeroOf(a)];
  const ranks = (RANKS[typeof left] ?? 0) - (RANKS[typeof right] ?? 0);
  if (ranks !== 0) return ranks;
  if (typeof left === "string" && typeof right === "string") {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function zeroOf(other: Exclude<CellValue, object>): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
