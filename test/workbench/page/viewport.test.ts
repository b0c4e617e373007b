import { Axis } from "../../../src/workbench/page/grid/axis";
import { quadrants } from "../../../src/workbench/page/grid/quadrant";
import {
  columnBands,
  columnLeft,
  hitTest,
  rowBands,
  rowHeaderWidth,
  rowsPerPage,
  rowTop,
  scrollRanges,
  scrollToShow,
  type Viewport,
} from "../../../src/workbench/page/grid/viewport";

/** 100 rows of 20 and 50 columns of 60 pixels; 340 x 222 pixels of canvas with headers of 40 and 22: 5 columns, 10 rows. */
function viewport(change: Partial<Viewport> = {}): Viewport {
  return {
    rows: new Axis(100, 20, new Map()),
    columns: new Axis(50, 60, new Map()),
    frozenRows: 0,
    frozenColumns: 0,
    scrollX: 0,
    scrollY: 0,
    width: 340,
    height: 222,
    headerWidth: 40,
    headerHeight: 22,
    ...change,
  };
}

describe("what a viewport shows", () => {
  it("shows the rows and columns that fit, cut ones included", () => {
    const view = viewport({ scrollX: 30, scrollY: 50 });
    expect(columnBands(view)).toEqual([{ first: 0, last: 5, start: 40, end: 340, origin: 10 }]);
    expect(rowBands(view)).toEqual([{ first: 2, last: 12, start: 22, end: 222, origin: -28 }]);
  });

  it("keeps frozen rows and columns in place and scrolls the rest behind them", () => {
    const view = viewport({ frozenRows: 2, frozenColumns: 1, scrollX: 120, scrollY: 200 });
    expect(rowBands(view)).toEqual([
      { first: 0, last: 1, start: 22, end: 62, origin: 22 },
      { first: 12, last: 19, start: 62, end: 222, origin: -178 },
    ]);
    expect(columnBands(view).map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [3, 6],
    ]);
    expect([columnLeft(view, 0), columnLeft(view, 3)]).toEqual([40, 100]);
    expect([rowTop(view, 1), rowTop(view, 12)]).toEqual([42, 62]);
    expect(quadrants(view, [])).toHaveLength(4);
  });

  it("leaves hidden rows out, as many as there are", () => {
    const hidden = new Map(Array.from({ length: 80 }, (_, i) => [i + 3, 0]));
    const view = viewport({ rows: new Axis(100, 20, hidden) });
    const [only] = quadrants(view, []);
    expect(only?.rows.map(({ index }) => index)).toEqual([0, 1, 2, 83, 84, 85, 86, 87, 88, 89]);
  });

  it("has one quadrant only where frozen rows fill the canvas", () => {
    expect(quadrants(viewport({ frozenRows: 30 }), [])).toHaveLength(1);
  });
});

describe("hitTest", () => {
  it("finds cells left and right of the seam of frozen panes", () => {
    const view = viewport({ frozenRows: 1, frozenColumns: 1, scrollX: 600, scrollY: 400 });
    expect(hitTest(view, 41, 23)).toEqual({ kind: "cell", row: 0, column: 0 });
    expect(hitTest(view, 100, 42)).toEqual({ kind: "cell", row: 21, column: 11 });
    expect(hitTest(view, 99, 42)).toEqual({ kind: "cell", row: 21, column: 0 });
  });

  it("tells headers, their edges and the corner apart", () => {
    const view = viewport();
    expect(hitTest(view, 10, 10)).toEqual({ kind: "corner" });
    expect(hitTest(view, 10, 30)).toEqual({ kind: "rowHeader", row: 0, edge: null });
    expect(hitTest(view, 10, 41)).toEqual({ kind: "rowHeader", row: 0, edge: 0 });
    expect(hitTest(view, 10, 43)).toEqual({ kind: "rowHeader", row: 1, edge: 0 });
    expect(hitTest(view, 130, 10)).toEqual({ kind: "columnHeader", column: 1, edge: null });
    expect(hitTest(view, 158, 10)).toEqual({ kind: "columnHeader", column: 1, edge: 1 });
    expect(hitTest(view, 161, 10)).toEqual({ kind: "columnHeader", column: 2, edge: 1 });
    expect(hitTest(view, 41, 10)).toEqual({ kind: "columnHeader", column: 0, edge: null });
  });

  it("drags the last visible column before hidden ones", () => {
    const view = viewport({
      columns: new Axis(
        50,
        60,
        new Map([
          [1, 0],
          [2, 0],
        ])
      ),
    });
    expect(hitTest(view, 101, 10)).toEqual({ kind: "columnHeader", column: 3, edge: 0 });
  });
});

describe("scrolling", () => {
  it("moves only as far as a cell needs to be seen whole", () => {
    expect(scrollToShow(viewport(), 9, 4)).toEqual({ scrollX: 0, scrollY: 0 });
    expect(scrollToShow(viewport(), 10, 5)).toEqual({ scrollX: 60, scrollY: 20 });
    expect(scrollToShow(viewport({ scrollX: 600, scrollY: 900 }), 10, 5)).toEqual({
      scrollX: 300,
      scrollY: 200,
    });
  });

  it("counts from the frozen panes, and does not move for a frozen cell", () => {
    const view = viewport({ frozenRows: 2, scrollY: 300 });
    expect(scrollToShow(view, 1, 0).scrollY).toBe(300);
    expect(scrollToShow(view, 2, 0).scrollY).toBe(0);
    expect(scrollToShow(view, 50, 0).scrollY).toBe(48 * 20 + 20 - 160);
  });

  it("ends with the last row and column", () => {
    const { across, down } = scrollRanges(viewport({ frozenRows: 2 }));
    expect(across).toEqual({ limit: 3_000 - 300, room: 300 });
    expect(down).toEqual({ limit: 98 * 20 - 160, room: 160 });
  });

  it("pages by the rows that are seen whole", () => {
    expect(rowsPerPage(viewport())).toBe(8);
    expect(rowsPerPage(viewport({ height: 30 }))).toBe(1);
  });

  it("makes room in the header for long row numbers", () => {
    expect(rowHeaderWidth(98)).toBeLessThan(rowHeaderWidth(1_048_575));
  });
});
