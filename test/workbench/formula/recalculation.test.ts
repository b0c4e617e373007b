import fc from "fast-check";
import { area } from "../../../src/workbench/model/area";
import { FormulaBook } from "../../../src/workbench/formula/formula-book";
import { shiftLines } from "../../../src/workbench/model/shift-lines";
import { deleteSheet, renameSheet } from "../../../src/workbench/model/sheet-references";
import { CalculatedSheet, type Content } from "./calculated-sheet";

const COLUMNS = 4;
const ROWS = 8;

function address(row: number, column: number): string {
  return String.fromCharCode(65 + column) + (row + 1);
}

/** A cell to write: formulas refer only to cells before it, so that there are no circles. */
const edits = fc.array(
  fc
    .record({
      row: fc.nat(ROWS - 1),
      column: fc.nat(COLUMNS - 1),
      kind: fc.nat(9),
      number: fc.integer({ min: -9, max: 9 }),
      place: fc.nat(1000),
    })
    .map(({ row, column, kind, number, place }): readonly [string, Content] => {
      const before = row * COLUMNS + column;
      const home = address(row, column);
      if (before === 0 || kind < 4) return [home, kind === 0 ? null : number];
      const earlier = place % before;
      const other = address(Math.floor(earlier / COLUMNS), earlier % COLUMNS);
      const formulas = [
        `=${other}*2+${number}`,
        row > 0 ? `=SUM(A1:D${row})` : `=${other}`,
        row > 0 ? `=COUNTIF(A$1:D${row},">"&${number})` : `=${other}`,
        `=IF(${other}>${number},${other},"x")`,
        `=IFERROR(${other}/${number},"e")&""`,
        row > 0 ? `=SUM(OFFSET(A1,0,0,${row},2))` : `=${other}`,
      ];
      return [home, formulas[kind - 4] ?? null];
    }),
  { maxLength: 40 }
);

describe("recalculating what depends on a change", () => {
  it("gives what calculating everything gives, whatever was edited in whatever order", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const kept = new CalculatedSheet();
        for (const [place, content] of list) kept.put(place, content);
        const dependent = kept.rows("A1:D8");
        const fresh = new FormulaBook(kept.workbook, { mode: "manual" });
        void fresh.recalculate("rebuilt");
        expect(kept.rows("A1:D8")).toEqual(dependent);
      }),
      { numRuns: 150 }
    );
  });

  it("does not depend on the order in which cells are entered", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const last = new Map(list);
        const forwards = new CalculatedSheet(Object.fromEntries(last));
        const backwards = new CalculatedSheet(Object.fromEntries([...last].reverse()));
        expect(backwards.rows("A1:D8")).toEqual(forwards.rows("A1:D8"));
      }),
      { numRuns: 100 }
    );
  });

  it.each(["down", "up"])("follows a chain of 50,000 cells that leads %s", (direction) => {
    const rows = 50_000;
    const chain = new CalculatedSheet();
    const { sheet, workbook } = chain;
    const isDown = direction === "down";
    const start = isDown ? 0 : rows - 1;
    sheet.setValue(start, 0, 1);
    for (let row = 0; row < rows; row++)
      if (row !== start) sheet.setFormula(row, 0, `=A${isDown ? row : row + 2}+1`, 0);
    const whole = area(0, 0, rows - 1, 0);
    workbook.emit({ kind: "cells", sheet, area: whole, by: "addin" });
    const end = address(isDown ? rows - 1 : 0, 0);
    expect(chain.at(end)).toBe(rows);
    chain.put(address(start, 0), 11);
    expect(chain.at(end)).toBe(rows + 10);
  });

  it("keeps running totals over growing ranges right", () => {
    const totals = new CalculatedSheet();
    for (let row = 1; row <= 300; row++) {
      totals.put(`A${row}`, row);
      totals.put(`B${row}`, `=SUM($A$1:A${row})`);
    }
    totals.put("A1", 1001);
    expect(totals.at("B300")).toBe((300 * 301) / 2 + 1000);
    totals.put("A300", 0);
    expect(totals.at("B299")).toBe((299 * 300) / 2 + 1000);
    expect(totals.at("B300")).toBe((299 * 300) / 2 + 1000);
  });

  it("finds new values in columns that are searched through an index", () => {
    const list = new CalculatedSheet();
    for (let row = 1; row <= 200; row++) list.put(`A${row}`, `n${row % 10}`);
    list.put("C1", '=COUNTIF(A:A,"n3")');
    list.put("C2", '=COUNTIF(A:A,"n4")');
    list.put("C3", '=MATCH("new",A:A,0)');
    list.put("C4", '=SUMIFS(B:B,A:A,"new")');
    expect(list.rows("C1:C4")).toEqual([[20], [20], ["#N/A"], [0]]);
    list.put("A7", "new");
    list.put("B7", 5);
    list.put("A3", "n4");
    expect(list.rows("C1:C4")).toEqual([[19], [21], [7], [5]]);
  });

  it("calculates volatile formulas with every change", () => {
    let now = 100;
    const clocked = new CalculatedSheet(
      { A1: "=NOW()", B1: "=A1+1" },
      { clock: { now: () => now } }
    );
    now = 200;
    clocked.put("D9", 1);
    expect(clocked.rows("A1:B1")).toEqual([[200, 201]]);
  });

  it("shows 0 in a circle, names its cells, and calculates again when it is broken", () => {
    const circle = new CalculatedSheet({ A1: "=B1+1", B1: "=C1+1", C1: "=A1+1", D1: "=A1+5" });
    expect(circle.rows("A1:D1")).toEqual([[0, 0, 0, 5]]);
    expect(circle.book.circularCells()).toHaveLength(3);
    expect(circle.book.isCircular(circle.sheet, 0, 3)).toBe(false);
    circle.put("C1", 1);
    expect(circle.rows("A1:D1")).toEqual([[3, 2, 1, 8]]);
    expect(circle.book.circularCells()).toEqual([]);
  });

  it("takes a formula that sums its own column as a circle", () => {
    const own = new CalculatedSheet({ A1: 1, A2: "=SUM(A:A)" });
    expect(own.at("A2")).toBe(0);
    expect(own.book.isCircular(own.sheet, 1, 0)).toBe(true);
  });
});

