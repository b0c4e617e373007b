import { type PlanCell, type SheetPlan } from "../../src/sheets/sheet-plan";

/** The body of a plan as rows. */
export function bodyOf(plan: SheetPlan): PlanCell[][] {
  return Array.from({ length: plan.rowCount }, (_, row) =>
    plan.columns.map((_column, column) => plan.cell(row, column))
  );
}

export function headersOf(plan: Pick<SheetPlan, "columns">): string {
  return plan.columns.map((column) => column.header).join(" ");
}

/** The sum of a column as it comes back from the sheet: fen for amounts, units for counts. */
export function readBackSum(plan: SheetPlan, column: number): number {
  const { kind } = plan.columns[column] ?? { kind: "text" };
  const scale = kind === "amount" ? 100 : 1;
  return bodyOf(plan).reduce((sum, row) => sum + Math.round(Number(row[column] ?? 0) * scale), 0);
}
