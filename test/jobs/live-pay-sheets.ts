import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as pay from "../../src/functions/pay";
import type { PayPreview } from "../../src/jobs/pay";
import { livePay, planPay } from "../../src/jobs/pay-plans";
import { BODY_FIRST_ROW, type PlanCell, type SheetPlan } from "../../src/sheets/sheet-plan";
import { isCellError } from "../../src/workbench/model/cell-value";
import type { FunctionOffer } from "../../src/workbench/protocol/addin-functions";

const SOURCE = path.resolve(__dirname, "../../src/functions/pay.ts");

const FUNCTIONS = {
  SINGLEPAY: pay.singlePay,
  JOINTPAY: pay.jointPay,
  SPLIT: pay.split,
  POINTVALUE: pay.pointValue,
  SCOREPAY: pay.scorePay,
  COEFFICIENT: pay.coefficient,
  HEADBONUS: pay.headBonus,
  DEPUTYBONUS: pay.deputyBonus,
};

/** Lets formulas of workbooks call the DG functions for pay through office.js, as the add-in's page does. */
export async function offerPayFunctions(): Promise<void> {
  for (const [id, implementation] of Object.entries(FUNCTIONS))
    CustomFunctions.associate(id, implementation as (...args: unknown[]) => unknown);
  const { metadataJson } = await generateCustomFunctionsMetadata([SOURCE], true);
  const { functions } = JSON.parse(metadataJson) as Pick<FunctionOffer, "functions">;
  workbench.host.offerFunctions({ namespace: "DG", functions });
}

/** The pay sheets of a month as formulas. */
export function livePlans({ pay: paid, reading, ruleBook }: PayPreview): readonly SheetPlan[] {
  if (paid === null) throw new Error("The month could not be paid");
  const formulas = livePay(paid, reading, ruleBook);
  if (formulas.live === null) throw new Error("The month is too large for formulas");
  return planPay(paid, reading, formulas.live).plans;
}

export interface CalculatedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly planned: PlanCell;
  readonly calculated: unknown;
}

/** Writes plans into the open workbook with their formulas, has them calculated, and gives every cell that holds one. */
export async function calculatePlans(plans: readonly SheetPlan[]): Promise<CalculatedCell[]> {
  const { workbook, host } = workbench;
  for (const { name } of plans) workbook.addSheet(name);
  const written = plans.flatMap((plan) => cellsOf(plan));
  for (const { plan, row, column, formula } of written) {
    const sheet = workbook.sheetByName(plan.name);
    if (formula === null) sheet?.setValue(BODY_FIRST_ROW + row, column, plan.cell(row, column));
    else sheet?.setFormula(BODY_FIRST_ROW + row, column, formula, null);
  }
  await host.formulas.recalculate("rebuilt");
  return calculatedCells(plans);
}

/** What the formulas of plans come to on the sheets as they are now. */
export function calculatedCells(plans: readonly SheetPlan[]): CalculatedCell[] {
  return plans
    .flatMap((plan) => cellsOf(plan))
    .flatMap(({ plan, row, column, formula }) => {
      if (formula === null) return [];
      const value = workbench.workbook.sheetByName(plan.name)?.value(BODY_FIRST_ROW + row, column);
      return {
        sheet: plan.name,
        cell: `${plan.columns[column]?.header ?? ""} ${row}`,
        formula,
        planned: plan.cell(row, column),
        calculated: value !== undefined && isCellError(value) ? value.error : value,
      };
    });
}

function cellsOf(plan: SheetPlan) {
  return Array.from({ length: plan.rowCount }, (_, row) =>
    plan.columns.map((_header, column) => ({
      plan,
      row,
      column,
      formula: plan.formula?.(row, column) ?? null,
    }))
  ).flat();
}
