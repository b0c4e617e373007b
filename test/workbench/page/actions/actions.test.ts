import { area } from "../../../../src/workbench/model/area";
import { buildWorkbook, type SheetRows } from "../../../../src/workbench/build-workbook";
import { EditLog } from "../../../../src/workbench/model/edit-log";
import type { Worksheet } from "../../../../src/workbench/model/worksheet";
import { nameSheet, removeSheet } from "../../../../src/workbench/page/actions/book-sheets";
import {
  clearContents,
  fillText,
  typeText,
} from "../../../../src/workbench/page/actions/cell-contents";
import { toggleMerge } from "../../../../src/workbench/page/actions/cell-looks";
import { sortList, toggleFilter } from "../../../../src/workbench/page/actions/list-order";
import type { ActionOutcome, EditName } from "../../../../src/workbench/page/actions/outcome";
import { pasteCells, pasteTexts } from "../../../../src/workbench/page/actions/paste";
import { deleteLines, insertLines } from "../../../../src/workbench/page/actions/sheet-lines";
import { copyCells } from "../../../../src/workbench/page/clipboard/copied-cells";
import { readTabbedText } from "../../../../src/workbench/page/clipboard/pasted-table";

function open(rows: SheetRows["rows"], numberFormats: SheetRows["numberFormats"] = {}) {
  const workbook = buildWorkbook([{ name: "清单", rows, numberFormats }]);
  const log = new EditLog<EditName>(workbook);
  const run = (outcome: ActionOutcome): string => {
    if (!outcome) return "nothing";
    if ("refused" in outcome) return outcome.refused;
    log.run(outcome);
    return "done";
  };
  return { workbook, sheet: workbook.activeSheet, log, run };
}

function column(sheet: Worksheet, index: number, rows: number) {
  return Array.from({ length: rows }, (_, row) => sheet.value(row, index));
}

const cell = (row: number, column: number) => area(row, column, row, column);

describe("typing into cells", () => {
  it("understands numbers and keeps texts in text cells", () => {
    const { workbook, sheet, run } = open([["0001", null]], { 0: "@" });
    run(typeText(workbook, sheet, { row: 0, column: 0 }, "0012"));
    run(typeText(workbook, sheet, { row: 0, column: 1 }, "1,234.5"));
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(["0012", 1234.5]);
    expect(workbook.styles.get(sheet.styleIndex(0, 1)).numberFormat).toBe("#,##0.00");
  });

  it("fills the seen cells of a selection, and formulas follow their cells", () => {
    const { workbook, sheet, run } = open([["甲"], ["乙"], ["丙"]]);
    sheet.filteredRows = new Set([1]);
    run(fillText(workbook, sheet, area(0, 1, 2, 1), "=A1&$A$1", { row: 0, column: 1 }));
    expect([0, 1, 2].map((row) => sheet.formula(row, 1))).toEqual([
      "=A1&$A$1",
      undefined,
      "=A3&$A$1",
    ]);
  });

  it("is refused on a protected sheet and where it is too long for a cell", () => {
    const { workbook, sheet, run } = open([["甲"]]);
    expect(run(typeText(workbook, sheet, { row: 0, column: 0 }, "x".repeat(32_768)))).toBe(
      "tooLong"
    );
    sheet.isProtected = true;
    expect(run(typeText(workbook, sheet, { row: 0, column: 0 }, "x"))).toBe("protected");
    expect(run(clearContents(workbook, sheet, cell(0, 0)))).toBe("protected");
    expect(sheet.value(0, 0)).toBe("甲");
  });
});

