import fc from "fast-check";
import { mergeAccounts } from "../../../src/rules/customers/merge-accounts";
import {
  listBlankDeposits,
  summarizeTiers,
  tierOf,
  tierScale,
  type TierSummary,
} from "../../../src/rules/customers/tiers";
import { STARTER_TIERS } from "../../../src/rules/rule-book/starter-tiers";
import { type Tier } from "../../../src/rules/rule-book/tier-rules";
import { accountsOf, someAccounts, type TestAccount } from "./account-rows";

const sheets = ["甲表", "乙表", "丙表"];

function summarize(
  rows: readonly TestAccount[],
  tiers: readonly Tier[] = STARTER_TIERS
): TierSummary {
  const { customers } = mergeAccounts(accountsOf(rows, { sheets }));
  return summarizeTiers(customers, Uint32Array.from(customers.ids.keys()), "存款余额", tiers);
}

function tiers(...bounds: readonly number[]): Tier[] {
  return bounds.map((lowerBound) => ({ name: `${lowerBound}起`, lowerBound, positions: [] }));
}

describe("层级 of a deposit", () => {
  const scale = tierScale(STARTER_TIERS);

  it.each([
    [500_000_000, "≥500万"],
    [499_999_999, "100万-500万"],
    [5_000_000, "5万-20万"],
    [4_999_999, "5万以下"],
    [0, "5万以下"],
    [-12_050, "5万以下"],
    [NaN, "无余额"],
  ])("%d fen is %s", (fen, tier) => {
    expect(tierOf(fen, scale)).toBe(tier);
  });

  it("below every bound is said to be below", () => {
    expect(tierOf(99, tierScale(tiers(1)))).toBe("层级以下");
  });

  it("does not depend on the order the tiers are written in", () => {
    const bounds = fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bounds, fc.integer({ min: -10, max: 100_100 }), (values, fen) => {
        const rising = tierScale(tiers(...[...values].sort((a, b) => a - b)));
        const given = tierScale(tiers(...values));
        const reached = values.filter((bound) => bound * 100 <= fen || bound === 0);
        expect(tierOf(fen, given)).toBe(tierOf(fen, rising));
        expect(tierOf(fen, given)).toBe(
          reached.length === 0 ? "层级以下" : `${Math.max(...reached)}起`
        );
      })
    );
  });
});

describe("层级汇总", () => {
  it("has shares that add up to 100.00 % and counts that add up to the total", () => {
    fc.assert(
      fc.property(someAccounts, (rows) => {
        const { rows: tierRows, noBalance, total } = summarize(rows, tiers(0, 1, 1000, 1_000_000));
        const sum = (figure: "customers" | "accounts" | "fen" | "share"): number =>
          [...tierRows, noBalance].reduce((all, row) => all + (row[figure] ?? 0), 0);
        expect(sum("customers")).toBe(total.customers);
        expect(sum("accounts")).toBe(total.accounts);
        expect(sum("fen")).toBe(total.fen);
        expect(sum("share")).toBe(total.fen > 0 ? 10_000 : 0);
        expect(total.share).toBe(total.fen > 0 ? 10_000 : null);
      })
    );
  });

  it("gives an overdrawn tier a negative share and keeps the sum at 100.00 %", () => {
    const { rows } = summarize(
      [
        { id: "1", balance: 600_000_000 },
        { id: "2", balance: -100_000_000 },
      ],
      tiers(0, 5_000_000)
    );
    expect(rows.map((row) => row.share)).toEqual([12_000, -2_000]);
  });

  it("shows customers below every tier in a row of their own, only where there are some", () => {
    const some = summarize([{ id: "1", balance: 99 }], tiers(1));
    const none = summarize([{ id: "1", balance: 100 }], tiers(1));
    expect(some.rows.map((row) => [row.tier, row.customers])).toEqual([
      ["1起", 0],
      ["层级以下", 1],
    ]);
    expect(none.rows.map((row) => row.tier)).toEqual(["1起"]);
  });

  it("counts only the customers kept", () => {
    const { customers } = mergeAccounts(
      accountsOf([
        { id: "1", balance: 5 },
        { id: "2", balance: 7 },
      ])
    );
    expect(
      summarizeTiers(customers, Uint32Array.of(1), "存款余额", STARTER_TIERS).total
    ).toMatchObject({
      customers: 1,
      fen: 7,
    });
  });

  it("lists kept customers with a blank basis", () => {
    const { customers } = mergeAccounts(
      accountsOf([{ id: "1", name: "甲" }, { id: "2", balance: 0 }, { id: "3" }])
    );
    const findings = listBlankDeposits(customers, Uint32Array.of(0, 1), "存款余额");
    expect(findings).toMatchObject([
      {
        code: "BASIS_BLANK",
        where: { cell: "A2" },
        params: { id: "1", name: "甲", basis: "存款余额" },
      },
    ]);
  });
});
