import { inspectList } from "../../src/jobs/choose-list";
import { applyClean, forecastClean } from "../../src/jobs/apply-clean";
import { type CleanPreview, prepareClean } from "../../src/jobs/clean";
import { readList } from "../../src/jobs/read-list";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpSheet, dumpWorkbook } from "../excel/workbook-dump";
import { cleanInFront, rowsOf, sheetNamed, sheetNames } from "./clean-run";
import { MESSY_LIST } from "./messy-list";

const LIST = "CRM导出";
const OURS = ["客户清单", "问题清单", "层级汇总"];
const CLOCK = { startedAt: new Date(2026, 2, 6, 9, 30), now: () => new Date(2026, 2, 6, 9, 31) };

/** Reads the list anew and prepares a clean of it. */
async function previewOfList(): Promise<CleanPreview> {
  const inspected = valueOf(await inspectList(sheetNamed(LIST).id, UNSTEERED));
  const reading = valueOf(await readList(inspected, inspected.layout, null, UNSTEERED));
  return prepareClean(reading, defaultRuleBook);
}

async function cleanAgain(): Promise<ReturnType<typeof cleanInFront>> {
  workbench.workbook.activate(sheetNamed(LIST));
  return cleanInFront();
}

/** As a person filters 客户清单 to one customer. */
async function filterCustomers(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("客户清单");
    const criterion = { filterOn: Excel.FilterOn.values, values: ["000456"] };
    sheet.autoFilter.apply(sheet.getRange("A2:N7"), 0, criterion);
  });
  expect(sheetNamed("客户清单").filteredRows.size).toBe(4);
}

describe("Cleaning the same list again", () => {
  beforeEach(async () => {
    workbench.open([MESSY_LIST]);
    valueOf(await cleanInFront());
  });

  it("replaces our own sheets and adds only a line to the run log", async () => {
    sheetNamed(LIST).setValue(4, 3, 2_000_000);
    const { report } = valueOf(await cleanAgain());
    expect(report.sheets.map(({ how }) => how)).toEqual(["replaced", "replaced", "replaced"]);
    expect(sheetNames()).toEqual([LIST, ...OURS, "运行记录"]);
    expect(rowsOf("客户清单")[2]?.[3]).toBe(2_050_000);
    expect(rowsOf("运行记录")).toHaveLength(4);
  });

  it("writes exactly the same sheets where the list is the same", async () => {
    const before = OURS.map((name) => dumpSheet(workbench.workbook, sheetNamed(name)));
    valueOf(await cleanAgain());
    const after = OURS.map((name) => dumpSheet(workbench.workbook, sheetNamed(name)));
    expect(after).toEqual(before);
  });

  it("clears what a longer earlier result left below", async () => {
    const list = sheetNamed(LIST);
    for (let row = 5; row < 12; row++)
      for (let column = 0; column < 7; column++) list.setValue(row, column, null);
    const shorter = valueOf(await cleanAgain());
    expect(shorter.preview.summary.customers).toBe(1);
    expect(rowsOf("客户清单")).toHaveLength(3);
  });

  it("keeps what a person arranged: widths and where the chart stands", async () => {
    const sheet = sheetNamed("层级汇总");
    sheet.columnWidths.set(0, 40);
    const [chart] = sheet.charts;
    if (chart) chart.left = 500;
    valueOf(await cleanAgain());
    expect(sheet.columnWidths.get(0)).toBe(40);
    expect(sheet.charts.map(({ left }) => left)).toEqual([500]);
  });

  it.each([
    ["a value was changed", () => sheetNamed("客户清单").setValue(2, 3, 1)],
    ["a note was added beside it", () => sheetNamed("客户清单").setValue(3, 16, "周五拜访")],
    ["a note was added below it", () => sheetNamed("客户清单").setValue(40, 0, "周五拜访")],
    [
      "a formula took a value's place",
      () => {
        sheetNamed("客户清单").setFormula(2, 3, "=1000000.1+50000", 1_050_000.1);
      },
    ],
    [
      "it is protected",
      () => {
        sheetNamed("客户清单").isProtected = true;
      },
    ],
  ])("leaves our sheet alone and writes a numbered one where %s", async (_, edit) => {
    edit();
    const before = dumpSheet(workbench.workbook, sheetNamed("客户清单"));
    const { report } = valueOf(await cleanAgain());
    expect(report.sheets.map(({ name, how }) => [name, how])).toEqual([
      ["客户清单 (2)", "numbered"],
      ["问题清单", "replaced"],
      ["层级汇总", "replaced"],
    ]);
    expect(report.warnings.map(({ code, where }) => [code, where?.sheet])).toEqual([
      ["OWN_SHEET_EDITED", "客户清单"],
    ]);
    expect(dumpSheet(workbench.workbook, sheetNamed("客户清单"))).toEqual(before);
  });

  it("lifts a filter that a person has set on it: it would hide the wrong rows", async () => {
    await filterCustomers();
    sheetNamed(LIST).setValue(4, 3, 2_000_000);
    valueOf(await cleanAgain());
    expect(sheetNamed("客户清单").filteredRows.size).toBe(0);
  });

  it("sets that filter again when the write is undone", async () => {
    await filterCustomers();
    const before = dumpSheet(workbench.workbook, sheetNamed("客户清单"));
    sheetNamed(LIST).setValue(4, 3, 2_000_000);
    valueOf(await cleanAgain());
    valueOf(await undoLastWrite(UNSTEERED));
    expect(dumpSheet(workbench.workbook, sheetNamed("客户清单"))).toEqual(before);
  });

  it("replaces the numbered sheet the next time, instead of adding one more", async () => {
    sheetNamed("客户清单").setValue(2, 3, 1);
    valueOf(await cleanAgain());
    const { report } = valueOf(await cleanAgain());
    expect(report.sheets[0]).toMatchObject({ name: "客户清单 (2)", how: "replaced" });
    expect(sheetNames()).toEqual([LIST, ...OURS, "运行记录", "客户清单 (2)"]);
  });
});