describe("manual mode", () => {
  it("calculates what is entered, and the rest when asked", async () => {
    const manual = new CalculatedSheet({ A1: 1, B1: "=A1*10" });
    manual.book.mode = "manual";
    manual.put("A1", 2);
    manual.put("C1", "=A1+1");
    expect(manual.rows("A1:C1")).toEqual([[2, 10, 3]]);
    expect(manual.book.valueOf(manual.sheet, 0, 1)).toBe(20);
    manual.put("A1", 3);
    await manual.book.recalculate();
    expect(manual.rows("A1:C1")).toEqual([[3, 30, 4]]);
  });

  it("calculates the cells that are named, waiting or not", async () => {
    const manual = new CalculatedSheet({ A1: 1, B1: "=A1*10", B2: "=A1*100" }, { mode: "manual" });
    await manual.book.recalculate();
    manual.sheet.setFormula(0, 1, "=A1*10", 77);
    await manual.book.recalculate({ sheet: manual.sheet, area: area(0, 1, 0, 1) });
    expect(manual.at("B1")).toBe(10);
  });
});

describe("telling what was calculated", () => {
  it("names the cells that have another value, as pieces of columns", () => {
    const told = new CalculatedSheet({ A1: 1, B1: "=A1", B2: "=B1", B3: "=0*A1", D1: "=A1" });
    const heard: string[] = [];
    told.book.onCalculated((cells) => {
      for (const { sheet, areas } of cells)
        heard.push(
          ...areas.map(({ top, left, bottom }) => `${sheet.name} ${left}:${top}-${bottom}`)
        );
    });
    told.put("A1", 2);
    expect(heard).toEqual(["表1 1:0-1", "表1 3:0-0"]);
  });
});

