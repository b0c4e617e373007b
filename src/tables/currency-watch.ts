import { cellAddress } from "../rules/cell-address";
import { type Finding, finding } from "../rules/finding";
import { type CellValue } from "./cell";
import { textOrBlank } from "./cell-text";
import { compact } from "./header-text";
import { type ListLayout } from "./list-layout";
import { amountColumns } from "./unit-question";

const HOME_CURRENCY = /^(?:人民币元?|rmb|cny|¥|156|0?1|元|本币)$/;
/** Headers of amounts that the bank has converted already. */
const CONVERTED = /折|本外币/;

/** Watches 币种 while a list streams by: amounts of other currencies are added as they stand, and a person must know. */
export class CurrencyWatch {
  /** Zero-based sheet column to look at; null where nothing can be wrong. */
  readonly column: number | null;
  private readonly others = new Set<string>();
  private rows = 0;
  private first: { readonly sheetRow: number; readonly content: string } | null = null;

  constructor(private readonly layout: ListLayout) {
    const isConverted = amountColumns(layout).every(({ column }) =>
      CONVERTED.test(layout.headers.find((header) => header.column === column)?.text ?? "")
    );
    this.column = isConverted ? null : (layout.currencyColumn ?? null);
  }

  look(sheetRow: number, value: CellValue): void {
    const content = textOrBlank(value);
    if (content === "" || HOME_CURRENCY.test(compact(content))) return;
    this.first ??= { sheetRow, content };
    this.others.add(content);
    this.rows += 1;
  }

  findings(): Finding[] {
    if (this.first === null || this.column === null) return [];
    const where = {
      sheet: this.layout.sheet,
      cell: cellAddress(this.first.sheetRow, this.column),
    };
    const params = { rows: this.rows, currencies: [...this.others].sort().join("、") };
    return [finding("CURRENCY_MIXED", where, this.first.content, params)];
  }
}
