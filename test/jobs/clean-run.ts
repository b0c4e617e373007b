import type { RunControl } from "../../src/jobs/job";
import { type CleanResult, runClean } from "../../src/jobs/run-clean";
import type { Outcome } from "../../src/rules/finding";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import type { Worksheet } from "../../src/workbench/model/worksheet";
import { UNSTEERED } from "../excel/fixtures";

/** Cleans the list in front by the standard, or by a changed one. */
export function cleanInFront(
  control: RunControl = UNSTEERED,
  changes: Partial<RuleBook> = {}
): Promise<Outcome<CleanResult>> {
  return runClean({ ruleBook: { ...defaultRuleBook, ...changes }, unit: null }, control);
}

export function sheetNamed(name: string): Worksheet {
  const sheet = workbench.workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function sheetNames(): string[] {
  return workbench.workbook.sheets.map((sheet) => sheet.name);
}

/** The cells of a sheet from A1 on. */
export function rowsOf(name: string): unknown[][] {
  const sheet = sheetNamed(name);
  const used = sheet.usedArea(true);
  if (!used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) => sheet.value(row, column))
  );
}

/** A control that counts the chunks of each stage as they are reported. */
export function countingControl(more: Partial<RunControl> = {}): RunControl & {
  readonly chunks: Record<string, number>;
} {
  const chunks: Record<string, number> = { read: 0, write: 0, verify: 0 };
  const report: RunControl["report"] = ({ stage }) => {
    chunks[stage] = (chunks[stage] ?? 0) + 1;
  };
  return { ...UNSTEERED, report, ...more, chunks };
}
