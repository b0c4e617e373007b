import { runClean } from "../../src/jobs/run-clean";
import { lastWrite, undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { forgetEarlierWrites, refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpSheet, dumpWorkbook } from "../excel/workbook-dump";
import { cleanInFront, rowsOf, sheetNamed, sheetNames } from "./clean-run";
import { MESSY_LIST } from "./messy-list";

const LIST = "CRM导出";
const OURS = ["客户清单", "问题清单", "层级汇总"];

function dumpAllBut(name: string): unknown {
  const { workbook } = workbench;
  return workbook.sheets
    .filter((sheet) => sheet.name !== name)
    .map((sheet) => dumpSheet(workbook, sheet));
}

async function cleanList(): Promise<void> {
  const order = { sheetId: sheetNamed(LIST).id, ruleBook: defaultRuleBook, unit: null };
  valueOf(await runClean(order, UNSTEERED));
}

describe("撤销本次写入", () => {
  beforeEach(() => {
    forgetEarlierWrites();
    workbench.open([{ name: "首页", rows: [["首页"]] }, MESSY_LIST]);
  });

  it("removes the sheets that were added and goes back to where the person was", async () => {
    const before = dumpWorkbook(workbench.workbook);
    await cleanList();
    expect(lastWrite()?.sheets).toEqual(OURS);
    const report = valueOf(await undoLastWrite(UNSTEERED));
    expect(report).toMatchObject({ removed: OURS, restored: [], warnings: [] });
    expect(workbench.workbook.activeSheet.name).toBe("首页");
    workbench.workbook.removeSheet(sheetNamed("运行记录"));
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("takes back the last thing first, then what was done before it", async () => {
    const before = dumpWorkbook(workbench.workbook);
    await cleanList();
    await cleanList();
    valueOf(await undoLastWrite(UNSTEERED));
    expect(lastWrite()?.sheets).toEqual(OURS);
    expect(sheetNames()).toEqual(expect.arrayContaining(OURS));
    valueOf(await undoLastWrite(UNSTEERED));
    expect(lastWrite()).toBeNull();
    workbench.workbook.removeSheet(sheetNamed("运行记录"));
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("keeps the run's line in the log and adds one of its own", async () => {
    await cleanList();
    valueOf(await undoLastWrite(UNSTEERED));
    expect(
      rowsOf("运行记录")
        .slice(2)
        .map((row) => [row[2], row[9]])
    ).toEqual([
      ["整理名单", "客户清单 5 行、问题清单 9 行、层级汇总 7 行"],
      ["撤销写入", "客户清单、问题清单、层级汇总"],
    ]);
  });

  it("gives sheets that were replaced their old content back, to the last cell", async () => {
    await cleanList();
    const before = dumpAllBut("运行记录");
    const names = workbench.workbook.names.map(({ formula }) => formula);
    const list = sheetNamed(LIST);
    const oldBalance = list.value(4, 3);
    list.setValue(4, 3, 9);
    list.setValue(13, 0, "000999");
    list.setValue(13, 4, 30_000_000);
    await cleanList();
    expect(dumpAllBut("运行记录")).not.toEqual(before);
    const report = valueOf(await undoLastWrite(UNSTEERED));
    expect(report).toMatchObject({ removed: [], restored: OURS });
    list.setValue(4, 3, oldBalance);
    list.setValue(13, 0, null);
    list.setValue(13, 4, null);
    expect(dumpAllBut("运行记录")).toEqual(before);
    expect(workbench.workbook.names.map(({ formula }) => formula)).toEqual(names);
  });

  it("touches nothing where somebody has worked on one of the sheets since", async () => {
    await cleanList();
    sheetNamed("层级汇总").setValue(9, 0, "已核对");
    const before = dumpWorkbook(workbench.workbook);
    const refused = await undoLastWrite(UNSTEERED);
    expect(refusalOf(refused)).toBe("OWN_SHEET_EDITED");
    expect(refused).toMatchObject({ problem: { where: { sheet: "层级汇总" } } });
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
    sheetNamed("层级汇总").setValue(9, 0, null);
    expect(refusalOf(await undoLastWrite(UNSTEERED))).toBe("not refused");
  });

  it("does the rest where the person has deleted one of the sheets", async () => {
    await cleanList();
    workbench.workbook.removeSheet(sheetNamed("问题清单"));
    const report = valueOf(await undoLastWrite(UNSTEERED));
    expect(report.removed).toEqual(["客户清单", "层级汇总"]);
    expect(sheetNames()).toEqual(["首页", LIST, "运行记录"]);
  });

  it("finds a sheet that the person has renamed", async () => {
    await cleanList();
    sheetNamed("客户清单").name = "三月客户";
    expect(valueOf(await undoLastWrite(UNSTEERED)).removed).toContain("客户清单");
    expect(sheetNames()).toEqual(["首页", LIST, "运行记录"]);
  });

  it("is possible once", async () => {
    await cleanList();
    valueOf(await undoLastWrite(UNSTEERED));
    expect(lastWrite()).toBeNull();
    expect(refusalOf(await undoLastWrite(UNSTEERED))).toBe("NOTHING_TO_UNDO");
  });

  it("can be tried again after the host failed on the way", async () => {
    await cleanList();
    workbench.host.failNextRequest({ skip: 3 });
    expect(refusalOf(await undoLastWrite(UNSTEERED))).toBe("RESTORE_FAILED");
    expect(lastWrite()?.sheets).toEqual(OURS);
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNames()).toEqual(["首页", LIST, "运行记录"]);
  });

  it("can be tried again after the host failed while old content was coming back", async () => {
    await cleanList();
    const before = dumpAllBut("运行记录");
    const list = sheetNamed(LIST);
    const oldBalance = list.value(4, 3);
    list.setValue(4, 3, 9);
    await cleanList();
    workbench.host.failNextRequest({ skip: 3, afterActions: 120 });
    expect(refusalOf(await undoLastWrite(UNSTEERED))).toBe("RESTORE_FAILED");
    valueOf(await undoLastWrite(UNSTEERED));
    list.setValue(4, 3, oldBalance);
    expect(dumpAllBut("运行记录")).toEqual(before);
  });

  it("is a warning where only its log line failed", async () => {
    await cleanList();
    workbench.host.failNextRequest({ skip: 5 });
    const report = valueOf(await undoLastWrite(UNSTEERED));
    expect(report.warnings.map(({ code }) => code)).toEqual(["LOG_FAILED"]);
    expect(sheetNames()).toEqual(["首页", LIST, "运行记录"]);
  });

  it("is not what a clean that failed leaves to undo", async () => {
    await cleanList();
    valueOf(await undoLastWrite(UNSTEERED));
    workbench.workbook.activate(sheetNamed(LIST));
    workbench.host.failNextRequest({ skip: 3 });
    expect(refusalOf(await cleanInFront())).toBe("HOST_FAILED");
    expect(lastWrite()).toBeNull();
  });
});
