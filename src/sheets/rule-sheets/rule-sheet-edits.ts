import { type Parameter, parametersOf, parameterValue } from "../../rules/rule-book/parameters";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import { isBlankCell } from "../../tables/cell-text";
import type { ChoicePlan, PlanCell } from "../sheet-plan";
import { findHeaderRow } from "./header-row";
import { parameterCell } from "./parameter-cells";
import type { FoundRuleSheet } from "./read-rule-sheets";
import { planRuleSheet, RULE_COLUMNS, type RuleSheetReading, VALUE_COLUMN } from "./rule-sheet";
import type { TableSheet } from "./table-sheet";

/** Cells below one another to be written on a sheet that is there; row and column count in the block read from it. */
export interface ColumnEdit {
  readonly row: number;
  readonly column: number;
  readonly after: readonly PlanCell[];
  /** Given where the cells are new. */
  readonly choices?: readonly ChoicePlan[];
}

/** Rows for the parameters that a 「规则」 does not have, below all that stands on it; what people wrote stays as it is. */
export function missingRows(
  { block, header }: FoundRuleSheet,
  { rows }: RuleSheetReading,
  book: RuleBook
): ColumnEdit[] {
  const missing = parametersOf(book).filter(({ name }) => !rows.has(name));
  if (missing.length === 0) return [];
  const plan = planRuleSheet(book, missing);
  return RULE_COLUMNS.flatMap(({ header: text }, column): ColumnEdit[] => {
    const at = findHeaderRow({ ...block, values: block.values.slice(header.row) }, [text]);
    const [sheetColumn] = at?.columns ?? [];
    if (sheetColumn === undefined) return [];
    return [
      {
        row: block.values.length,
        column: sheetColumn,
        after: missing.map((_, row) => plan.cell(row, column)),
        choices: (plan.choices ?? [])
          .filter((choice) => choice.column === column)
          .map((choice) => ({ ...choice, column: block.firstColumn + sheetColumn })),
      },
    ];
  });
}

/** Puts a book's values into the rows that a 「规则」 has; only cells that say something else are written. */
export function changedValues(
  { header }: FoundRuleSheet,
  { rows, values }: RuleSheetReading,
  book: RuleBook
): ColumnEdit[] {
  const parameters = new Map(parametersOf(book).map((one) => [one.name, one]));
  return [...rows].flatMap(([name, row]) => {
    const after = valueCell(book, parameters.get(name));
    const now = values.has(name) ? values.get(name) : null;
    const wanted = parameters.has(name) ? parameterValue(book, name) : null;
    if (JSON.stringify(now) === JSON.stringify(wanted)) return [];
    return [{ row, column: header.columns[VALUE_COLUMN] ?? 0, after: [after] }];
  });
}

/** Puts a book's rows in the place of those a table's sheet has. */
export function changedTable(
  { block, header }: FoundRuleSheet,
  table: TableSheet,
  book: RuleBook
): ColumnEdit[] {
  const plan = table.plan(book);
  const first = header.row + 1;
  const last = block.values.findLastIndex((row) =>
    header.columns.some((column) => !isBlankCell(row[column] ?? ""))
  );
  const rowCount = Math.max(plan.rowCount, last + 1 - first);
  if (rowCount === 0) return [];
  return header.columns.map((column, order) => ({
    row: first,
    column,
    after: Array.from({ length: rowCount }, (_, row) =>
      row < plan.rowCount ? plan.cell(row, order) : null
    ),
  }));
}

function valueCell(book: RuleBook, parameter: Parameter | undefined): PlanCell {
  return parameter === undefined
    ? null
    : parameterCell(parameter, parameterValue(book, parameter.name));
}
