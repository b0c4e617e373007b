import { area, MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/model/area";
import { Worksheet } from "../../../src/workbench/model/worksheet";
import { columnAxis, rowAxis } from "../../../src/workbench/page/grid/axis";
import { movementOf, type GridKey } from "../../../src/workbench/page/grid/key-movement";
import { move, type Movement } from "../../../src/workbench/page/grid/movement";
import { selectArea, selectBetween, selectCell } from "../../../src/workbench/page/grid/selection";

function sheetOf(rows: readonly string[]): Worksheet {
  const sheet = new Worksheet("{1}", "表");
  rows.forEach((row, r) =>
    [...row].forEach((mark, c) => mark !== "." && sheet.setValue(r, c, mark))
  );
  return sheet;
}

function key(name: string, held: Partial<GridKey> = {}): GridKey {
  return { key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

/** Presses keys on a sheet one after the other, beginning at a cell. */
function press(sheet: Worksheet, from: readonly [number, number], ...keys: readonly GridKey[]) {
  const ground = {
    sheet,
    rows: rowAxis(sheet, new Map()),
    columns: columnAxis(sheet),
    rowsPerPage: 10,
  };
  return keys.reduce(
    (selection, pressed) => {
      const movement = movementOf(pressed);
      return movement ? move(selection, movement, ground) : selection;
    },
    selectCell({ row: from[0], column: from[1] }, sheet.merges)
  );
}

function active(sheet: Worksheet, from: readonly [number, number], ...keys: readonly GridKey[]) {
  const { row, column } = press(sheet, from, ...keys).active;
  return [row, column];
}

const control = { ctrlKey: true };
const shift = { shiftKey: true };

describe("arrows", () => {
  it("move one cell and stop at the edge of the sheet", () => {
    const sheet = sheetOf([]);
    expect(active(sheet, [0, 0], key("ArrowDown"), key("ArrowRight"))).toEqual([1, 1]);
    expect(active(sheet, [0, 0], key("ArrowUp"), key("ArrowLeft"))).toEqual([0, 0]);
    expect(active(sheet, [MAX_ROWS - 1, MAX_COLUMNS - 1], key("ArrowDown"))).toEqual([
      MAX_ROWS - 1,
      MAX_COLUMNS - 1,
    ]);
  });

  it("after a walk by Tab, Enter goes on where the walk began", () => {
    const sheet = sheetOf([]);
    const walk = [key("Tab"), key("Tab"), key("Enter")];
    expect(active(sheet, [0, 1], ...walk)).toEqual([1, 1]);
    expect(active(sheet, [0, 1], ...walk, key("Tab"), key("Enter"))).toEqual([2, 1]);
    expect(active(sheet, [0, 1], key("Tab"), key("ArrowRight"), key("Enter"))).toEqual([1, 3]);
  });

  it("step over hidden and filtered rows", () => {
    const sheet = sheetOf([]);
    sheet.hiddenRows.add(1);
    sheet.filteredRows = new Set([2, 3]);
    expect(active(sheet, [0, 0], key("ArrowDown"))).toEqual([4, 0]);
    expect(active(sheet, [4, 0], key("ArrowUp"))).toEqual([0, 0]);
  });

  it("select a merged cell as a whole and leave it at its far side", () => {
    const sheet = sheetOf([]);
    sheet.merges.push(area(1, 1, 2, 3));
    const inside = press(sheet, [0, 2], key("ArrowDown"));
    expect(inside.area).toEqual(area(1, 1, 2, 3));
    expect(inside.active).toEqual({ row: 1, column: 1 });
    expect(active(sheet, [0, 2], key("ArrowDown"), key("ArrowDown"))).toEqual([3, 1]);
    expect(active(sheet, [0, 2], key("ArrowDown"), key("ArrowRight"))).toEqual([1, 4]);
  });

  it("with Shift extend from the anchor and take merged cells in whole", () => {
    const sheet = sheetOf([]);
    sheet.merges.push(area(1, 1, 2, 3));
    const selection = press(sheet, [0, 0], key("ArrowRight", shift), key("ArrowDown", shift));
    expect(selection.active).toEqual({ row: 0, column: 0 });
    expect(selection.area).toEqual(area(0, 0, 2, 3));
  });
});

describe("Ctrl with an arrow", () => {
  const sheet = sheetOf(["xxx..x", "x.....", "x.....", "......", "x....."]);

  it("goes to the end of a run, then to the next filled cell, then to the edge of the sheet", () => {
    expect(active(sheet, [0, 0], key("ArrowRight", control))).toEqual([0, 2]);
    expect(active(sheet, [0, 2], key("ArrowRight", control))).toEqual([0, 5]);
    expect(active(sheet, [0, 5], key("ArrowRight", control))).toEqual([0, MAX_COLUMNS - 1]);
    expect(active(sheet, [0, 0], key("ArrowDown", control))).toEqual([2, 0]);
    expect(active(sheet, [2, 0], key("ArrowDown", control))).toEqual([4, 0]);
    expect(active(sheet, [4, 0], key("ArrowDown", control))).toEqual([MAX_ROWS - 1, 0]);
  });

  it("comes back the same way", () => {
    expect(active(sheet, [MAX_ROWS - 1, 0], key("ArrowUp", control))).toEqual([4, 0]);
    expect(active(sheet, [4, 0], key("ArrowUp", control))).toEqual([2, 0]);
    expect(active(sheet, [2, 0], key("ArrowUp", control))).toEqual([0, 0]);
    expect(active(sheet, [3, 3], key("ArrowLeft", control))).toEqual([3, 0]);
  });

  it("goes to the edge of an empty sheet at once", () => {
    expect(active(sheetOf([]), [5, 5], key("ArrowDown", control))).toEqual([MAX_ROWS - 1, 5]);
  });

  it("extends with Shift", () => {
    expect(press(sheet, [0, 0], key("ArrowDown", { ...control, ...shift })).area).toEqual(
      area(0, 0, 2, 0)
    );
  });
});

describe("Home, End and the pages", () => {
  it("respects frozen panes and the last used cell", () => {
    const sheet = sheetOf(["xxx", "xxx", "xxx"]);
    sheet.frozenRows = 1;
    sheet.frozenColumns = 1;
    expect(active(sheet, [2, 2], key("Home"))).toEqual([2, 1]);
    expect(active(sheet, [2, 2], key("Home", control))).toEqual([1, 1]);
    expect(active(sheet, [0, 0], key("End", control))).toEqual([2, 2]);
  });

  it("moves by the rows of a page, hidden ones not counted", () => {
    const sheet = sheetOf([]);
    sheet.hiddenRows.add(5);
    expect(active(sheet, [0, 0], key("PageDown"))).toEqual([11, 0]);
    expect(active(sheet, [3, 0], key("PageUp"))).toEqual([0, 0]);
  });
});

describe("Tab and Enter", () => {
  const ground = (sheet: Worksheet) => ({
    sheet,
    rows: rowAxis(sheet, new Map()),
    columns: columnAxis(sheet),
    rowsPerPage: 10,
  });

  it("go right and down, with Shift left and up", () => {
    const sheet = sheetOf([]);
    expect(active(sheet, [1, 1], key("Tab"))).toEqual([1, 2]);
    expect(active(sheet, [1, 1], key("Enter", shift))).toEqual([0, 1]);
  });

  it("walk through a selected area and round again", () => {
    const sheet = sheetOf([]);
    const tab: Movement = { kind: "advance", direction: "right" };
    let selection = selectArea(area(1, 1, 2, 2));
    const walked = [0, 1, 2, 3].map(() => {
      selection = move(selection, tab, ground(sheet));
      return [selection.active.row, selection.active.column];
    });
    expect(walked).toEqual([
      [1, 2],
      [2, 1],
      [2, 2],
      [1, 1],
    ]);
    expect(selection.area).toEqual(area(1, 1, 2, 2));
    const back = move(selection, { kind: "advance", direction: "up" }, ground(sheet));
    expect(back.active).toEqual({ row: 2, column: 2 });
  });
});

describe("whole rows, columns and the sheet", () => {
  it("are selected by Space with Shift and Ctrl, and by Ctrl+A", () => {
    const sheet = sheetOf([]);
    expect(press(sheet, [3, 4], key(" ", shift)).area).toEqual(area(3, 0, 3, MAX_COLUMNS - 1));
    expect(press(sheet, [3, 4], key(" ", control)).area).toEqual(area(0, 4, MAX_ROWS - 1, 4));
    const all = press(sheet, [3, 4], key("a", control));
    expect(all.area).toEqual(area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1));
    expect(all.active).toEqual({ row: 3, column: 4 });
  });
});

describe("keys that are none of the grid's", () => {
  it("do not move", () => {
    for (const other of [
      key("x"),
      key("F6"),
      key("PageDown", control),
      key("ArrowDown", { altKey: true }),
    ])
      expect(movementOf(other)).toBeNull();
  });
});

describe("a selection that a file or the add-in set", () => {
  const merges = [area(0, 0, 0, 5), area(4, 1, 5, 1)];

  it("takes a merged cell in whole, with its first cell as the active one", () => {
    const title = selectArea(area(0, 0, 0, 0), merges);
    expect(title.area).toEqual(area(0, 0, 0, 5));
    expect(title.active).toEqual({ row: 0, column: 0 });
    const inside = selectArea(area(5, 1, 6, 2), merges);
    expect(inside.area).toEqual(area(4, 1, 6, 2));
    expect(inside.active).toEqual({ row: 4, column: 1 });
  });

  it("stays a whole column where merged cells reach beyond it", () => {
    const column = area(0, 1, MAX_ROWS - 1, 1);
    expect(selectArea(column, merges).area).toEqual(column);
  });
});

describe("selectBetween", () => {
  it("grows until no merged cell is cut, also by way of a second one", () => {
    const merges = [area(0, 1, 0, 2), area(0, 2, 1, 2), area(1, 2, 4, 3)];
    expect(selectBetween({ row: 0, column: 0 }, { row: 0, column: 1 }, merges).area).toEqual(
      area(0, 0, 4, 3)
    );
  });
});
