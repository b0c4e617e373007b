import { mergeAccounts } from "../../src/rules/customers/merge-accounts";
import { summarizeTiers } from "../../src/rules/customers/tiers";
import { STARTER_TIERS } from "../../src/rules/rule-book/starter-tiers";
import { type SheetPlan } from "../../src/sheets/sheet-plan";
import { planTierSheet } from "../../src/sheets/tier-sheet";
import { accountsOf, type TestAccount } from "../rules/customers/account-rows";
import { bodyOf, headersOf, readBackSum } from "./plan-cells";

function plan(rows: readonly TestAccount[]): SheetPlan {
  const { customers } = mergeAccounts(accountsOf(rows));
  const kept = Uint32Array.from(customers.ids.keys());
  return planTierSheet(summarizeTiers(customers, kept, "存款余额", STARTER_TIERS));
}

describe("层级汇总", () => {
  const sheet = plan([
    { id: "1", balance: 781_234_567 },
    { id: "2", balance: 4_987_949 },
    { id: "3" },
  ]);

  it("has the columns of the contract, and 口径 and unit in its title", () => {
    expect(headersOf(sheet)).toBe("层级 户数 账户数 存款合计 存款合计(万元) 占比");
    expect(sheet.title).toBe("层级汇总(口径:存款余额,存款合计单位:元)");
  });

  it("has a row per tier, 无余额 and 合计", () => {
    expect(bodyOf(sheet)).toEqual([
      ["≥500万", 1, 1, 7812345.67, 781.23, 99.37],
      ["100万-500万", 0, 0, 0, 0, 0],
      ["20万-100万", 0, 0, 0, 0, 0],
      ["5万-20万", 0, 0, 0, 0, 0],
      ["5万以下", 1, 1, 49879.49, 4.99, 0.63],
      ["无余额", 1, 1, 0, 0, 0],
      ["合计", 3, 3, 7862225.16, 786.22, 100],
    ]);
    expect(sheet.totalRows).toBe(1);
  });

  it("draws the tiers, without 无余额 and 合计", () => {
    expect(sheet.chart).toMatchObject({
      categoryColumn: 0,
      valueColumn: 4,
      firstRow: 0,
      rowCount: 5,
    });
  });

  it("leaves shares blank where there is nothing to share", () => {
    const shares = bodyOf(plan([{ id: "1", balance: 0 }])).map((row) => row[5]);
    expect(shares).toEqual([null, null, null, null, null, null, null]);
  });

  it("promises sums that its cells keep", () => {
    expect(sheet.controlSums).toHaveLength(3);
    for (const { column, total } of sheet.controlSums)
      expect(readBackSum(sheet, column)).toBe(total);
  });
});
