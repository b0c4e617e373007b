/**
 * Customer lists are columns, not arrays of row objects: a list can have 1,048,575 rows.
 * Amounts are integer fen in a Float64Array; NaN means blank (which is not zero).
 * A column may be made when it is asked for the first time: take it out once before a loop over rows, not row by row.
 */

/** 有无贷 as the list says it. */
export const LOAN_UNKNOWN = 0;
export const LOAN_NONE = 1;
export const LOAN_SOME = 2;

/** The columns of an account list that come from the sheet. */
export const ACCOUNT_FIELDS = [
  "ids",
  "accountNumbers",
  "names",
  "creditCodes",
  "balances",
  "yearlyAverages",
  "loans",
  "loanFlags",
  "sizes",
  "industries",
  "addresses",
  "holders",
  "longitudes",
  "latitudes",
] as const;

export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** The zero-based sheet column each field was read from; null where the list has none. For cell addresses in findings. */
export type FieldColumns = Readonly<Record<AccountField, number | null>>;

/** One row per row of the exported list, usually one account (账户) each. */
export interface AccountColumns {
  readonly count: number;
  /** Zero-based index of the sheet row each account came from. */
  readonly sheetRows: Uint32Array;
  /** Name of the sheet each account came from is `sheets[sheetIndexes[i]]`. */
  readonly sheets: readonly string[];
  readonly sheetIndexes: Uint16Array;
  /** Where the fields stand on each of `sheets`; same length as `sheets`. */
  readonly sheetColumns: readonly FieldColumns[];
  /** 客户号, always text, never empty. */
  readonly ids: readonly string[];
  /** 账号; empty where the list has none. */
  readonly accountNumbers: readonly string[];
  readonly names: readonly string[];
  readonly creditCodes: readonly string[];
  /** 存款余额, 年日均 and 贷款余额 in fen; NaN = blank. */
  readonly balances: Float64Array;
  readonly yearlyAverages: Float64Array;
  readonly loans: Float64Array;
  readonly loanFlags: Uint8Array;
  readonly sizes: readonly string[];
  readonly industries: readonly string[];
  readonly addresses: readonly string[];
  /** 原管户人 */
  readonly holders: readonly string[];
  /** 经度 and 纬度 in degrees; NaN = unknown. */
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
}

/** Whether one of the sheets has a column of the field. */
export function hasColumn(
  { sheetColumns }: Pick<AccountColumns, "sheetColumns">,
  field: AccountField
): boolean {
  return sheetColumns.some((columns) => columns[field] !== null);
}

/** One row per customer (客户号), in order of the customer number. */
export interface CustomerColumns {
  readonly count: number;
  /** The rows the customers were merged from. */
  readonly accounts: AccountColumns;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly creditCodes: readonly string[];
  readonly balances: Float64Array;
  readonly yearlyAverages: Float64Array;
  readonly loans: Float64Array;
  readonly loanFlags: Uint8Array;
  readonly sizes: readonly string[];
  readonly industries: readonly string[];
  readonly addresses: readonly string[];
  readonly holders: readonly string[];
  /** Of the first account that has both; NaN where none has. */
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** 账户数: how many rows of the list were merged into this customer. */
  readonly accountCounts: Uint32Array;
  /** Index of the customer's first account in `AccountColumns`, by sheet and row; the way back to its cells. */
  readonly firstAccounts: Uint32Array;
  /** 来源, e.g. `CRM导出!6,9,12` (one-based rows; at most the first twenty, then 「等」). */
  readonly sources: readonly string[];
}

/** 口径: which deposit figure a sheet sums, filters and tiers by. */
export type DepositBasis = "年日均" | "存款余额";