describe("names and sheets", () => {
  it("uses defined names, those of a sheet before those of the workbook", () => {
    const named = new CalculatedSheet({ A1: 5, B1: "=基数*2", B2: "=加倍(4)", B3: "=SUM(全部)" });
    expect(named.at("B1")).toBe("#NAME?");
    const { names } = named.workbook;
    const common = { sheetId: null, visible: true, comment: "" };
    names.push({ ...common, name: "基数", formula: "=表1!$A$1" });
    names.push({ ...common, name: "加倍", formula: "=LAMBDA(x,x*2)" });
    names.push({ ...common, name: "全部", formula: "=表1!$A:$A" });
    named.book.calculateNow();
    expect(named.rows("B1:B3")).toEqual([[10], [8], [5]]);
    named.put("A1", 6);
    expect(named.rows("B1:B3")).toEqual([[12], [8], [6]]);
    names.push({ ...common, name: "基数", sheetId: named.sheet.id, formula: "=100" });
    named.book.calculateNow();
    expect(named.at("B1")).toBe(200);
  });

  it("lets a named LAMBDA call itself, and ends one that never stops", () => {
    const named = new CalculatedSheet({ A1: "=阶乘(10)", A2: "=无尽(1)" });
    const common = { sheetId: null, visible: true, comment: "" };
    named.workbook.names.push(
      { ...common, name: "阶乘", formula: "=LAMBDA(n,IF(n<=1,1,n*阶乘(n-1)))" },
      { ...common, name: "无尽", formula: "=LAMBDA(n,无尽(n+1))" }
    );
    named.book.calculateNow();
    expect(named.rows("A1:A2")).toEqual([[3_628_800], ["#NUM!"]]);
  });

  it("follows a sheet that is added, renamed and deleted", () => {
    const book = new CalculatedSheet({ A1: "=SUM(参数!A1:A2)" });
    expect(book.at("A1")).toBe("#REF!");
    const other = book.workbook.addSheet("参数");
    book.put("A1", 4, other);
    book.put("A2", 5, other);
    expect(book.at("A1")).toBe(9);
    renameSheet(book.workbook, other, "参数 2");
    book.put("A2", 6, other);
    expect(book.at("A1")).toBe(10);
    deleteSheet(book.workbook, other);
    book.book.calculateNow();
    expect(book.at("A1")).toBe("#REF!");
  });

  it("follows lines that are inserted and deleted", () => {
    const lines = new CalculatedSheet({
      A1: 1,
      A2: 2,
      A3: 3,
      B1: "=SUM(A1:A3)",
      B3: "=A3*10",
      C1: "=SUM(A:A)",
    });
    const shift = (at: number, count: number): void => {
      shiftLines(lines.workbook, lines.sheet, { lines: "rows", at, count });
      lines.workbook.emit({
        kind: "cells",
        sheet: lines.sheet,
        area: area(at, 0, at + Math.abs(count) - 1, 16_383),
        by: "person",
        changeType: count > 0 ? "RowInserted" : "RowDeleted",
      });
    };
    shift(1, 1);
    lines.put("A2", 100);
    expect(lines.rows("A1:C4")).toEqual([
      [1, 106, 106],
      [100, null, null],
      [2, null, null],
      [3, 30, null],
    ]);
    shift(2, -1);
    expect(lines.rows("A1:C3")).toEqual([
      [1, 104, 104],
      [100, null, null],
      [3, 30, null],
    ]);
    lines.put("A3", 4);
    expect(lines.rows("B1:B3")).toEqual([[105], [null], [40]]);
  });

  it("counts days from 1904 where the workbook does", () => {
    const book = new CalculatedSheet();
    book.workbook.date1904 = true;
    book.put("A1", "=DATE(2024,1,1)");
    book.put("A2", '=TEXT(A1,"yyyy-mm-dd")');
    book.put("A3", "=WEEKDAY(A1)");
    expect(book.rows("A1:A3")).toEqual([[45292 - 1462], ["2024-01-01"], [2]]);
  });
});

describe("rows that are hidden", () => {
  it("are left out of SUBTOTAL as a filter or a person hides them", () => {
    const list = new CalculatedSheet({
      A1: 1,
      A2: 2,
      A3: 4,
      B1: "=SUBTOTAL(9,A1:A3)",
      B2: "=SUBTOTAL(109,A1:A3)",
    });
    list.sheet.filteredRows = new Set([1]);
    list.workbook.emit({ kind: "filter", sheet: list.sheet });
    expect(list.rows("B1:B2")).toEqual([[5], [5]]);
    list.sheet.hiddenRows.add(2);
    list.workbook.emit({ kind: "layout", sheet: list.sheet });
    expect(list.rows("B1:B2")).toEqual([[5], [1]]);
  });
});
