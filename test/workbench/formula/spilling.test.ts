import fc from "fast-check";
import { area } from "../../../src/workbench/model/area";
import { cellsPart } from "../../../src/workbench/model/edit-part";
import { CalculatedSheet, placeOf } from "./calculated-sheet";

describe("a result of several cells", () => {
  it("spills, and formulas read the cells it fills", () => {
    const sheet = new CalculatedSheet({ A1: "=SEQUENCE(3)", C1: "=A3*10", C2: "=SUM(A1#)" });
    expect(sheet.rows("A1:C3")).toEqual([
      [1, null, 30],
      [2, null, 6],
      [3, null, null],
    ]);
  });

  it("grows and shrinks with what it depends on", () => {
    const sheet = new CalculatedSheet({
      A1: 3,
      B1: "=SEQUENCE(A1)",
      C1: "=SUM(B:B)",
      C2: "=COUNTA(B1:B9)",
    });
    expect(sheet.rows("C1:C2")).toEqual([[6], [3]]);
    sheet.put("A1", 5);
    expect(sheet.rows("C1:C2")).toEqual([[15], [5]]);
    sheet.put("A1", 2);
    expect(sheet.rows("B1:B5")).toEqual([[1], [2], [null], [null], [null]]);
    expect(sheet.rows("C1:C2")).toEqual([[3], [2]]);
  });

  it("is #SPILL! where something stands in its way, and comes back when that goes", () => {
    const sheet = new CalculatedSheet({ A3: "x", A1: "=SEQUENCE(3)", B1: "=A2" });
    expect(sheet.rows("A1:B3")).toEqual([
      ["#SPILL!", 0],
      [null, null],
      ["x", null],
    ]);
    sheet.put("A3", null);
    expect(sheet.rows("A1:B3")).toEqual([
      [1, 2],
      [2, null],
      [3, null],
    ]);
    sheet.put("A2", 9);
    expect(sheet.rows("A1:A3")).toEqual([["#SPILL!"], [9], [null]]);
  });

  it("has no room beyond the edge of the sheet or in merged cells", () => {
    const sheet = new CalculatedSheet({ A1048575: "=SEQUENCE(3)", C1: "=SEQUENCE(2)" });
    expect(sheet.at("A1048575")).toBe("#SPILL!");
    sheet.sheet.merges.push(placeOf("C2:D2"));
    sheet.workbook.emit({ kind: "layout", sheet: sheet.sheet });
    expect(sheet.at("C1")).toBe("#SPILL!");
  });

  it("is not calculated again for a change of widths", async () => {
    let made = 0;
    const sheet = new CalculatedSheet(
      { A1: "=SEQUENCE(2)+DG.ONE()" },
      {
        customFunctions: {
          find: () => ({ id: "ONE", parameters: [], isVolatile: false, takesErrors: false }),
          answers: (calls) => {
            made += calls.length;
            return calls.map(() => 1);
          },
        },
      }
    );
    await sheet.book.settled();
    expect(sheet.rows("A1:A2")).toEqual([[2], [3]]);
    sheet.workbook.emit({ kind: "layout", sheet: sheet.sheet });
    await sheet.book.settled();
    expect(made).toBe(1);
  });

  it("leaves the place to the other of two when one is cleared", () => {
    const sheet = new CalculatedSheet({ A2: "=SEQUENCE(1,3)", C1: "=SEQUENCE(3)" });
    expect([sheet.at("A2"), sheet.at("C1")].filter((value) => value === "#SPILL!")).toHaveLength(1);
    const [winner, loser] = sheet.at("A2") === "#SPILL!" ? ["C1", "A2"] : ["A2", "C1"];
    sheet.put(winner, null);
    expect(sheet.at(loser)).toBe(1);
  });

  it("takes its values away when its formula goes, but nothing else", () => {
    const sheet = new CalculatedSheet({ A1: "=SEQUENCE(3)", B1: 7 });
    sheet.book.clear(sheet.sheet, area(0, 0, 0, 0));
    expect(sheet.rows("A1:B3")).toEqual([
      [null, 7],
      [null, null],
      [null, null],
    ]);
  });

  it("becomes a single value again", () => {
    const sheet = new CalculatedSheet({ A1: "=SEQUENCE(3)" });
    sheet.put("A1", "=5");
    expect(sheet.rows("A1:A3")).toEqual([[5], [null], [null]]);
  });

  it("is whole again when typing over a part of it is undone", () => {
    const sheet = new CalculatedSheet({ A1: "=SEQUENCE(3)" });
    const part = cellsPart(sheet.sheet, placeOf("A2"));
    sheet.put("A2", "typed");
    expect(sheet.at("A1")).toBe("#SPILL!");
    part.swap();
    sheet.workbook.emit({ kind: "cells", sheet: sheet.sheet, area: placeOf("A2"), by: "person" });
    expect(sheet.rows("A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("fills the whole area of an old array formula and no more", () => {
    const sheet = new CalculatedSheet({ A1: 1, A2: 2 });
    sheet.sheet.setFormula(0, 2, "=A1:A2*10", 0);
    sheet.sheet.arrays.set({ row: 0, column: 2, area: placeOf("C1:C3"), kind: "fixed" });
    sheet.book.valueChanged(sheet.sheet, placeOf("C1:C3"));
    expect(sheet.rows("C1:C3")).toEqual([[10], [20], ["#N/A"]]);
    sheet.put("A2", 5);
    expect(sheet.rows("C1:C3")).toEqual([[10], [50], ["#N/A"]]);
  });

  it("fills exactly as many cells as it has values, whatever sizes follow each other", () => {
    const sizes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 })),
      {
        minLength: 1,
        maxLength: 8,
      }
    );
    fc.assert(
      fc.property(sizes, (list) => {
        const sheet = new CalculatedSheet({
          H1: 1,
          H2: 1,
          A1: "=SEQUENCE(H1,H2)",
          H3: "=SUM(A1:E5)",
        });
        for (const [rows, columns] of list) {
          sheet.put("H1", rows);
          sheet.put("H2", columns);
          const filled = sheet
            .rows("A1:E5")
            .flat()
            .filter((value) => value !== null).length;
          expect(filled).toBe(rows * columns);
          expect(sheet.at("H3")).toBe((filled * (filled + 1)) / 2);
        }
      }),
      { numRuns: 60 }
    );
  });

  it("ends where two results take turns in making room and taking it, and says that they go in circles", () => {
    const sheet = new CalculatedSheet({
      A1: '=IF(B2="",SEQUENCE(2),1)',
      B1: '=IF(A2="",1,SEQUENCE(2))',
      D1: "=1+1",
    });
    expect(sheet.book.circularCells().length).toBeGreaterThan(0);
    expect(sheet.at("D1")).toBe(2);
  });
});
