import type { RuleBook } from "../../../src/rules/rule-book/rule-book";
import {
  findRuleSheets,
  readRuleSheets,
  type RuleSheetsReading,
} from "../../../src/sheets/rule-sheets/read-rule-sheets";
import { planRuleSheet } from "../../../src/sheets/rule-sheets/rule-sheet";
import { TABLE_SHEETS } from "../../../src/sheets/rule-sheets/rule-tables";
import { BODY_FIRST_ROW, type SheetPlan } from "../../../src/sheets/sheet-plan";
import type { CellBlock, CellValue } from "../../../src/tables/cell";
import { bodyOf } from "../plan-cells";

export function plansOf(book: RuleBook): SheetPlan[] {
  return [planRuleSheet(book), ...TABLE_SHEETS.map((sheet) => sheet.plan(book))];
}

/** The cells of a plan as a host gives them back: title, headers, body; blank is the empty text. */
export function blockOf(plan: SheetPlan): { block: CellBlock; values: CellValue[][] } {
  const width = plan.columns.length;
  const values: CellValue[][] = [
    [plan.title, ...new Array<string>(width - 1).fill("")],
    plan.columns.map(({ header }) => header),
    ...bodyOf(plan).map((row) => row.map((cell) => cell ?? "")),
  ];
  return { block: { sheet: plan.name, firstRow: 0, firstColumn: 0, values }, values };
}

/** Reads sheets of a book after a person has changed cells: `edit` gets the cells of each sheet by name, from row 1 on. */
export function readBack(
  book: RuleBook,
  edit: (sheets: Readonly<Record<string, CellValue[][]>>) => void = () => undefined
): RuleSheetsReading {
  const blocks = plansOf(book).map((plan) => blockOf(plan));
  edit(Object.fromEntries(blocks.map(({ block, values }) => [block.sheet, values])));
  const candidates = new Map(blocks.map(({ block }) => [block.sheet, [block]]));
  return readRuleSheets(findRuleSheets(candidates));
}

/** Zero-based row of a parameter on 「规则」. */
export function rowOf(sheet: CellValue[][], name: string): number {
  const row = sheet.findIndex(([cell]) => String(cell).endsWith(`(${name})`));
  if (row < BODY_FIRST_ROW) throw new Error(`no row of ${name}`);
  return row;
}
