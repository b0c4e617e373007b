import fc from "fast-check";
import { finding } from "../../../src/rules/finding";
import { FindingTally, MOST_OF_A_KIND, tallied } from "../../../src/rules/pay/finding-tally";

const at = (sheet: string, row: number) => ({ sheet, cell: `D${row}` });

describe("Findings of long lists", () => {
  it("are listed up to a number of each kind and sheet, and the rest is counted with where it ends", () => {
    const tally = new FindingTally(2);
    for (let row = 3; row < 8; row++) {
      tally.add(finding("PAY_NUMBER_TEXT", at("计价登记", row), "1", { column: "金额", value: 1 }));
      if (row < 5) tally.add(finding("DEAL_REVERSAL", at("计价登记", row)));
    }
    tally.add(finding("PAY_NUMBER_TEXT", at("计分卡", 3)));
    const found = tally.list().map(({ code, where }) => `${code} ${where?.sheet ?? ""}`);
    expect(found).toEqual([
      "PAY_NUMBER_TEXT 计价登记",
      "DEAL_REVERSAL 计价登记",
      "PAY_NUMBER_TEXT 计价登记",
      "DEAL_REVERSAL 计价登记",
      "PAY_NUMBER_TEXT 计分卡",
      "PAY_FINDINGS_FURTHER 计价登记",
    ]);
    expect(tally.list().at(-1)).toMatchObject({
      where: { sheet: "计价登记", cell: "D5" },
      content: "PAY_NUMBER_TEXT",
      params: { like: "D3", count: 3, listed: 2, last: "D7" },
    });
  });

  it("lose nothing: those listed and those counted are all there were", () => {
    const codes = fc.constantFrom("PAY_NUMBER_TEXT", "DEAL_REVERSAL", "PAY_STAFF_UNKNOWN");
    const sheets = fc.constantFrom("计价登记", "计分卡");
    fc.assert(
      fc.property(fc.array(fc.tuple(codes, sheets), { maxLength: 600 }), (kinds) => {
        const all = kinds.map(([code, sheet], row) => finding(code, at(sheet, row)));
        const found = tallied(all);
        const listed = found.filter(({ code }) => code !== "PAY_FINDINGS_FURTHER");
        const further = found.reduce(
          (sum, { code, params }) =>
            code === "PAY_FINDINGS_FURTHER" ? sum + Number(params["count"]) : sum,
          0
        );
        expect(listed.length + further).toBe(all.length);
        expect(listed.length).toBeLessThanOrEqual(6 * MOST_OF_A_KIND);
      })
    );
  });
});
