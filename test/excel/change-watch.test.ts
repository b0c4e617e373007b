import { inspectSource } from "../../src/excel/list-source";
import { applyPlans } from "../../src/excel/apply-plans";
import { editsOf } from "../../src/excel/change-watch";
import { area } from "../../src/workbench/model/area";
import { LOG_SHEET, planOf, readInFront, refusalOf, UNSTEERED, valueOf } from "./fixtures";

/** The first workbook of this file: the add-in subscribes to edits once. */
function openLongList(): void {
  const rows = Array.from({ length: 5_000 }, (_, i) => [`甲${i}`, i]);
  workbench.open([{ name: "名单", rows: [["客户号", "余额"], ...rows] }]);
}

/** As a person types into a cell. */
function type(row: number, column: number, value: number): void {
  const sheet = workbench.workbook.activeSheet;
  sheet.setValue(row, column, value);
  workbench.workbook.emit({
    kind: "cells",
    sheet,
    area: area(row, column, row, column),
    by: "person",
  });
}

describe("Watching for edits", () => {
  it("notices a change in the middle of a long list, where no sample would", async () => {
    openLongList();
    const source = await readInFront();
    const row = 200;
    const isSampled = source.print
      .sample()
      .some(({ firstRow, rowCount }) => row >= firstRow && row < firstRow + rowCount);
    expect(isSampled).toBe(false);
    const plans = [planOf("结果", [["名称", "text"]], [["x"]])];
    const log = { sheet: LOG_SHEET, rowOfRun: () => [], rowOfUndo: () => [] };
    const request = { plans, sources: [source], log, at: new Date() };
    type(row, 1, -1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(refusalOf(await applyPlans(request, UNSTEERED))).toBe("SOURCE_CHANGED");
    expect(workbench.workbook.sheetByName("结果")).toBeUndefined();
  });

  it("counts each edit once, however often sheets are looked at", async () => {
    const { id } = workbench.workbook.activeSheet;
    valueOf(await inspectSource(null));
    valueOf(await inspectSource(null));
    const before = editsOf(id);
    type(300, 1, -1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(editsOf(id)).toBe(before + 1);
  });

  it("lets a list be written that was read again after the edit", async () => {
    const source = await readInFront();
    const plans = [planOf("结果", [["名称", "text"]], [["x"]])];
    const log = { sheet: LOG_SHEET, rowOfRun: () => ["", "", ""], rowOfUndo: () => [] };
    valueOf(await applyPlans({ plans, sources: [source], log, at: new Date() }, UNSTEERED));
  });
});
