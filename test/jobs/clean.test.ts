import { prepareClean } from "../../src/jobs/clean";
import { inspectList } from "../../src/jobs/choose-list";
import { readList } from "../../src/jobs/read-list";
import { runClean } from "../../src/jobs/run-clean";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpSheet } from "../excel/workbook-dump";
import { cleanInFront, rowsOf, sheetNamed, sheetNames } from "./clean-run";
import { MESSY_LIST } from "./messy-list";

describe("Cleaning a messy list", () => {
  beforeEach(() => workbench.open([MESSY_LIST]));

  it("writes 客户清单, 问题清单 and 层级汇总 behind the list, keeps a run log, and shows 客户清单", async () => {
    const { report } = valueOf(await cleanInFront());
    expect(sheetNames()).toEqual(["CRM导出", "客户清单", "问题清单", "层级汇总", "运行记录"]);
    expect(workbench.workbook.activeSheet.name).toBe("客户清单");
    expect(report.sheets.map(({ name, how }) => [name, how])).toEqual([
      ["客户清单", "added"],
      ["问题清单", "added"],
      ["层级汇总", "added"],
    ]);
    expect(report.warnings).toEqual([]);
    expect([...workbench.host.unimplemented]).toEqual([]);
  });

  it("merges a customer's accounts and keeps ids and names as text, however they begin", async () => {
    valueOf(await cleanInFront());
    const [, headers, ...body] = rowsOf("客户清单");
    expect(headers?.slice(0, 6)).toEqual(
      ["客户号", "客户名称", "统一社会信用代码", "存款余额", "年日均", "贷款余额"] // prettier-ignore
    );
    expect(body.map((row) => [row[0], row[1], row[3], row[11]])).toEqual([
      ["000123", "=1+1贸易有限公司", 1050000.1, 2],
      ["000456", "-减号实业有限公司", 299999.5, 1],
      ["000789", "@某某商行", 0.5, 1],
      ["000790", "引号有限公司", null, 1],
      ["110199199003071239", "+86通讯有限公司", 100.25, 1],
    ]);
    const sheet = sheetNamed("客户清单");
    expect(sheet.formula(2, 1)).toBeUndefined();
    expect(workbench.workbook.styles.get(sheet.styleIndex(2, 0)).numberFormat).toBe("@");
  });

  it("accounts for every row of the list", async () => {
    const { preview } = valueOf(await cleanInFront());
    const { rowsIn, rowsOut, rowsListed, sums, controlTotal } = preview.summary;
    expect({ rowsIn, rowsOut, rowsListed }).toEqual({ rowsIn: 10, rowsOut: 6, rowsListed: 4 });
    expect(sums.balanceFen).toBe(135010035);
    expect(controlTotal).toMatchObject({ found: true, matches: true, differenceFen: 0 });
    const accounts = rowsOf("客户清单")
      .slice(2)
      .reduce((sum, row) => sum + Number(row[11]), 0);
    expect(accounts).toBe(rowsOut);
    expect(
      rowsOf("问题清单")
        .slice(2)
        .map((row) => [row[1], row[3]])
    ).toEqual(
      expect.arrayContaining([
        ["ID_DAMAGED", "A11"],
        ["ID_BLANK", "A12"],
        ["ROW_TOTAL", "A4"],
        ["ROW_FOOTER", "A13"],
      ])
    );
  });

  it("counts the rows of customers that were left out as listed", async () => {
    const { preview } = valueOf(await cleanInFront(UNSTEERED, { depositThreshold: 200_000 }));
    expect(preview.summary).toMatchObject({ rowsIn: 10, rowsOut: 3, rowsListed: 7, customers: 2 });
    const codes = preview.findings.map(({ code }) => code).sort();
    expect(codes.filter((code) => code.startsWith("FILTERED_"))).toEqual([
      "FILTERED_BLANK",
      "FILTERED_THRESHOLD",
      "FILTERED_THRESHOLD",
    ]);
  });

  it("leaves the list itself as it was", async () => {
    const before = dumpSheet(workbench.workbook, sheetNamed("CRM导出"));
    valueOf(await cleanInFront());
    expect(dumpSheet(workbench.workbook, sheetNamed("CRM导出"))).toEqual(before);
  });

  it("writes down when, by which parameters, over which cells and with what result it ran", async () => {
    valueOf(await cleanInFront(UNSTEERED, { depositThreshold: 200_000 }));
    const [, headers = [], row = []] = rowsOf("运行记录");
    const logged = Object.fromEntries(headers.map((header, i) => [header, row[i]]));
    expect(logged).toMatchObject({
      工作簿: "工作簿.xlsx",
      任务: "整理名单",
      规则版本: defaultRuleBook.version,
      参数摘要: "depositThreshold=200000",
      输入区域: "CRM导出!A1:G13",
      行数: 10,
      合计: 1200000,
      结果: "客户清单 2 行、问题清单 11 行、层级汇总 7 行",
    });
    expect(logged["输入指纹"]).toMatch(/^[0-9a-f]{16}$/);
  });

  it("says the same about the same list, whatever the size of the chunks", async () => {
    const whole = valueOf(await cleanInFront()).preview;
    workbench.open([MESSY_LIST]);
    const cut = valueOf(await cleanInFront({ ...UNSTEERED, chunkBytes: 150 })).preview;
    const { source } = cut.reading.parts[0];
    const { source: wholeSource } = whole.reading.parts[0];
    expect(source.chunks).toBeGreaterThan(3);
    expect(source.print.digest(source.used)).toBe(wholeSource.print.digest(wholeSource.used));
    expect(cut.findings).toEqual(whole.findings);
    expect(cut.summary).toEqual(whole.summary);
  });
});

