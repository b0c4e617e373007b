import type { CellValue } from "../tables/cell";
import { formulaShape, sameFormula } from "./formula-text";
import {
  BODY_FIRST_ROW,
  type CellKind,
  kindOfCell,
  type PlanCell,
  type SheetOutline,
  type SheetPlan,
} from "../sheets/sheet-plan";

/**
 * Number formats by kind of column; they are set before any value, so that text stays text. `_ ` leaves a gap behind a number, else it would
 * touch the text of the next column.
 */
export const NUMBER_FORMATS: Readonly<Record<CellKind, string>> = {
  text: "@",
  amount: "#,##0.00_ ",
  amountWan: "#,##0.00_ ",
  count: "#,##0_ ",
  percent: '0.00"%"',
  number: "General",
};

/**
 * What is written for a cell. The host treats a written text as if it were typed: in a text column ("@") it stays as it is,
 * except for a leading apostrophe, which the host takes away; anywhere else an apostrophe in front makes it text.
 */
export function hostValue(cell: PlanCell, kind: CellKind): string | number {
  if (cell === null) return "";
  if (typeof cell === "number" && kind !== "text") return cell;
  const text = String(cell);
  if (text === "") return "";
  return kind !== "text" || text.startsWith("'") ? `'${text}` : text;
}

/** What is written into a cell of the body: its formula where it has one. */
export function typedCell(plan: SheetPlan, row: number, column: number): string | number {
  const formula = plan.formula?.(row, column) ?? null;
  return formula ?? hostValue(plan.cell(row, column), kindOfCell(plan, row, column));
}

/** The number format of a cell of the body; in a text cell ("@") a formula would stay the text it is written as. */
export function formatOfCell(plan: SheetPlan, row: number, column: number): string {
  const kind = kindOfCell(plan, row, column);
  const isFormula = plan.formula !== undefined && plan.formula(row, column) !== null;
  return NUMBER_FORMATS[isFormula && kind === "text" ? "number" : kind];
}

/** What reading the cell back must give. */
export function expectedValue(cell: PlanCell, kind: CellKind): CellValue {
  if (cell === null) return "";
  return kind === "text" ? String(cell) : cell;
}

/** A row above the body: the title, or the headers. */
export function headRow({ title, columns }: SheetOutline, sheetRow: number): string[] {
  return sheetRow === 0 ? [title] : columns.map(({ header }) => header);
}

/** A row of the sheet as reading it back must give it as typed: title, headers, then the body. */
export function expectedRow(plan: SheetPlan, sheetRow: number): CellValue[] {
  return rowOf(plan, sheetRow, (formula) => formula);
}

/** The same as it counts for the sheet's fingerprint: of a formula its shape, see `hashedRow`. */
export function expectedHashRow(plan: SheetPlan, sheetRow: number): CellValue[] {
  return rowOf(plan, sheetRow, formulaShape);
}

/** A row that was read, as it counts for the sheet's fingerprint; `values` are the same cells calculated. */
export function hashedRow(
  typed: readonly CellValue[],
  values: readonly CellValue[]
): readonly CellValue[] {
  if (typed === values) return typed;
  return typed.map((cell, i) => (isFormula(cell, values[i]) ? formulaShape(cell) : cell));
}

/** Whether what is typed in a cell is a formula; a text that only looks like one is its own value. */
export function isFormula(typed: CellValue, value: CellValue | undefined): typed is string {
  return typeof typed === "string" && typed.startsWith("=") && typed !== value;
}

function rowOf(
  plan: SheetPlan,
  sheetRow: number,
  ofFormula: (formula: string) => string
): CellValue[] {
  if (sheetRow < BODY_FIRST_ROW) return headRow(plan, sheetRow);
  const row = sheetRow - BODY_FIRST_ROW;
  return plan.columns.map((_, i) => {
    const formula = plan.formula?.(row, i) ?? null;
    return formula === null
      ? expectedValue(plan.cell(row, i), kindOfCell(plan, row, i))
      : ofFormula(formula);
  });
}

/** Equality as the host keeps what is typed: the spelling of a formula is its own. */
export function sameTyped(
  plan: SheetPlan,
  sheetRow: number,
  column: number,
  found: CellValue | undefined,
  expected: CellValue | undefined
): boolean {
  if (sameCell(found, expected)) return true;
  const formula = plan.formula?.(sheetRow - BODY_FIRST_ROW, column) ?? null;
  return formula !== null && typeof found === "string" && sameFormula(found, formula);
}

/** Equality as the host keeps values: line breaks may come back as LF, and blank cells at the end may be missing. */
export function sameCell(found: CellValue | undefined, expected: CellValue | undefined): boolean {
  const left = found ?? "";
  const right = expected ?? "";
  if (left === right) return true;
  return (
    typeof left === "string" &&
    typeof right === "string" &&
    left.replaceAll("\r\n", "\n") === right.replaceAll("\r\n", "\n")
  );
}
