import fc from "fast-check";
import {
  type CustomerColumns,
  LOAN_NONE,
  LOAN_SOME,
  LOAN_UNKNOWN,
} from "../../../src/rules/customers/columns";
import { joinAccounts } from "../../../src/rules/customers/join-accounts";
import { mergeAccounts } from "../../../src/rules/customers/merge-accounts";
import { type Finding } from "../../../src/rules/finding";
import { accountsOf, someAccounts, type TestAccount } from "./account-rows";

const SHEETS = ["甲表", "乙表", "丙表"];

function merge(rows: readonly TestAccount[], without: Parameters<typeof accountsOf>[1] = {}) {
  return mergeAccounts(accountsOf(rows, { sheets: SHEETS, ...without }));
}

/** Everything that people see of the customers, without the way back into the columns. */
function visible({ accounts, firstAccounts, ...columns }: CustomerColumns): unknown {
  return { ...columns, first: firstAccounts.map((account) => accounts.sheetRows[account] ?? 0) };
}

function listed(findings: readonly Finding[]): string[] {
  return findings.map(({ code, where }) => `${code} ${where?.sheet ?? ""}!${where?.cell ?? ""}`);
}

describe("merging accounts", () => {
  it("gives one customer per 客户号, in order of the number as text", () => {
    const { customers } = merge([{ id: "9" }, { id: "10" }, { id: "010" }, { id: "9" }]);
    expect(customers.ids).toEqual(["010", "10", "9"]);
    expect(Array.from(customers.accountCounts)).toEqual([1, 1, 2]);
  });

  it("sums amounts: blank and blank is blank, blank and a number is the number, zero stays zero", () => {
    const { customers } = merge([
      { id: "1" },
      { id: "1" },
      { id: "2", balance: 5 },
      { id: "2" },
      { id: "3", balance: 0 },
      { id: "3" },
      { id: "4", balance: 7, account: "x" },
      { id: "4", balance: -10, account: "y" },
    ]);
    expect(Array.from(customers.balances)).toEqual([NaN, 5, 0, -3]);
  });

  it("takes a place from the first account that has both degrees", () => {
    const { customers } = merge([
      { id: "1", longitude: 114 },
      { id: "1", longitude: 115, latitude: 31 },
      { id: "1", longitude: 116, latitude: 32 },
      { id: "2", latitude: 30 },
    ]);
    expect(Array.from(customers.longitudes)).toEqual([115, NaN]);
    expect(Array.from(customers.latitudes)).toEqual([31, NaN]);
  });

  it("shows the same whatever the order of the rows", () => {
    const shuffled = someAccounts.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [a, b] = [merge(rows), merge(others)];
        expect(visible(b.customers)).toEqual(visible(a.customers));
        expect(b.findings).toEqual(a.findings);
      })
    );
  });

  it("loses no row and no fen: what is not counted is listed", () => {
    fc.assert(
      fc.property(someAccounts, (rows) => {
        const { customers, findings } = merge(rows);
        const notCounted = findings.filter(({ code }) =>
          ["ROW_COUNTED_ONCE", "ACCOUNT_DIFFERS"].includes(code)
        );
        const notCountedRows = notCounted.map(
          ({ where }) => Number(/\d+/.exec(where?.cell ?? "")?.[0]) - 1
        );
        const counted = rows.filter((row) => !notCountedRows.includes(row.row ?? -1));
        const accountCount = customers.accountCounts.reduce((sum, count) => sum + count, 0);
        const fen = customers.balances.reduce((sum, balance) => sum + (balance || 0), 0);
        expect(accountCount + notCounted.length).toBe(rows.length);
        expect(fen).toBe(counted.reduce((sum, row) => sum + (row.balance ?? 0), 0));
        expect(Array.from(customers.accountCounts).every((count) => count > 0)).toBe(true);
      })
    );
  });

  it("keeps the first name by sheet and row and lists the first that differs; brackets and spaces make no difference", () => {
    const { customers, findings } = merge([
      { id: "1", sheet: 1, row: 1, name: "乙公司" },
      { id: "1", sheet: 0, row: 5, name: "甲 公司（北京）" },
      { id: "1", sheet: 0, row: 9, name: "甲公司(北京)" },
      { id: "2", row: 10 },
    ]);
    expect(customers.names).toEqual(["甲 公司（北京）", ""]);
    expect(listed(findings)).toEqual(["NAME_DIFFERS 乙表!C2", "NAME_BLANK 甲表!C11"]);
    expect(findings[0]?.params).toMatchObject({ kept: "甲 公司（北京）", text: "乙公司" });
  });

  it("asks for no names where the list has no such column", () => {
    expect(merge([{ id: "1" }], { without: ["names"] }).findings).toEqual([]);
  });

  it("takes the first other text that is not blank", () => {
    const { customers, findings } = merge([
      { id: "1", name: "甲", address: "", holder: "张某" },
      { id: "1", name: "甲", address: "东路 1 号", holder: "李某", balance: 1 },
    ]);
    expect([customers.addresses, customers.holders]).toEqual([["东路 1 号"], ["张某"]]);
    expect(listed(findings)).toEqual(["FIELD_DIFFERS 甲表!L3"]);
    expect(findings[0]?.params).toMatchObject({ field: "原管户人" });
  });

  it("says where a customer came from, at most twenty rows", () => {
    const many = Array.from({ length: 21 }, (_, row) => ({
      id: "1",
      row: row + 1,
      account: `${row}`,
    }));
    const two = [
      { id: "2", row: 5, sheet: 0 },
      { id: "2", row: 8, sheet: 0, balance: 1 },
      { id: "2", row: 3, sheet: 2, balance: 2 },
    ];
    const { customers } = merge([...many, ...two]);
    expect(customers.sources[0]).toMatch(/^甲表!2,3,.*,21等$/);
    expect(customers.sources[1]).toBe("甲表!6,9;丙表!4");
  });
});

