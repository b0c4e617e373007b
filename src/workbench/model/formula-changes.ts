import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** A formula that is to take the place of the one in a cell; the value last calculated stays. */
export interface FormulaChange {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What `change` makes of the workbook's formulas, as far as it makes anything else of them. */
export function formulaChanges(
  workbook: Workbook,
  change: (formula: string, home: Worksheet) => string
): FormulaChange[] {
  const changes: FormulaChange[] = [];
  for (const sheet of workbook.sheets)
    for (let row = 0; row < sheet.rowLimit; row++)
      sheet.forEachCell(row, (column, _value, formula) => {
        if (formula === undefined) return;
        const changed = change(formula, sheet);
        if (changed !== formula) changes.push({ sheet, row, column, formula: changed });
      });
  return changes;
}

export function writeFormulas(changes: readonly FormulaChange[]): void {
  for (const { sheet, row, column, formula } of changes)
    sheet.setFormula(row, column, formula, sheet.value(row, column));
}
