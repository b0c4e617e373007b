import { type AmountUnit } from "../../src/tables/list-layout";
import { type ListReading } from "../../src/tables/list-reading";
import { readRows, type Rows } from "./list-from-rows";

function listed(reading: ListReading): string[] {
  return reading.findings.map(({ code, where }) => `${code} ${where?.cell ?? ""}`);
}

describe("the unit", () => {
  const wanLike: Rows = [
    ["客户号", "存款余额"],
    ["1", "5.50"],
    ["2", "1,090.73"],
    ["3", 12],
  ];

  function decisionOf(rows: Rows, unit: AmountUnit | null = null): string {
    const { unitDecision } = readRows(rows, { unit });
    return unitDecision.kind === "ask" ? "ask" : `${unitDecision.kind} ${unitDecision.unit}`;
  }

  it("is asked for where nobody states it and it may be 万元", () => {
    expect(decisionOf(wanLike)).toBe("ask");
    expect(listed(readRows(wanLike))).toContain("UNIT_UNKNOWN B1");
  });

  it.each<[string, Rows]>([
    ["an amount is large", [...wanLike, ["4", "100,000.00"]]],
    [
      "most amounts have no decimals",
      [
        ["客户号", "存款余额"],
        ["1", 5],
        ["2", 7],
        ["3", "5.50"],
      ],
    ],
    [
      "there is no amount at all",
      [
        ["客户号", "存款余额"],
        ["1", "0.00"],
        ["2", null],
      ],
    ],
  ])("is taken for 元, which is said, where %s", (_, rows) => {
    expect(decisionOf(rows)).toBe("assumed 元");
    expect(listed(readRows(rows))).toContain("UNIT_ASSUMED B1");
  });

  it("is not asked for where the title, the header or a person states it", () => {
    const header: Rows = [["客户号", "存款余额(万元)"], ...wanLike.slice(1)];
    expect(decisionOf([["单位:万元"], ...wanLike])).toBe("stated 万元");
    expect(decisionOf(header)).toBe("stated 万元");
    expect(decisionOf(wanLike, "万元")).toBe("stated 万元");
  });

  it("of a header's own brackets beats the title's and the person's", () => {
    const rows: Rows = [["单位:万元"], ["客户号", "存款余额(元)", "年日均"], ["1", "5.50", "5.50"]];
    const { accounts } = readRows(rows);
    expect([accounts.balances[0], accounts.yearlyAverages[0]]).toEqual([550, 5_500_000]);
    const chosen = readRows(rows, { unit: "亿元" }).accounts;
    expect([chosen.balances[0], chosen.yearlyAverages[0]]).toEqual([550, 55_000_000_000]);
  });

  it("of a cell of its own says nothing about the column", () => {
    expect(
      decisionOf([
        ["客户号", "存款余额"],
        ["1", "50万元"],
        ["2", "5.50"],
      ])
    ).toBe("ask");
  });
});
