import type { DepositBasis } from "../rules/customers/columns";
import type { Finding } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import type { ListReading } from "../tables/list-reading";
import { chooseCustomers } from "./choose-customers";
import type { SourcedFacts, SourcedReading } from "./read-list";

/** What filtering the list in place would show. */
export interface FilterPreview {
  readonly job: "filter";
  readonly reading: SourcedFacts;
  readonly basis: DepositBasis;
  readonly customersShown: number;
  readonly customersInList: number;
  /** For each part of the list the zero-based sheet rows that stay visible. */
  readonly sheetRows: readonly ReadonlySet<number>[];
  readonly findings: readonly Finding[];
}

/** Which rows the filter would show; whoever has the reading adds it. */
export type PlannedFilter = Omit<FilterPreview, "job" | "reading">;

/** What stands on the list once the filter is set. */
export interface FilterReport {
  /** Rows below the header; totals and footers are among the hidden ones. */
  readonly rowsShown: number;
  readonly rowsHidden: number;
  readonly customersShown: number;
  readonly warnings: readonly Finding[];
}

/** Chooses customers exactly as `prepareClean` does: a customer's rows stay or go together. Pure. */
export function prepareFilter(reading: SourcedReading, ruleBook: RuleBook): FilterPreview {
  return { job: "filter", reading, ...planFilter(reading, ruleBook) };
}

/** The part of a preview that comes of the rules alone. */
export function planFilter(reading: ListReading, ruleBook: RuleBook): PlannedFilter {
  const { customers, kept, basis, findings } = chooseCustomers(reading, ruleBook);
  const keptIds = new Set(Array.from(kept, (customer) => customers.ids[customer]));
  const { accounts } = reading;
  const sheetRows = accounts.sheets.map(() => new Set<number>());
  accounts.ids.forEach((id, account) => {
    const part = accounts.sheetIndexes[account] ?? 0;
    if (keptIds.has(id)) sheetRows[part]?.add(accounts.sheetRows[account] ?? 0);
  });
  return {
    basis,
    customersShown: kept.length,
    customersInList: customers.count,
    sheetRows,
    findings,
  };
}
