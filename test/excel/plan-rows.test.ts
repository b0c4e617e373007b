import { planOver, rowsOf, takeRows } from "../../src/excel/plan-rows";
import { kindOfCell, type SheetInPieces } from "../../src/sheets/sheet-plan";
import { planOf } from "./fixtures";

const PLAN = planOf(
  "甲",
  [
    ["名称", "text"],
    ["值", "text"],
  ],
  Array.from({ length: 10 }, (_, i) => [`第${i}`, i]),
  { cellKind: (row, column) => (column === 1 && row % 2 === 1 ? "count" : "text") }
);

describe("Rows of a plan as data", () => {
  it("are as many as fit, and one where none does", () => {
    expect(takeRows(PLAN, 4, 1_000).cells).toHaveLength(6);
    expect(takeRows(PLAN, 4, 0).cells).toEqual([["第4", 4]]);
  });

  it("make a plan again that says the same of these rows, and nothing of others", () => {
    const plan = planOver(PLAN, takeRows(PLAN, 4, 1_000));
    for (let row = 4; row < 10; row++) {
      expect(plan.cell(row, 1)).toBe(PLAN.cell(row, 1));
      expect(kindOfCell(plan, row, 1)).toBe(kindOfCell(PLAN, row, 1));
    }
    expect(() => plan.cell(3, 0)).toThrow("row 3 is not at hand");
  });

  it("are fetched where they are made elsewhere, and not asked for where there are none", async () => {
    const asked: number[] = [];
    const elsewhere: SheetInPieces = {
      ...planOver(PLAN, takeRows(PLAN, 0, 0)),
      fetchRows: async (firstRow, bytes) => {
        asked.push(firstRow);
        return takeRows(PLAN, firstRow, bytes);
      },
    };
    expect((await rowsOf(elsewhere, 8, 1_000)).cells).toEqual([
      ["第8", 8],
      ["第9", 9],
    ]);
    expect((await rowsOf(elsewhere, 10, 1_000)).cells).toEqual([]);
    expect(asked).toEqual([8]);
  });
});
