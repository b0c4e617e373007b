import { chooseCustomers } from "../../../src/jobs/choose-customers";
import type { CustomerColumns } from "../../../src/rules/customers/columns";
import { mergeAccounts } from "../../../src/rules/customers/merge-accounts";
import { listNameVariants } from "../../../src/rules/customers/name-variants";
import { selectCustomers } from "../../../src/rules/customers/select-customers";
import { summarizeTiers, type TierSummary } from "../../../src/rules/customers/tiers";
import { defaultRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";
import type { CellValue, ListChunk } from "../../../src/tables/cell";
import type { CustomerField, ListLayout } from "../../../src/tables/list-layout";
import { createListReader, type ListReader } from "../../../src/tables/list-reader";
import type { ListReading } from "../../../src/tables/list-reading";
import { proposeLayout } from "../../../src/tables/propose-layout";
import { headOf, type Workload } from "../workload";
import { checksum, THRESHOLD_FEN } from "./question";

/** The product's own path from cells to tiers: list reader, merging, choosing, tiers. */
export class OurRules {
  private readonly reader: ListReader;
  private nextRow: number;

  /** `rows`: how many are to come, as the used range of a sheet says. */
  constructor(
    layout: ListLayout,
    private readonly scope: Scope,
    rows: number
  ) {
    this.reader = createListReader(layout, { unit: null, rows });
    this.nextRow = layout.headerRow + 1;
  }

  /** Takes the next rows of the list, whole rows of it. */
  take(rows: CellValue[][]): void {
    this.reader.ingest(new WholeRows(this.nextRow, rows));
    this.nextRow += rows.length;
  }

  /** Everything the rules hold at the end; for `clean` all that 客户清单 and 问题清单 show as well. */
  finish(): RuleResult {
    const reading = this.reader.finish();
    return this.scope === "clean" ? cleaned(reading) : filtered(reading);
  }
}

export interface RuleResult {
  readonly tiers: TierSummary;
  readonly customers: CustomerColumns;
  /** Indexes of the customers that stay. */
  readonly kept: Uint32Array;
  /** What must stay in memory for the next step. */
  readonly held: readonly unknown[];
}

function filtered(reading: ListReading): RuleResult {
  const { customers } = mergeAccounts(reading.accounts);
  const selected = selectCustomers(customers, "年日均", {
    loanScope: RULE_BOOK.loanScope,
    depositThreshold: THRESHOLD_FEN,
    inclusive: RULE_BOOK.thresholdInclusive,
  });
  const tiers = summarizeTiers(customers, selected.kept, "年日均", RULE_BOOK.tiers);
  return { tiers, customers, kept: selected.kept, held: [reading, customers, selected] };
}

function cleaned(reading: ListReading): RuleResult {
  const chosen = chooseCustomers(reading, RULE_BOOK);
  const { customers, kept, basis } = chosen;
  const tiers = summarizeTiers(customers, kept, basis, RULE_BOOK.tiers);
  return {
    tiers,
    customers,
    kept,
    held: [reading, chosen, customers.sources, listNameVariants(customers)],
  };
}

export const RULE_BOOK: RuleBook = {
  ...defaultRuleBook,
  loanScope: "no-loan",
  depositThreshold: THRESHOLD_FEN / 100,
};

/** Rows as they come out of JSON, all columns. */
class WholeRows implements ListChunk {
  readonly rowCount: number;

  constructor(
    readonly firstRow: number,
    private readonly rows: readonly (readonly CellValue[])[]
  ) {
    this.rowCount = rows.length;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? "";
  }

  text(): undefined {
    return undefined;
  }
}

/** How much of the list is read. */
export type Scope = "filter and tiers" | "clean";

/** What the question needs to see of a list; 客户清单 and 问题清单 show the other columns as well. */
const FILTER_FIELDS: readonly CustomerField[] = ["客户号", "年日均", "贷款余额"];

/** The layout the product proposes for the list, with the columns the scope needs. */
export function layoutOf(list: Workload, scope: Scope): ListLayout {
  const proposed = proposeLayout(headOf(list));
  if (!proposed.ok) throw new Error(`no layout: ${proposed.problem.code}`);
  return scope === "clean" ? proposed.value : onlyForFilter(proposed.value);
}

export function onlyForFilter(layout: ListLayout): ListLayout {
  return {
    ...layout,
    columns: layout.columns.filter(({ field }) => FILTER_FIELDS.includes(field)),
  };
}

export function checksumOf({ rows }: TierSummary): string {
  return checksum(rows);
}
