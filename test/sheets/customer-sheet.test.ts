import fc from "fast-check";
import { LOAN_SOME } from "../../src/rules/customers/columns";
import { mergeAccounts } from "../../src/rules/customers/merge-accounts";
import { STARTER_TIERS } from "../../src/rules/rule-book/starter-tiers";
import { planCustomerSheet } from "../../src/sheets/customer-sheet";
import { type SheetPlan } from "../../src/sheets/sheet-plan";
import { accountsOf, someAccounts, type TestAccount } from "../rules/customers/account-rows";
import { bodyOf, headersOf, readBackSum } from "./plan-cells";

function plan(rows: readonly TestAccount[], kept?: readonly number[]): SheetPlan {
  const { customers } = mergeAccounts(accountsOf(rows, { sheets: ["甲表", "乙表", "丙表"] }));
  return planCustomerSheet({
    customers,
    kept: Uint32Array.from(kept ?? customers.ids.keys()),
    basis: "年日均",
    tiers: STARTER_TIERS,
  });
}

describe("客户清单", () => {
  it("has the columns of the contract", () => {
    expect(headersOf(plan([]))).toBe(
      "客户号 客户名称 统一社会信用代码 存款余额 年日均 贷款余额 有无贷 客户规模 行业 地址 原管户人 账户数 层级 来源"
    );
  });

  it("says basis and unit in its title, and no date", () => {
    expect(plan([{ id: "1" }]).title).toBe("客户清单(口径:年日均,单位:元,共 1 户)");
  });

  it("shows a customer in yuan, blanks as blank, the tier by the basis", () => {
    const rows = [
      {
        id: "001",
        name: "甲",
        balance: 123,
        average: 500_000_000,
        loan: 1,
        flag: LOAN_SOME,
        holder: "张某",
        account: "a",
      },
      { id: "001", name: "甲", balance: -5, account: "b", row: 9 },
      { id: "002", name: "=1+1" },
    ];
    expect(bodyOf(plan(rows))).toEqual([
      [
        "001",
        "甲",
        null,
        1.18,
        5_000_000,
        0.01,
        "有贷",
        null,
        null,
        null,
        "张某",
        2,
        "≥500万",
        "甲表!2,10",
      ],
      [
        "002",
        "=1+1",
        null,
        null,
        null,
        null,
        "无贷",
        null,
        null,
        null,
        null,
        1,
        "无余额",
        "甲表!4",
      ],
    ]);
  });

  it("writes ids and everything from the list as text", () => {
    const texts = plan([]).columns.filter((column) => column.kind === "text");
    expect(texts.map((column) => column.header)).toEqual(
      expect.arrayContaining(["客户号", "客户名称", "统一社会信用代码", "来源"])
    );
  });

  it("shows only the customers kept", () => {
    expect(bodyOf(plan([{ id: "1" }, { id: "2" }, { id: "3" }], [2, 0])).map(([id]) => id)).toEqual(
      ["3", "1"]
    );
  });

  it("promises sums that its cells keep", () => {
    fc.assert(
      fc.property(someAccounts, (rows) => {
        const sheet = plan(rows);
        expect(sheet.controlSums).toHaveLength(4);
        for (const { column, total } of sheet.controlSums)
          expect(readBackSum(sheet, column)).toBe(total);
      })
    );
  });
});
