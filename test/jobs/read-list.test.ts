import { inspectList, type InspectedList } from "../../src/jobs/choose-list";
import { readList } from "../../src/jobs/read-list";
import { runClean } from "../../src/jobs/run-clean";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import type { CellValue } from "../../src/workbench/model/cell-value";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";

function openRows(...rows: CellValue[][]): void {
  workbench.open([{ name: "名单", rows, numberFormats: { 0: "@" } }]);
}

async function inspected(): Promise<InspectedList> {
  return valueOf(await inspectList(null, UNSTEERED));
}

describe("Looking at a list", () => {
  it("proposes what its columns mean and counts the rows below the header", async () => {
    openRows(
      ["对公客户名单"],
      ["客户编号", "户名", "账户余额(元)"],
      ["001", "甲", 1],
      ["002", "乙", 2]
    );
    const { layout, rowCount, findings } = await inspected();
    expect(layout.headerRow).toBe(1);
    expect(layout.columns.map(({ field, column }) => [field, column])).toEqual([
      ["客户号", 0],
      ["客户名称", 1],
      ["存款余额", 2],
    ]);
    expect(rowCount).toBe(2);
    expect(findings).toEqual([]);
  });

  it("says which column is missing, so that a person can point at it", async () => {
    openRows(["客户编号", "户名", "一月数字"], ["001", "甲", 1]);
    const list = await inspected();
    expect(list.findings.map(({ code }) => code)).toEqual(["AMOUNT_COLUMN_MISSING"]);
    expect(refusalOf(await readList(list, list.layout, null, UNSTEERED))).toBe(
      "AMOUNT_COLUMN_MISSING"
    );
    const pointed = { field: "存款余额", column: 2, confidence: 1 } as const;
    const layout = { ...list.layout, columns: [...list.layout.columns, pointed] };
    expect(valueOf(await readList(list, layout, "元", UNSTEERED)).accounts.balances[0]).toBe(100);
  });
});

describe("Reading a list", () => {
  it("is refused where there are headers and nothing below", async () => {
    openRows(["客户号", "客户名称", "存款余额(元)"]);
    const list = await inspected();
    expect(refusalOf(await readList(list, list.layout, null, UNSTEERED))).toBe("LIST_WITHOUT_ROWS");
  });

  it("is refused where nothing but a total stands below", async () => {
    openRows(["客户号", "客户名称", "存款余额(元)"], ["合计", null, 0]);
    const list = await inspected();
    expect(refusalOf(await readList(list, list.layout, null, UNSTEERED))).toBe("LIST_WITHOUT_ROWS");
  });

  it("is not refused where every row has a damaged id: those must be shown to a person", async () => {
    openRows(["客户号", "客户名称", "存款余额(元)"], ["1.23457E+17", "甲", 5]);
    const list = await inspected();
    const reading = valueOf(await readList(list, list.layout, null, UNSTEERED));
    expect(reading.findings.map(({ code }) => code)).toContain("ID_DAMAGED");
  });

  it("asks for the unit where it is stated nowhere and could be 万元, and goes by the answer", async () => {
    openRows(["客户号", "客户名称", "存款余额"], ["001", "甲", 12.34], ["002", "乙", 0.56]);
    const list = await inspected();
    expect(refusalOf(await readList(list, list.layout, null, UNSTEERED))).toBe("UNIT_UNKNOWN");
    const inWan = valueOf(await readList(list, list.layout, "万元", UNSTEERED));
    expect([...inWan.accounts.balances]).toEqual([12_340_000, 560_000]);
    const order = { ruleBook: defaultRuleBook, unit: null };
    expect(refusalOf(await runClean(order, UNSTEERED))).toBe("UNIT_UNKNOWN");
    expect(refusalOf(await runClean({ ...order, unit: "元" }, UNSTEERED))).toBe("not refused");
  });

  it("counts hidden rows as data and says how many there are", async () => {
    openRows(["客户号", "客户名称", "存款余额(元)"], ["001", "甲", 1], ["002", "乙", 2]);
    workbench.workbook.activeSheet.hiddenRows.add(2);
    const list = await inspected();
    const reading = valueOf(await readList(list, list.layout, null, UNSTEERED));
    expect(reading.accounts.count).toBe(2);
    expect(reading.findings.find(({ code }) => code === "ROWS_HIDDEN")?.params).toEqual({
      rows: 1,
    });
  });
});
