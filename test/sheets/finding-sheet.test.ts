import { finding } from "../../src/rules/finding";
import { describeFinding } from "../../src/locales/finding-texts";
import { planFindingSheet } from "../../src/sheets/finding-sheet";
import { bodyOf, headersOf } from "./plan-cells";

const FINDINGS = [
  finding("ROW_FOOTER", { sheet: "CRM导出", cell: "A9" }, "制表:王某"),
  finding("AMOUNT_UNREADABLE", { sheet: "CRM导出", cell: "D5" }, "待核实", { field: "存款余额" }),
  finding("TIERS_ARE_STARTER"),
  finding("ID_BLANK", { sheet: "CRM导出", cell: "B7" }, "丙公司"),
];

describe("问题清单", () => {
  const sheet = planFindingSheet(FINDINGS);

  it("has the columns of the contract and says how many there are", () => {
    expect(headersOf(sheet)).toBe("级别 代码 工作表 单元格 内容 说明 建议");
    expect(sheet.title).toBe("问题清单(错误 2 条,警告 1 条,提示 1 条)");
  });

  it("lists what needs a person first, and keeps the order within a level", () => {
    expect(bodyOf(sheet).map(([level, code]) => [level, code])).toEqual([
      ["错误", "AMOUNT_UNREADABLE"],
      ["错误", "ID_BLANK"],
      ["警告", "TIERS_ARE_STARTER"],
      ["提示", "ROW_FOOTER"],
    ]);
  });

  it("says where, what and what next", () => {
    const [first, , third] = bodyOf(sheet);
    expect(first?.slice(2, 5)).toEqual(["CRM导出", "D5", "待核实"]);
    expect(first?.[5]).toContain("存款余额的内容「待核实」不是金额");
    expect(first?.[6]).toMatch(/重新整理/);
    expect(third?.slice(2, 5)).toEqual([null, null, null]);
  });

  it("can be said in another language", () => {
    const english = planFindingSheet(FINDINGS, (one) => describeFinding(one, "en-US"));
    expect(bodyOf(english)[0]?.[0]).toBe("Error");
  });

  it("is planned for a list without findings too", () => {
    expect(planFindingSheet([])).toMatchObject({
      rowCount: 0,
      title: "问题清单(错误 0 条,警告 0 条,提示 0 条)",
    });
  });
});