describe("Sheets that a person made", () => {
  it("are never written to, whatever their name", async () => {
    workbench.open([MESSY_LIST, { name: "客户清单", rows: [["我的客户"]] }]);
    const before = dumpSheet(workbench.workbook, sheetNamed("客户清单"));
    const { report } = valueOf(await cleanInFront());
    expect(report.sheets[0]).toMatchObject({ name: "客户清单 (2)", how: "numbered" });
    expect(dumpSheet(workbench.workbook, sheetNamed("客户清单"))).toEqual(before);
  });

  it("may be named 运行记录: then the log is a numbered one, and stays that", async () => {
    workbench.open([MESSY_LIST, { name: "运行记录", rows: [["我的"], ["日期", "跑步公里数"]] }]);
    valueOf(await cleanInFront());
    valueOf(await cleanAgain());
    expect(rowsOf("运行记录")).toEqual([
      ["我的", null],
      ["日期", "跑步公里数"],
    ]);
    expect(rowsOf("运行记录 (2)")).toHaveLength(4);
    expect(sheetNames()).not.toContain("运行记录 (3)");
  });
});

describe("The forecast of what will be written", () => {
  it("says what applying then does, and writes nothing", async () => {
    workbench.open([MESSY_LIST, { name: "问题清单", rows: [["我的问题"]] }]);
    const preview = await previewOfList();
    const before = dumpWorkbook(workbench.workbook);
    const forecast = valueOf(await forecastClean(preview));
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
    const report = valueOf(await applyClean(preview, { ...UNSTEERED, ...CLOCK }));
    expect(report.sheets).toEqual(forecast);
    expect(forecast.map(({ name }) => name)).toEqual(["客户清单", "问题清单 (2)", "层级汇总"]);
  });
});

describe("A list that changed between reading and writing", () => {
  it.each([
    ["a balance", () => sheetNamed(LIST).setValue(4, 3, 5)],
    ["an id", () => sheetNamed(LIST).setValue(4, 0, "000124")],
    ["a row more at the end", () => sheetNamed(LIST).setValue(13, 0, "000999")],
  ])("is not written out: %s", async (_, edit) => {
    workbench.open([MESSY_LIST]);
    const preview = await previewOfList();
    edit();
    const before = dumpWorkbook(workbench.workbook);
    expect(refusalOf(await applyClean(preview, { ...UNSTEERED, ...CLOCK }))).toBe("SOURCE_CHANGED");
    expect(refusalOf(await forecastClean(preview))).toBe("SOURCE_CHANGED");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("is written out after it was read again, although it was looked at before the change", async () => {
    workbench.open([MESSY_LIST]);
    const inspected = valueOf(await inspectList(null, UNSTEERED));
    sheetNamed(LIST).setValue(13, 0, "000999");
    const reading = valueOf(await readList(inspected, inspected.layout, null, UNSTEERED));
    const preview = prepareClean(reading, defaultRuleBook);
    valueOf(await applyClean(preview, { ...UNSTEERED, ...CLOCK }));
    expect(rowsOf("客户清单").map(([id]) => id)).toContain("000999");
  });

  it("is refused where it is gone", async () => {
    workbench.open([{ name: "备注", rows: [["x"]] }, MESSY_LIST]);
    const preview = await previewOfList();
    workbench.workbook.removeSheet(sheetNamed(LIST));
    expect(refusalOf(await applyClean(preview, { ...UNSTEERED, ...CLOCK }))).toBe("SOURCE_MISSING");
  });
});

describe("A workbook that cannot be written to", () => {
  it("is refused where it is open for reading only", async () => {
    workbench.open([MESSY_LIST]).isReadOnly = true;
    expect(refusalOf(await cleanInFront())).toBe("HOST_READ_ONLY");
    expect(sheetNames()).toEqual([LIST]);
  });

  it("is written when the person has finished editing a cell", async () => {
    workbench.open([MESSY_LIST]);
    workbench.host.isEditingCell = true;
    const cleaned = cleanInFront();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sheetNames()).toEqual([LIST]);
    workbench.host.isEditingCell = false;
    expect(refusalOf(await cleaned)).toBe("not refused");
  });

  it("is refused where the host does not wait for the end of editing", async () => {
    workbench.open([MESSY_LIST]);
    const inCellEditMode = 5004;
    workbench.host.failNextRequest({ dda: inCellEditMode });
    expect(refusalOf(await cleanInFront())).toBe("HOST_CELL_EDIT");
  });

  it("is no problem where only the list is protected: it is not written to", async () => {
    workbench.open([MESSY_LIST]);
    sheetNamed(LIST).isProtected = true;
    expect(refusalOf(await cleanInFront())).toBe("not refused");
  });
});
