import {
  ACCOUNT_FIELDS,
  type AccountColumns,
  type AccountField,
  type FieldColumns,
} from "../rules/customers/columns";
import { type CustomerField, type ListLayout } from "./list-layout";

/** Our columns by the names people see on them. */
export const ACCOUNT_FIELD_OF: Readonly<Record<CustomerField, AccountField>> = {
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
};

type TextColumn = Exclude<AccountField, "balances" | "yearlyAverages" | "loans" | "loanFlags">;

/** One account as read from its row; amounts in fen, NaN = blank. */
export type AccountRow = { readonly [Field in TextColumn]: string } & {
  readonly balances: number;
  readonly yearlyAverages: number;
  readonly loans: number;
  readonly loanFlags: number;
};

/** Collects accounts column by column while a list streams by. */
export class AccountBuilder {
  private readonly rows: number[] = [];
  private readonly texts: Record<TextColumn, string[]> = {
    ids: [],
    accountNumbers: [],
    names: [],
    creditCodes: [],
    sizes: [],
    industries: [],
    addresses: [],
    holders: [],
  };
  private readonly amounts = {
    balances: [] as number[],
    yearlyAverages: [] as number[],
    loans: [] as number[],
  };
  private readonly flags: number[] = [];

  get count(): number {
    return this.rows.length;
  }

  /** Adds the account of a zero-based sheet row. */
  add(sheetRow: number, row: AccountRow): void {
    this.rows.push(sheetRow);
    this.texts.ids.push(row.ids);
    this.texts.accountNumbers.push(row.accountNumbers);
    this.texts.names.push(row.names);
    this.texts.creditCodes.push(row.creditCodes);
    this.texts.sizes.push(row.sizes);
    this.texts.industries.push(row.industries);
    this.texts.addresses.push(row.addresses);
    this.texts.holders.push(row.holders);
    this.amounts.balances.push(row.balances);
    this.amounts.yearlyAverages.push(row.yearlyAverages);
    this.amounts.loans.push(row.loans);
    this.flags.push(row.loanFlags);
  }

  /** The accounts so far, as one list of one sheet. */
  build(layout: ListLayout): AccountColumns {
    return {
      count: this.rows.length,
      sheetRows: Uint32Array.from(this.rows),
      sheets: [layout.sheet],
      sheetIndexes: new Uint16Array(this.rows.length),
      sheetColumns: [fieldColumns(layout)],
      ...this.texts,
      balances: Float64Array.from(this.amounts.balances),
      yearlyAverages: Float64Array.from(this.amounts.yearlyAverages),
      loans: Float64Array.from(this.amounts.loans),
      loanFlags: Uint8Array.from(this.flags),
    };
  }
}

function fieldColumns(layout: ListLayout): FieldColumns {
  const columnOf = new Map(
    layout.columns.map((match) => [ACCOUNT_FIELD_OF[match.field], match.column])
  );
  const entries = ACCOUNT_FIELDS.map((field) => [field, columnOf.get(field) ?? null] as const);
  return Object.fromEntries(entries) as Record<AccountField, number | null>;
}