describe("Preparing a clean", () => {
  it("changes nothing in the workbook and can be done again with other parameters", async () => {
    workbench.open([MESSY_LIST]);
    const inspected = valueOf(await inspectList(null, UNSTEERED));
    const reading = valueOf(await readList(inspected, inspected.layout, null, UNSTEERED));
    const all = prepareClean(reading, defaultRuleBook);
    const few = prepareClean(reading, { ...defaultRuleBook, loanScope: "no-loan" });
    expect([all.summary.customers, few.summary.customers]).toEqual([5, 4]);
    expect(sheetNames()).toEqual(["CRM导出"]);
  });
});

describe("Finding the list to clean", () => {
  const NOTES = { name: "备注", rows: [["请勿修改"], ["随便写写"]] };

  it("takes the first sheet that is a list where the one in front is none", async () => {
    workbench.open([NOTES, MESSY_LIST]);
    const { preview } = valueOf(await cleanInFront());
    expect(preview.reading.sheet).toBe("CRM导出");
  });

  it("never takes a sheet the add-in wrote, although it looks like a list", async () => {
    workbench.open([MESSY_LIST]);
    valueOf(await cleanInFront());
    expect(workbench.workbook.activeSheet.name).toBe("客户清单");
    const { preview } = valueOf(await cleanInFront());
    expect(preview.reading.sheet).toBe("CRM导出");
    workbench.workbook.removeSheet(sheetNamed("CRM导出"));
    expect(refusalOf(await cleanInFront())).toBe("SOURCE_MISSING");
  });

  it("takes the sheet it is told to take", async () => {
    workbench.open([
      { ...MESSY_LIST, name: "甲" },
      { ...MESSY_LIST, name: "乙" },
    ]);
    const order = { sheetId: sheetNamed("乙").id, ruleBook: defaultRuleBook, unit: null };
    expect(valueOf(await runClean(order, UNSTEERED)).preview.reading.sheet).toBe("乙");
  });

  it("says why the sheet in front is no list where no sheet is one", async () => {
    workbench.open([NOTES]);
    expect(refusalOf(await cleanInFront())).toBe("HEADER_NOT_FOUND");
    expect(sheetNames()).toEqual(["备注"]);
  });
});
