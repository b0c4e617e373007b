import type { CellValue } from "../tables/cell";
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

/** What reading the cell back must give. */
export function expectedValue(cell: PlanCell, kind: CellKind): CellValue {
  if (cell === null) return "";
  return kind === "text" ? String(cell) : cell;
}

/** A row above the body: the title, or the headers. */
export function headRow({ title, columns }: SheetOutline, sheetRow: number): string[] {
  return sheetRow === 0 ? [title] : columns.map(({ header }) => header);
}

/** A row of the sheet as reading it back must give it: title, headers, then the body. */
export function expectedRow(plan: SheetPlan, sheetRow: number): CellValue[] {
  if (sheetRow < BODY_FIRST_ROW) return headRow(plan, sheetRow);
  const row = sheetRow - BODY_FIRST_ROW;
  return plan.columns.map((_, i) => expectedValue(plan.cell(row, i), kindOfCell(plan, row, i)));
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
