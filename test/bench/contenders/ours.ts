import { mergeAccounts } from "../../../src/rules/customers/merge-accounts";
import { selectCustomers } from "../../../src/rules/customers/select-customers";
import { summarizeTiers, type TierSummary } from "../../../src/rules/customers/tiers";
import { STARTER_TIERS } from "../../../src/rules/rule-book/tier-rules";
import type { CellValue, ListChunk } from "../../../src/tables/cell";
import type { CustomerField, ListLayout } from "../../../src/tables/list-layout";
import { createListReader, type ListReader } from "../../../src/tables/list-reader";
import { proposeLayout } from "../../../src/tables/propose-layout";
import { headOf, type Workload } from "../workload";
import { checksum, THRESHOLD_FEN } from "./question";

/** The product's own path from cells to tiers: list reader, merging, choosing, tiers. */
export class OurRules {
  private readonly reader: ListReader;
  private nextRow: number;

  constructor(
    layout: ListLayout,
    private readonly scope: Scope
  ) {
    this.reader = createListReader(layout, { unit: null });
    this.nextRow = layout.headerRow + 1;
  }

  /** Takes the next rows of the list, whole rows of it. */
  take(rows: CellValue[][]): void {
    this.reader.ingest(new WholeRows(this.nextRow, rows));
    this.nextRow += rows.length;
  }

  /** Everything the rules hold at the end; for `clean` with the texts it writes about sources and customers left out. */
  finish() {
    const reading = this.reader.finish();
    const merged = mergeAccounts(reading.accounts);
    const selected = selectCustomers(merged.customers, "年日均", {
      loanScope: "no-loan",
      depositThreshold: THRESHOLD_FEN,
      inclusive: true,
    });
    const tiers = summarizeTiers(merged.customers, selected.kept, "年日均", STARTER_TIERS);
    if (this.scope === "clean") {
      return { reading, merged, selected, tiers, written: [merged.customers.sources, selected.findings] };
    }
    return { reading, merged, selected, tiers };
  }
}

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

/** What filtering and tiers need to see of a list; 客户清单 and 问题清单 show the other columns as well. */
const FILTER_FIELDS: readonly CustomerField[] = ["客户号", "存款余额", "年日均", "贷款余额"];

/** The layout the product proposes for the list, with the columns the scope needs. */
export function layoutOf(list: Workload, scope: Scope): ListLayout {
  const proposed = proposeLayout(headOf(list));
  if (!proposed.ok) throw new Error(`no layout: ${proposed.problem.code}`);
  return scope === "clean" ? proposed.value : onlyForFilter(proposed.value);
}

export function onlyForFilter(layout: ListLayout): ListLayout {
  return { ...layout, columns: layout.columns.filter(({ field }) => FILTER_FIELDS.includes(field)) };
}

export function checksumOf({ rows }: TierSummary): string {
  return checksum(rows);
}
