import { area, MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/model/area";
import { buildWorkbook } from "../../../src/workbench/build-workbook";
import { commandOfKey, shortcutLabel } from "../../../src/workbench/page/command-set/shortcuts";
import { findCell } from "../../../src/workbench/page/find-cell";

describe("finding", () => {
  function sheetOf() {
    const workbook = buildWorkbook([
      { name: "表", rows: [["Abc", null, "abc"], ["x"], [null, "甲abc"]] },
    ]);
    return { sheet: workbook.activeSheet, styles: workbook.styles };
  }

  it("walks through all hits in both directions and round the sheet, whatever the case", () => {
    const { sheet, styles } = sheetOf();
    const walk = (step: 1 | -1) => {
      let at = { row: 0, column: 0 };
      return [1, 2, 3, 4].map(() => {
        at = findCell(sheet, styles, "ABC", at, step) ?? at;
        return [at.row, at.column];
      });
    };
    expect(walk(1)).toEqual([[0, 2], [2, 1], [0, 0], [0, 2]]); // prettier-ignore
    expect(walk(-1)).toEqual([[2, 1], [0, 2], [0, 0], [2, 1]]); // prettier-ignore
  });

  it("looks at what is shown and at formulas, passes hidden rows over, and may find nothing", () => {
    const { sheet, styles } = sheetOf();
    sheet.setValue(4, 0, 0.125);
    sheet.setStyle(4, 0, styles.derive(0, { numberFormat: "0.0%" }));
    sheet.setFormula(5, 0, "=SUM(C1)", 7);
    const from = { row: 0, column: 0 };
    expect(findCell(sheet, styles, "12.5%", from, 1)).toEqual({ row: 4, column: 0 });
    expect(findCell(sheet, styles, "sum(", from, 1)).toEqual({ row: 5, column: 0 });
    sheet.hiddenRows.add(4);
    expect(findCell(sheet, styles, "12.5%", from, 1)).toBeNull();
    expect(findCell(sheet, styles, "没有", from, 1)).toBeNull();
  });
});

describe("the keys of commands", () => {
  const cells = area(0, 0, 1, 1);
  const rows = area(2, 0, 3, MAX_COLUMNS - 1);
  const columns = area(0, 2, MAX_ROWS - 1, 3);
  const press = (key: string, code: string, held: string, selected = cells) =>
    commandOfKey(
      {
        key,
        code,
        ctrlKey: held.includes("C"),
        metaKey: held.includes("M"),
        shiftKey: held.includes("S"),
        altKey: held.includes("A"),
      },
      selected
    );

  it("are Excel's", () => {
    expect(press("z", "KeyZ", "C")).toBe("undo");
    expect(press("Z", "KeyZ", "CS")).toBe("redo");
    expect(press("z", "KeyZ", "M")).toBe("undo");
    expect(press("!", "Digit1", "CS")).toBe("number");
    expect(press("L", "KeyL", "CS")).toBe("filter");
    expect(press("ArrowDown", "ArrowDown", "A")).toBe("filterMenu");
    expect(press("z", "KeyZ", "")).toBeNull();
  });

  it("leave the browser's zooming alone unless whole lines are selected", () => {
    expect(press("-", "Minus", "C")).toBeNull();
    expect(press("-", "Minus", "C", rows)).toBe("deleteRows");
    expect(press("-", "Minus", "C", columns)).toBe("deleteColumns");
    expect(press("0", "Digit0", "C")).toBeNull();
    expect(shortcutLabel("deleteRows", cells)).toBe("");
    expect(shortcutLabel("deleteRows", rows)).toBe("Ctrl+-");
  });
});
