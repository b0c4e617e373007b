import fc from "fast-check";
import {
  ACCOUNT_FIELDS,
  type AccountColumns,
  type AccountField,
  type FieldColumns,
} from "../../../src/rules/customers/columns";

/** One account as tests write it; amounts in fen. What is left out is blank. */
export interface TestAccount {
  readonly id: string;
  readonly row?: number;
  readonly sheet?: number;
  readonly account?: string;
  readonly name?: string;
  readonly balance?: number;
  readonly average?: number;
  readonly loan?: number;
  readonly flag?: number;
  readonly address?: string;
  readonly holder?: string;
  readonly longitude?: number;
  readonly latitude?: number;
}

const EVERY_COLUMN = Object.fromEntries(
  ACCOUNT_FIELDS.map((field, column) => [field, column])
) as Record<AccountField, number>;

/** Accounts as `tables/` would give them; `without` names fields the list has no column for. */
export function accountsOf(
  rows: readonly TestAccount[],
  options: { readonly sheets?: readonly string[]; readonly without?: readonly AccountField[] } = {}
): AccountColumns {
  const sheets = options.sheets ?? ["CRM导出"];
  const columns: FieldColumns = {
    ...EVERY_COLUMN,
    ...Object.fromEntries((options.without ?? []).map((field) => [field, null])),
  };
  const texts = (value: (row: TestAccount) => string | undefined): string[] =>
    rows.map((row) => value(row) ?? "");
  const numbers = (value: (row: TestAccount) => number | undefined): Float64Array =>
    Float64Array.from(rows, (row) => value(row) ?? NaN);
  return {
    count: rows.length,
    sheetRows: Uint32Array.from(rows, (row, index) => row.row ?? index + 1),
    sheets,
    sheetIndexes: Uint16Array.from(rows, (row) => row.sheet ?? 0),
    sheetColumns: sheets.map(() => columns),
    ids: rows.map((row) => row.id),
    accountNumbers: texts((row) => row.account),
    names: texts((row) => row.name),
    creditCodes: texts(() => ""),
    balances: numbers((row) => row.balance),
    yearlyAverages: numbers((row) => row.average),
    loans: numbers((row) => row.loan),
    loanFlags: Uint8Array.from(rows, (row) => row.flag ?? 0),
    sizes: texts(() => ""),
    industries: texts(() => ""),
    addresses: texts((row) => row.address),
    holders: texts((row) => row.holder),
    longitudes: numbers((row) => row.longitude),
    latitudes: numbers((row) => row.latitude),
  };
}

const amount = fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 }), {
  nil: undefined,
});

/** Accounts of a few customers on three sheets, with repeats, blanks and contradictions; rows of a sheet are distinct. */
export const someAccounts: fc.Arbitrary<TestAccount[]> = fc
  .array(
    fc.record(
      {
        id: fc.constantFrom("1", "01", "10", "9", "Z", "a"),
        sheet: fc.nat({ max: 2 }),
        account: fc.constantFrom("", "", "62001", "62002"),
        name: fc.constantFrom("", "甲公司", "甲公司(北京)", "甲公司（北京）", "乙公司"),
        balance: amount,
        average: fc.constantFrom(undefined, 0, 500, -500),
        loan: fc.constantFrom(undefined, 0, 100),
        flag: fc.nat({ max: 2 }),
        holder: fc.constantFrom("", "张某", "李某"),
      },
      { requiredKeys: ["id"] }
    ),
    { maxLength: 25 }
  )
  .map((rows) => rows.map((row, index): TestAccount => ({ ...row, row: index + 1 })));