describe("pasting", () => {
  it("a single text fills the selection; a table fills a multiple of itself", () => {
    const { workbook, sheet, run } = open([["甲"]]);
    run(pasteTexts(workbook, sheet, area(0, 1, 2, 2), readTabbedText("7")));
    expect([column(sheet, 1, 3), column(sheet, 2, 3)]).toEqual([
      [7, 7, 7],
      [7, 7, 7],
    ]);
    run(pasteTexts(workbook, sheet, area(0, 3, 3, 3), readTabbedText("a\nb")));
    expect(column(sheet, 3, 4)).toEqual(["a", "b", "a", "b"]);
  });

  it("keeps ids with leading zeros in text cells and where the source says that they are text", () => {
    const { workbook, sheet, run } = open([["0001"], ["0002"]], { 0: "@" });
    run(pasteTexts(workbook, sheet, cell(0, 0), readTabbedText("0012\n0034")));
    const asText = [[{ text: "00120003000400050006", isText: true }]];
    run(pasteTexts(workbook, sheet, cell(0, 1), asText));
    expect([...column(sheet, 0, 2), sheet.value(0, 1)]).toEqual([
      "0012",
      "0034",
      "00120003000400050006",
    ]);
  });

  it("inside the workbook brings looks, merged cells and formulas along", () => {
    const { workbook, sheet, run } = open([["甲", 5], ["乙", 6]]); // prettier-ignore
    sheet.setFormula(0, 2, "=B1*2", 10);
    sheet.setStyle(0, 0, workbook.styles.derive(0, { bold: true }));
    sheet.merges.push(area(0, 0, 1, 0));
    const copied = copyCells(workbook, area(0, 0, 1, 2));
    if (copied) run(pasteCells(sheet, cell(4, 1), copied, false));
    expect(sheet.formula(4, 3)).toBe("=C5*2");
    expect(workbook.styles.get(sheet.styleIndex(4, 1)).bold).toBe(true);
    expect(sheet.merges).toContainEqual(area(4, 1, 5, 1));
  });

  it("after cutting moves the cells and leaves nothing behind", () => {
    const { workbook, sheet, run } = open([["甲", 5]]);
    const copied = copyCells(workbook, area(0, 0, 0, 1));
    if (copied) run(pasteCells(sheet, cell(0, 1), copied, true));
    expect([0, 1, 2].map((index) => sheet.value(0, index))).toEqual([null, "甲", 5]);
  });

  it("is refused where it would cut a merged cell or leave the grid", () => {
    const { workbook, sheet, run } = open([["甲"]]);
    sheet.merges.push(area(1, 1, 2, 2));
    expect(run(pasteTexts(workbook, sheet, cell(1, 1), readTabbedText("a\tb")))).toBe(
      "partOfMerge"
    );
    const copied = copyCells(workbook, cell(0, 0));
    expect(copied && run(pasteCells(sheet, cell(2, 2), copied, false))).toBe("partOfMerge");
    const tooFar = area(1_048_575, 0, 1_048_575, 0);
    expect(run(pasteTexts(workbook, sheet, tooFar, readTabbedText("a\nb")))).toBe("beyondGrid");
  });
});

describe("sorting", () => {
  it("keeps the header and equal rows in order, puts blanks last in both directions", () => {
    const { workbook, sheet, run } = open([
      ["名称", "数"],
      ["丙", 2],
      ["甲", 1],
      ["乙", 2],
      ["丁", null],
      ["戊", "无"],
    ]);
    run(sortList(workbook, sheet, { row: 1, column: 1 }, 1));
    expect(column(sheet, 0, 6)).toEqual(["名称", "甲", "丙", "乙", "戊", "丁"]);
    run(sortList(workbook, sheet, { row: 1, column: 1 }, -1));
    expect(column(sheet, 0, 6)).toEqual(["名称", "戊", "丙", "乙", "甲", "丁"]);
  });

  it("sorts names by their sound and takes relative references along with their row", () => {
    const { workbook, sheet, run } = open([["名称"], ["赵"], ["李"], ["白"]]);
    sheet.setFormula(1, 1, "=A2", "赵");
    run(sortList(workbook, sheet, { row: 2, column: 0 }, 1));
    expect(column(sheet, 0, 4)).toEqual(["名称", "白", "李", "赵"]);
    expect(sheet.formula(3, 1)).toBe("=A4");
  });

  it("moves only the rows that a filter shows", () => {
    const { workbook, sheet, run } = open([["数"], [3], [9], [1]]);
    sheet.autoFilter = { area: area(0, 0, 3, 0), criteria: new Map() };
    sheet.filteredRows = new Set([2]);
    run(sortList(workbook, sheet, { row: 0, column: 0 }, 1));
    expect(column(sheet, 0, 4)).toEqual(["数", 1, 9, 3]);
  });

  it("is refused over merged cells and where there is nothing to sort", () => {
    const { workbook, sheet, run } = open([["数"], [3], [1]]);
    expect(run(sortList(workbook, sheet, { row: 9, column: 9 }, 1))).toBe("nothingToSort");
    sheet.merges.push(area(1, 0, 2, 0));
    expect(run(sortList(workbook, sheet, { row: 0, column: 0 }, 1))).toBe("mergedInSort");
  });
});