describe("有无贷 of a customer", () => {
  function flagsOf(
    rows: readonly TestAccount[],
    without?: Parameters<typeof accountsOf>[1]
  ): number[] {
    return Array.from(merge(rows, without).customers.loanFlags);
  }

  it("is what the list says, else what the loan balance says, else unknown", () => {
    const rows = [
      { id: "1", flag: LOAN_NONE },
      { id: "2", flag: LOAN_SOME },
      { id: "3", loan: 0 },
      { id: "4", loan: 1 },
      { id: "5" },
    ];
    expect(flagsOf(rows)).toEqual([LOAN_NONE, LOAN_SOME, LOAN_NONE, LOAN_SOME, LOAN_NONE]);
    expect(flagsOf(rows, { without: ["loans"] })[4]).toBe(LOAN_UNKNOWN);
  });

  it("is a loan where accounts disagree or cancel out", () => {
    const rows = [
      { id: "1", flag: LOAN_NONE, account: "a" },
      { id: "1", flag: LOAN_SOME, account: "b" },
      { id: "2", loan: 100, account: "a" },
      { id: "2", loan: -100, account: "b" },
    ];
    expect(flagsOf(rows)).toEqual([LOAN_SOME, LOAN_SOME]);
  });

  it("lists every contradiction, and nothing else", () => {
    const { findings } = merge([
      { id: "1", name: "x", flag: LOAN_NONE, loan: 100 },
      { id: "2", name: "x", flag: LOAN_SOME, loan: 0 },
      { id: "3", name: "x", flag: LOAN_SOME },
      { id: "4", name: "x", flag: LOAN_NONE, loan: 0 },
      { id: "5", name: "x", flag: LOAN_NONE, account: "a" },
      { id: "5", name: "x", flag: LOAN_SOME, account: "b" },
    ]);
    expect(findings.map(({ code, params }) => [code, params["id"], params["taken"]])).toEqual([
      ["LOAN_FLAG_CONFLICT", "1", "无贷"],
      ["LOAN_FLAG_CONFLICT", "2", "有贷"],
      ["LOAN_FLAG_CONFLICT", "5", "有贷"],
    ]);
  });
});

describe("the same account met twice", () => {
  const row = { id: "1", name: "甲", balance: 100 };

  it("counts once across sheets and says where it was first", () => {
    const { customers, findings } = merge([
      { ...row, account: "62", sheet: 0, row: 4 },
      { ...row, account: "62", sheet: 1, row: 7 },
    ]);
    expect(customers.balances[0]).toBe(100);
    expect(customers.accountCounts[0]).toBe(1);
    expect(customers.sources[0]).toBe("甲表!5");
    expect(listed(findings)).toEqual(["ROW_COUNTED_ONCE 乙表!A8"]);
    expect(findings[0]?.params).toMatchObject({ first: "甲表!A5" });
  });

  it("counts once, with a warning, where the later sheet says something else", () => {
    const { customers, findings } = merge([
      { ...row, account: "62", sheet: 0, row: 4 },
      { ...row, account: "62", sheet: 1, row: 7, balance: 999 },
    ]);
    expect(customers.balances[0]).toBe(100);
    expect(listed(findings)).toEqual(["ACCOUNT_DIFFERS 乙表!A8"]);
  });

  it("counts every row of one sheet, so that the sum stays the list's own, and warns of equal ones", () => {
    const { customers, findings } = merge([
      { ...row, account: "62", row: 1 },
      { ...row, account: "62", row: 2 },
      { ...row, account: "62", row: 3, balance: 1 },
      { id: "2", name: "乙", row: 4 },
      { id: "2", name: "乙", row: 5 },
    ]);
    expect(Array.from(customers.balances)).toEqual([201, NaN]);
    expect(listed(findings)).toEqual(["ROW_DUPLICATED 甲表!A3", "ROW_DUPLICATED 甲表!A6"]);
  });

  it("counts equal rows without 账号 as often as the sheet that has most of them", () => {
    const rows = [
      { ...row, sheet: 0, row: 1 },
      { ...row, sheet: 1, row: 1 },
      { ...row, sheet: 1, row: 2 },
      { ...row, sheet: 2, row: 1 },
    ];
    const { customers, findings } = merge(rows);
    expect(customers.balances[0]).toBe(200);
    expect(listed(findings)).toEqual([
      "ROW_COUNTED_ONCE 乙表!A2",
      "ROW_DUPLICATED 乙表!A3",
      "ROW_COUNTED_ONCE 丙表!A2",
    ]);
  });

  it("takes a customer with very many equal rows", () => {
    const many = Array.from({ length: 150_000 }, () => ({ id: "1", name: "甲", balance: 1 }));
    expect(merge(many).customers.balances[0]).toBe(150_000);
  });
});

describe("joining lists", () => {
  it("keeps every row with its sheet", () => {
    const first = accountsOf([{ id: "1", balance: 1, account: "a" }], { sheets: ["甲表"] });
    const second = accountsOf(
      [
        { id: "1", balance: 2, row: 3, account: "b" },
        { id: "2", balance: 3, row: 4, sheet: 1 },
      ],
      { sheets: ["乙表", "丙表"] }
    );
    const { customers } = mergeAccounts(joinAccounts([first, second]));
    expect(customers.sources).toEqual(["甲表!2;乙表!4", "丙表!5"]);
    expect(Array.from(customers.balances)).toEqual([3, 3]);
  });
});
