import { area } from "../../../src/workbench/model/area";
import { Workbook } from "../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../src/workbench/model/worksheet";

/** A formula in A1 that fills A1:A3 with 1, 2, 3. */
function filled(kind: "dynamic" | "fixed"): Worksheet {
  const sheet = new Workbook("book.xlsx").addSheet("表1");
  sheet.setFormula(0, 0, "=SEQUENCE(3)", 1);
  sheet.arrays.set({ row: 0, column: 0, area: area(0, 0, 2, 0), kind });
  sheet.setFilledValue(1, 0, 2);
  sheet.setFilledValue(2, 0, 3);
  return sheet;
}

function columnOf(sheet: Worksheet): unknown[] {
  return [0, 1, 2, 3].map((row) => sheet.value(row, 0));
}

describe("cells that the formula of another cell fills", () => {
  it("know their formula, and have content of their own once something is put there", () => {
    const sheet = filled("dynamic");
    expect(sheet.arrays.fillerOf(2, 0)).toMatchObject({ row: 0, column: 0 });
    sheet.setValue(2, 0, "own");
    expect(sheet.arrays.fillerOf(2, 0)).toBeUndefined();
    sheet.setValue(0, 0, null);
    expect(columnOf(sheet)).toEqual([null, null, "own", null]);
    expect(sheet.arrays.isEmpty).toBe(true);
  });

  it("are blank when their formula is cleared", () => {
    const sheet = filled("dynamic");
    sheet.clear(area(0, 0, 0, 0), { values: true, styles: false });
    expect(columnOf(sheet)).toEqual([null, null, null, null]);
  });

  it("are not taken with an edit", () => {
    const sheet = filled("dynamic");
    const taken = sheet.takeCells(area(1, 0, 2, 0));
    sheet.setValue(1, 0, "typed");
    sheet.putCells(taken);
    expect(columnOf(sheet)).toEqual([1, null, null, null]);
  });

  it("come back with the area of an old array formula", () => {
    const sheet = filled("fixed");
    const taken = sheet.takeCells(area(0, 0, 2, 0));
    sheet.clear(area(0, 0, 2, 0), { values: true, styles: true });
    sheet.putCells(taken);
    expect(sheet.arrays.at(0, 0)?.area).toEqual(area(0, 0, 2, 0));
  });

  it("move with inserted lines, and back when that is undone", () => {
    const sheet = filled("dynamic");
    const order = sheet.rowOrder;
    sheet.moveLines({ lines: "rows", at: 0, count: 2 });
    expect(sheet.arrays.at(2, 0)?.area).toEqual(area(2, 0, 4, 0));
    expect(sheet.arrays.fillerOf(4, 0)).toBeDefined();
    sheet.moveLines({ lines: "rows", at: 2, count: -1 });
    expect(sheet.arrays.isEmpty).toBe(true);
    sheet.rowOrder = order;
    expect(sheet.arrays.at(0, 0)?.area).toEqual(area(0, 0, 2, 0));
  });
});
