import {
  ACCOUNT_FIELDS,
  type AccountColumns,
  type AccountField,
  type FieldColumns,
} from "../rules/customers/columns";
import { onDemand } from "../rules/on-demand";
import { type CustomerField, type ListLayout } from "./list-layout";
import { NumberColumn } from "./number-column";
import { TextColumn } from "./text-column";

/** Our columns by the names people see on them. */
export const ACCOUNT_FIELD_OF = {
  客户号: "ids",
  客户名称: "names",
  统一社会信用代码: "creditCodes",
  账号: "accountNumbers",
  存款余额: "balances",
  年日均: "yearlyAverages",
  贷款余额: "loans",
  有无贷: "loanFlags",
  客户规模: "sizes",
  行业: "industries",
  地址: "addresses",
  原管户人: "holders",
  经度: "longitudes",
  纬度: "latitudes",
} as const satisfies Readonly<Record<CustomerField, AccountField>>;

type NumberField =
  "balances" | "yearlyAverages" | "loans" | "loanFlags" | "longitudes" | "latitudes";
type TextField = Exclude<AccountField, NumberField>;

/**
 * Collects accounts column by column while a list streams by. Every account gets one value in each column that was asked for; a column
 * nobody asked for is blank throughout.
 */
export class AccountBuilder {
  private readonly sheetRows = new NumberColumn();
  private readonly texts = new Map<TextField, TextColumn>();
  private readonly numbers = new Map<NumberField, NumberColumn>();

  get count(): number {
    return this.sheetRows.length;
  }

  /** The column of a text field, to be filled account by account. */
  textColumn(field: TextField): TextColumn {
    const column = new TextColumn();
    this.texts.set(field, column);
    return column;
  }

  /** The column of amounts in fen or of degrees (NaN = blank) or of 有无贷, to be filled account by account. */
  numberColumn(field: NumberField): NumberColumn {
    const column = new NumberColumn();
    this.numbers.set(field, column);
    return column;
  }

  /** Begins the account of a zero-based sheet row. */
  add(sheetRow: number): void {
    this.sheetRows.push(sheetRow);
  }

  /** The accounts so far, as one list of one sheet. */
  build(layout: ListLayout): AccountColumns {
    const { count } = this;
    const sheetRows = new Uint32Array(count);
    this.sheetRows.copyTo(sheetRows);
    const loanFlags = new Uint8Array(count);
    this.numbers.get("loanFlags")?.copyTo(loanFlags);
    const noTexts = onDemand(() => new Array<string>(count).fill(""));
    const noNumbers = onDemand(() => new Float64Array(count).fill(NaN));
    const numbers = (field: NumberField): Float64Array =>
      this.numbers.has(field) ? this.numbersOf(field) : noNumbers();
    const texts = (field: TextField): string[] => this.texts.get(field)?.texts ?? noTexts();
    return {
      count,
      sheetRows,
      sheets: [layout.sheet],
      sheetIndexes: new Uint16Array(count),
      sheetColumns: [fieldColumns(layout)],
      ids: texts("ids"),
      accountNumbers: texts("accountNumbers"),
      names: texts("names"),
      creditCodes: texts("creditCodes"),
      balances: numbers("balances"),
      yearlyAverages: numbers("yearlyAverages"),
      loans: numbers("loans"),
      loanFlags,
      sizes: texts("sizes"),
      industries: texts("industries"),
      addresses: texts("addresses"),
      holders: texts("holders"),
      longitudes: numbers("longitudes"),
      latitudes: numbers("latitudes"),
    };
  }

  private numbersOf(field: NumberField): Float64Array {
    const numbers = new Float64Array(this.count);
    this.numbers.get(field)?.copyTo(numbers);
    return numbers;
  }
}

function fieldColumns(layout: ListLayout): FieldColumns {
  const columnOf = new Map(
    layout.columns.map((match) => [ACCOUNT_FIELD_OF[match.field], match.column])
  );
  const entries = ACCOUNT_FIELDS.map((field) => [field, columnOf.get(field) ?? null] as const);
  return Object.fromEntries(entries) as Record<AccountField, number | null>;
}