describe("rows and columns", () => {
  it("inserted take the look of the line before; deleted leave #REF! and are told to the listeners", () => {
    const { workbook, sheet, run, log } = open([["a", "b"], ["c", "d"]]); // prettier-ignore
    sheet.setFormula(4, 0, "=B2", 1);
    sheet.setStyle(0, 1, workbook.styles.derive(0, { bold: true }));
    const heard: (string | undefined)[] = [];
    workbook.onChange((change) => {
      if (change.kind === "cells") heard.push(change.changeType);
    });
    run(insertLines(workbook, sheet, "rows", cell(1, 0)));
    expect(workbook.styles.get(sheet.styleIndex(1, 1)).bold).toBe(true);
    expect(sheet.formula(5, 0)).toBe("=B3");
    run(deleteLines(workbook, sheet, "columns", cell(0, 1)));
    expect(sheet.formula(5, 0)).toBe("=#REF!");
    log.undo();
    expect(sheet.formula(5, 0)).toBe("=B3");
    expect(heard).toEqual(["RowInserted", "ColumnDeleted", "ColumnInserted"]);
  });

  it("are not deleted where the filter hides some of them, nor inserted beyond the grid", () => {
    const { workbook, sheet, run } = open([["a"], ["b"], ["c"]]);
    sheet.filteredRows = new Set([1]);
    expect(run(deleteLines(workbook, sheet, "rows", area(0, 0, 2, 0)))).toBe("filteredBetween");
    sheet.setValue(1_048_575, 0, "末");
    expect(run(insertLines(workbook, sheet, "rows", cell(0, 0)))).toBe("beyondGrid");
  });
});

describe("the filter", () => {
  it("goes on the filled cells around the active one, and off again", () => {
    const { workbook, sheet, run } = open([["名", "数"], ["甲", 1], [], ["别"]]); // prettier-ignore
    run(toggleFilter(workbook, sheet, cell(1, 1), { row: 1, column: 1 }));
    expect(sheet.autoFilter?.area).toEqual(area(0, 0, 1, 1));
    run(toggleFilter(workbook, sheet, cell(1, 1), { row: 1, column: 1 }));
    expect(sheet.autoFilter).toBeNull();
    const blank = toggleFilter(workbook, sheet, cell(9, 9), { row: 9, column: 9 });
    expect(run(blank)).toBe("nothingToFilter");
  });
});

describe("merging", () => {
  it("keeps the first cell's content and comes apart again", () => {
    const { sheet, run } = open([["甲", "乙"]]);
    run(toggleMerge(sheet, area(0, 0, 0, 1)));
    expect([sheet.merges, sheet.value(0, 1)]).toEqual([[area(0, 0, 0, 1)], null]);
    run(toggleMerge(sheet, area(0, 0, 0, 1)));
    expect(sheet.merges).toEqual([]);
  });
});

describe("sheets", () => {
  it("keep at least one that is seen, and names that Excel takes", () => {
    const { workbook, sheet, run } = open([["甲"]]);
    workbook.addSheet("汇总");
    expect(run(nameSheet(workbook, sheet, "汇总"))).toBe("sheetNameTaken");
    expect(run(nameSheet(workbook, sheet, "a/b"))).toBe("sheetNameMalformed");
    expect(run(nameSheet(workbook, sheet, "清单"))).toBe("nothing");
    expect(run(removeSheet(workbook, sheet))).toBe("done");
    expect(run(removeSheet(workbook, workbook.activeSheet))).toBe("lastSheet");
    workbook.isStructureProtected = true;
    workbook.addSheet("新");
    expect(run(removeSheet(workbook, workbook.activeSheet))).toBe("structureProtected");
  });
});
