import { filterInPlace } from "../excel/auto-filter";
import { readSource } from "../excel/list-source";
import type { DepositBasis } from "../rules/customers/columns";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { chooseCustomers } from "./choose-customers";
import type { RunControl } from "./job";
import type { SourcedReading } from "./read-list";

/** What filtering the list in place would show. */
export interface FilterPreview {
  readonly job: "filter";
  readonly reading: SourcedReading;
  readonly basis: DepositBasis;
  readonly customersShown: number;
  readonly customersInList: number;
  /** Zero-based sheet rows that stay visible. */
  readonly sheetRows: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

export interface FilterReport {
  /** Rows below the header; totals and footers are among the hidden ones. */
  readonly rowsShown: number;
  readonly rowsHidden: number;
  readonly customersShown: number;
  readonly warnings: readonly Finding[];
}

/** Chooses customers exactly as `prepareClean` does: a customer's rows stay or go together. Pure. */
export function prepareFilter(reading: SourcedReading, ruleBook: RuleBook): FilterPreview {
  const { customers, kept, basis, findings } = chooseCustomers(reading, ruleBook);
  const keptIds = new Set(Array.from(kept, (customer) => customers.ids[customer]));
  const { ids, sheetRows } = reading.accounts;
  return {
    job: "filter",
    reading,
    basis,
    customersShown: kept.length,
    customersInList: customers.count,
    sheetRows: new Set(sheetRows.filter((_, account) => keptIds.has(ids[account] ?? ""))),
    findings,
  };
}

/**
 * Sets the list's own AutoFilter on the 客户号 column so that the kept customers' rows stay visible; no cell changes. Undone by
 * `undoLastWrite`. Refused with NOTHING_TO_FILTER, HOST_PROTECTED, SOURCE_CHANGED, STOPPED or what the host says.
 */
export async function applyFilter(
  preview: FilterPreview,
  control: RunControl
): Promise<Outcome<FilterReport>> {
  const { reading, customersShown, sheetRows } = preview;
  const { source, layout } = reading;
  const column = layout.columns.find(({ field }) => field === "客户号")?.column;
  if (column === undefined || customersShown === 0)
    return refused(finding("NOTHING_TO_FILTER", { sheet: layout.sheet, cell: null }));
  const texts = new Set<string>();
  const wanted = { columns: [], textColumns: [column] };
  const read = await readSource(source, layout.headerRow + 1, wanted, control, (chunk) => {
    for (let row = 0; row < chunk.rowCount; row++) {
      if (sheetRows.has(chunk.firstRow + row)) texts.add(chunk.text(row, column) ?? "");
    }
  });
  if (!read.ok) return read;
  const filtered = await filterInPlace({
    source,
    headerRow: layout.headerRow,
    column,
    texts: [...texts],
    at: new Date(),
  });
  return filtered.ok ? done({ ...filtered.value, customersShown }) : filtered;
}
