import { area } from "../../../src/workbench/model/area";
import { Workbook } from "../../../src/workbench/model/workbook";
import { isSeen } from "../../../src/workbench/page/grid/seen-change";

const CELLS = { kind: "cells", area: area(0, 0, 9, 9), by: "addin" } as const;

function twoSheets() {
  const workbook = new Workbook("a.xlsx");
  return { shown: workbook.addSheet("名单"), other: workbook.addSheet("客户清单") };
}

describe("a change of the workbook", () => {
  it("is seen where it is on the shown sheet", () => {
    const { shown } = twoSheets();
    expect(isSeen({ ...CELLS, sheet: shown }, shown)).toBe(true);
    expect(isSeen({ kind: "layout", sheet: shown }, shown)).toBe(true);
  });

  it("is not seen where it is on another sheet, so that writing there costs no painting", () => {
    const { shown, other } = twoSheets();
    expect(isSeen({ ...CELLS, sheet: other }, shown)).toBe(false);
    expect(isSeen({ kind: "filter", sheet: other }, shown)).toBe(false);
  });

  it("is seen where sheets come, go or take turns", () => {
    const { shown, other } = twoSheets();
    expect(isSeen({ kind: "sheetActivated", sheet: other }, shown)).toBe(true);
    expect(isSeen({ kind: "sheetAdded", sheet: other }, shown)).toBe(true);
  });

  it("is seen from another sheet where the shown one tests cells, for its formulas may look over there", () => {
    const { shown, other } = twoSheets();
    shown.conditionalFormats = [{ areas: [], rules: [], list: "own", fileIndex: 0 }];
    expect(isSeen({ ...CELLS, sheet: other }, shown)).toBe(true);
  });
});
