import { buildWorkbook } from "../../../src/workbench/build-workbook";
import { area } from "../../../src/workbench/model/area";
import { NO_VALIDATION } from "../../../src/workbench/model/data-validation";
import { copySheet } from "../../../src/workbench/model/copy-sheet";
import { filteredRowsOf } from "../../../src/workbench/model/filter-rows";
import {
  charactersOfPoints,
  columnOffset,
  pointsOfCharacters,
  rowOffset,
} from "../../../src/workbench/model/sheet-geometry";
import { deleteSheet, renameSheet } from "../../../src/workbench/model/sheet-references";
import { shiftLines } from "../../../src/workbench/model/shift-lines";

function oneSheet(rows: (string | number | null)[][]) {
  const workbook = buildWorkbook([{ name: "清单", rows }]);
  return { workbook, sheet: workbook.activeSheet };
}

describe("the used area of a sheet", () => {
  it("is the smallest rectangle around what cells hold, of the sheet or of a part", () => {
    const { sheet } = oneSheet([[], [null, "a"], [null, null, "b"], [], ["c"]]);
    sheet.setStyle(9, 9, 1);
    expect(sheet.usedArea(true)).toEqual(area(1, 0, 4, 2));
    expect(sheet.usedArea(false)).toEqual(area(1, 0, 9, 9));
    expect(sheet.usedAreaWithin(area(0, 1, 2, 1), true)).toEqual(area(1, 1, 1, 1));
    expect(sheet.usedAreaWithin(area(6, 0, 8, 9), true)).toBeNull();
  });
});

describe("widths", () => {
  it("go from characters to points and back", () => {
    expect(pointsOfCharacters(8.43)).toBe(48);
    expect(charactersOfPoints(48)).toBe(8.43);
    for (const characters of [1, 10, 20.57, 255])
      expect(charactersOfPoints(pointsOfCharacters(characters))).toBeCloseTo(characters, 1);
  });

  it("add up to the place of a column or row, hidden ones counting nothing", () => {
    const { sheet } = oneSheet([["a"]]);
    sheet.columnWidths.set(0, 20);
    sheet.hiddenColumns.add(1);
    sheet.rowHeights.set(0, 30);
    sheet.hiddenRows.add(2);
    expect(columnOffset(sheet, 3)).toBe(pointsOfCharacters(20) + 48);
    expect(rowOffset(sheet, 4)).toBe(30 + 15 + 15);
  });
});

describe("moving rows", () => {
  it("takes everything along that belongs to rows", () => {
    const { workbook, sheet } = oneSheet([["a"], ["b"], ["c"], ["d"]]);
    sheet.merges.push(area(2, 0, 3, 1), area(1, 3, 1, 4));
    sheet.rowHeights.set(3, 40);
    sheet.hiddenRows.add(2);
    sheet.autoFilter = { area: area(0, 0, 3, 0), criteria: new Map() };
    sheet.page.printTitleRows = { first: 2, last: 2 };
    workbook.names.push({
      name: "末",
      sheetId: null,
      formula: "=清单!$A$4",
      visible: true,
      comment: "",
    });
    shiftLines(workbook, sheet, { lines: "rows", at: 1, count: -1 });
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 0))).toEqual(["a", "c", "d", null]);
    expect(sheet.merges).toEqual([area(1, 0, 2, 1)]);
    expect([...sheet.rowHeights]).toEqual([[2, 40]]);
    expect([...sheet.hiddenRows]).toEqual([1]);
    expect(sheet.autoFilter.area).toEqual(area(0, 0, 2, 0));
    expect(sheet.page.printTitleRows).toEqual({ first: 1, last: 1 });
    expect(workbook.names[0]?.formula).toBe("=清单!$A$3");
  });
});

describe("the rows a filter hides", () => {
  it("are compared by the text they show", () => {
    const { workbook, sheet } = oneSheet([["比例"], [0.5], [0.25]]);
    const percent = workbook.styles.derive(0, { numberFormat: "0%" });
    for (const row of [1, 2]) sheet.setStyle(row, 0, percent);
    const criteria = new Map([[0, { filterOn: "Values", values: ["50%"] }]]);
    sheet.autoFilter = { area: area(0, 0, 2, 0), criteria };
    expect([...filteredRowsOf(sheet, workbook.styles)]).toEqual([2]);
  });
});

describe("names of sheets in formulas", () => {
  it("follow a new name and become #REF! with the sheet gone", () => {
    const { workbook, sheet } = oneSheet([[1]]);
    const other = workbook.addSheet("汇总");
    other.setFormula(0, 0, "=清单!A1+清单2!A1", 1);
    renameSheet(workbook, sheet, "对公 清单");
    expect(other.formula(0, 0)).toBe("='对公 清单'!A1+清单2!A1");
    deleteSheet(workbook, sheet);
    expect(other.formula(0, 0)).toBe("=#REF!A1+清单2!A1");
  });
});

describe("a copy of another workbook's sheet", () => {
  it("has its cells and looks, and is its own", () => {
    const { workbook, sheet } = oneSheet([["客户"], ["甲"]]);
    sheet.setStyle(0, 0, workbook.styles.derive(0, { bold: true, fileFormat: 7 }));
    sheet.setFormula(1, 1, "=A2", "甲");
    sheet.merges.push(area(0, 0, 0, 1));
    const target = buildWorkbook([{ name: "清单", rows: [] }]);
    const copy = copySheet({ workbook, sheet }, target, "清单 (2)", 0);
    sheet.setValue(1, 0, "改");
    expect(target.sheets.map(({ name }) => name)).toEqual(["清单 (2)", "清单"]);
    expect([copy.value(1, 0), copy.formula(1, 1)]).toEqual(["甲", "=A2"]);
    const style = target.styles.get(copy.styleIndex(0, 0));
    expect([style.bold, style.fileFormat]).toEqual([true, 0]);
    expect(copy.merges).toEqual([area(0, 0, 0, 1)]);
  });

  it("has the names of its own, which mean the copy, and its cell rules, sizes and print set-up", () => {
    const { workbook, sheet } = oneSheet([["客户"], ["甲"]]);
    const named = (name: string, sheetId: string | null, formula: string) =>
      workbook.names.push({ name, sheetId, formula, visible: true, comment: "" });
    named("客户列", sheet.id, "=清单!$A$2:$A$9");
    named("全行", null, "=清单!$A$1");
    sheet.validations = [{ ...NO_VALIDATION, areas: [area(1, 0, 9, 0)], type: "whole" }];
    sheet.columnWidths.set(0, 33);
    sheet.page.orientation = "landscape";
    const target = buildWorkbook([{ name: "清单", rows: [] }]);
    const copy = copySheet({ workbook, sheet }, target, "清单 (2)", 1);
    expect(target.names).toEqual([
      {
        name: "客户列",
        sheetId: copy.id,
        formula: "='清单 (2)'!$A$2:$A$9",
        visible: true,
        comment: "",
      },
    ]);
    expect(copy.validations).toEqual(sheet.validations);
    expect(copy.columnWidths.get(0)).toBe(33);
    expect(copy.page.orientation).toBe("landscape");
  });
});
