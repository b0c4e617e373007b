import fc from "fast-check";
import {
  shiftArea,
  shiftFormula,
  shiftIndex,
  type LineShift,
} from "../../../src/workbench/model/line-shift";

const INSERT: LineShift = { lines: "rows", at: 2, count: 3 };
const DELETE: LineShift = { lines: "rows", at: 2, count: -3 };
const COLUMNS_INSERTED: LineShift = { lines: "columns", at: 1, count: 2 };
const COLUMNS_DELETED: LineShift = { lines: "columns", at: 1, count: -2 };

describe("rows that move", () => {
  it("stay above the place, move below it, and are gone where they were deleted", () => {
    expect([1, 2, 9].map((row) => shiftIndex(row, INSERT))).toEqual([1, 5, 12]);
    expect([1, 2, 4, 5].map((row) => shiftIndex(row, DELETE))).toEqual([1, null, null, 2]);
  });

  it("come back to where they were when what was inserted is deleted", () => {
    const row = fc.nat({ max: 1_000 });
    fc.assert(
      fc.property(row, row, fc.integer({ min: 1, max: 50 }), (index, at, count) => {
        const moved = shiftIndex(index, { lines: "rows", at, count });
        const back =
          moved === null ? null : shiftIndex(moved, { lines: "rows", at, count: -count });
        expect(back).toBe(index);
      })
    );
  });

  it.each([
    [
      { top: 0, bottom: 9 },
      { top: 0, bottom: 12 },
      { top: 0, bottom: 6 },
    ],
    [
      { top: 3, bottom: 9 },
      { top: 6, bottom: 12 },
      { top: 2, bottom: 6 },
    ],
    [{ top: 2, bottom: 4 }, { top: 5, bottom: 7 }, null],
    [
      { top: 0, bottom: 3 },
      { top: 0, bottom: 6 },
      { top: 0, bottom: 1 },
    ],
  ])("take areas along: %j", (rows, inserted, deleted) => {
    const area = { ...rows, left: 1, right: 2 };
    expect(shiftArea(area, INSERT)).toEqual({ left: 1, right: 2, ...inserted });
    expect(shiftArea(area, DELETE)).toEqual(deleted && { left: 1, right: 2, ...deleted });
  });
});

describe("formulas after rows moved", () => {
  it.each([
    ["=A3+$B$4", "=A6+$B$7"],
    ["=SUM(A1:A9)", "=SUM(A1:A12)"],
    ["=3:4", "=6:7"],
    ['="A3"&A3', '="A3"&A6'],
    ["=LOG10(A1)+A3", "=LOG10(A1)+A6"],
    ["=清单!A3+别表!A3", "=清单!A6+别表!A3"],
    ["='清单'!A3", "='清单'!A6"],
    ["=A:A", "=A:A"],
    ["=税率3*2", "=税率3*2"],
    ["=DG.TIER(B5,层级)", "=DG.TIER(B8,层级)"],
  ])("%s becomes %s by an insertion", (formula, moved) => {
    expect(shiftFormula(formula, "清单", "清单", INSERT)).toBe(moved);
  });

  it("refer to nothing where their rows were deleted", () => {
    expect(shiftFormula("=A3+A9", "清单", "清单", DELETE)).toBe("=#REF!+A6");
    expect(shiftFormula("=清单!A3:A4", "别表", "清单", DELETE)).toBe("=清单!#REF!");
  });

  it("on another sheet mean that sheet where they name none", () => {
    expect(shiftFormula("=A3+清单!A3", "别表", "清单", INSERT)).toBe("=A3+清单!A6");
  });

  it.each([
    ["=A1+$C$4", "=A1+$E$4", "=A1+#REF!"],
    ["=SUM(A1:D9)", "=SUM(A1:F9)", "=SUM(A1:B9)"],
    ["=SUM(D:E)", "=SUM(F:G)", "=SUM(B:C)"],
    ["=$D:$A", "=$F:$A", "=$B:$A"],
    ["=1:9", "=1:9", "=1:9"],
    ['="D1"&D1', '="D1"&F1', '="D1"&B1'],
    ["=LOG10(D1)", "=LOG10(F1)", "=LOG10(B1)"],
    ["=别表!D1+清单!D1", "=别表!D1+清单!F1", "=别表!D1+清单!B1"],
    ["=税率B3*2", "=税率B3*2", "=税率B3*2"],
  ])("%s follows inserted columns as %s and deleted ones as %s", (formula, inserted, deleted) => {
    expect(shiftFormula(formula, "清单", "清单", COLUMNS_INSERTED)).toBe(inserted);
    expect(shiftFormula(formula, "清单", "清单", COLUMNS_DELETED)).toBe(deleted);
  });
});
