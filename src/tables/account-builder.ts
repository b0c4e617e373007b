import {
  ACCOUNT_FIELDS,
  type AccountColumns,
  type AccountField,
  type FieldColumns,
} from "../rules/customers/columns";
import { idOfPacked, keepPackedIds } from "../rules/customers/packed-id";
import { onDemand } from "../rules/on-demand";
import { IdColumn } from "./id-column";
import { type CustomerField, type ListLayout } from "./list-layout";
import { NumberColumn } from "./number-column";
import { RowRuns } from "./row-runs";
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

type AmountField = "balances" | "yearlyAverages" | "loans" | "longitudes" | "latitudes";
type NumberField = AmountField | "loanFlags";
type TextField = Exclude<AccountField, NumberField | "ids">;

/**
 * Collects accounts column by column while a list streams by. Every account gets one value in each column that was asked for; a column
 * nobody asked for is blank throughout.
 */
export class AccountBuilder {
  private readonly ids: IdColumn;
  private readonly sheetRows = new RowRuns();
  private readonly texts = new Map<TextField, TextColumn>();
  private readonly numbers = new Map<NumberField, NumberColumn>();

  /** `expected` accounts have room without growing. */
  constructor(private readonly expected: number) {
    this.ids = new IdColumn(expected);
  }

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
    const column = new NumberColumn(this.expected);
    this.numbers.set(field, column);
    return column;
  }

  /** Begins the account of a zero-based sheet row; `packed` is the number of its 客户号, `NOT_PACKED` where it has none. */
  add(sheetRow: number, id: string, packed: number): void {
    this.sheetRows.push(sheetRow);
    this.ids.push(id, packed);
  }

  /** The accounts so far, as one list of one sheet. Columns nobody asked for are made when they are needed. */
  build(layout: ListLayout): AccountColumns {
    const { count } = this;
    const rowRuns = this.sheetRows;
    const sheetRows = onDemand(() => rowRuns.toArray());
    const sheetIndexes = onDemand(() => new Uint16Array(count));
    const noTexts = onDemand(() => new Array<string>(count).fill(""));
    const noNumbers = onDemand(() => new Float64Array(count).fill(NaN));
    const ids = this.ids.build();
    const idTexts = onDemand(() => (isNumbers(ids) ? Array.from(ids, idOfPacked) : ids));
    const built = new Map(Array.from(this.numbers, ([field, column]) => [field, column.toArray()]));
    const numbers = (field: AmountField): Float64Array => built.get(field) ?? noNumbers();
    // not through `this`: what is kept must not keep the growing columns
    const given = this.texts;
    const texts = (field: TextField): readonly string[] => given.get(field)?.texts ?? noTexts();
    const loanFlags = onDemand(() => {
      const flags = new Uint8Array(count);
      flags.set(built.get("loanFlags") ?? []);
      return flags;
    });
    const accounts: AccountColumns = {
      count,
      sheets: [layout.sheet],
      sheetColumns: [fieldColumns(layout)],
      get sheetRows() {
        return sheetRows();
      },
      get sheetIndexes() {
        return sheetIndexes();
      },
      get ids() {
        return idTexts();
      },
      get accountNumbers() {
        return texts("accountNumbers");
      },
      get names() {
        return texts("names");
      },
      get creditCodes() {
        return texts("creditCodes");
      },
      get balances() {
        return numbers("balances");
      },
      get yearlyAverages() {
        return numbers("yearlyAverages");
      },
      get loans() {
        return numbers("loans");
      },
      get loanFlags() {
        return loanFlags();
      },
      get sizes() {
        return texts("sizes");
      },
      get industries() {
        return texts("industries");
      },
      get addresses() {
        return texts("addresses");
      },
      get holders() {
        return texts("holders");
      },
      get longitudes() {
        return numbers("longitudes");
      },
      get latitudes() {
        return numbers("latitudes");
      },
    };
    if (isNumbers(ids)) keepPackedIds(accounts, ids);
    return accounts;
  }
}

function isNumbers(ids: Float64Array | readonly string[]): ids is Float64Array {
  return ids instanceof Float64Array;
}

function fieldColumns(layout: ListLayout): FieldColumns {
  const columnOf = new Map(
    layout.columns.map((match) => [ACCOUNT_FIELD_OF[match.field], match.column])
  );
  const entries = ACCOUNT_FIELDS.map((field) => [field, columnOf.get(field) ?? null] as const);
  return Object.fromEntries(entries) as Record<AccountField, number | null>;
}
