/** @jest-environment jsdom */
import { area, type Area } from "../../../src/workbench/model/area";
import type { CellValue } from "../../../src/workbench/model/cell-value";
import { Workbook } from "../../../src/workbench/model/workbook";
import { cellSource, FormulaBar } from "../../../src/workbench/page/formula-bar";
import { selectArea } from "../../../src/workbench/page/grid/selection";

function workbookWith(value: CellValue, numberFormat = "General"): Workbook {
  const workbook = new Workbook("a.xlsx");
  const sheet = workbook.addSheet("表");
  sheet.setValue(0, 0, value);
  sheet.setStyle(0, 0, workbook.styles.derive(0, { numberFormat }));
  return workbook;
}

describe("what the formula bar shows of a cell", () => {
  it("is the value and not its rounded display", () => {
    expect(cellSource(workbookWith(1234.567, "#,##0.00"), 0, 0)).toBe("1234.567");
    expect(cellSource(workbookWith(0.1234, "0%"), 0, 0)).toBe("12.34%");
    expect(cellSource(workbookWith("001023", "@"), 0, 0)).toBe("001023");
    expect(cellSource(workbookWith(true), 0, 0)).toBe("TRUE");
    expect(cellSource(workbookWith({ error: "#N/A" }), 0, 0)).toBe("#N/A");
    expect(cellSource(workbookWith(null), 0, 0)).toBe("");
  });

  it("is a text with an apostrophe where typing it would make something else of it", () => {
    expect(cellSource(workbookWith("001023"), 0, 0)).toBe("'001023");
    expect(cellSource(workbookWith("=1+1"), 0, 0)).toBe("'=1+1");
    expect(cellSource(workbookWith("'甲"), 0, 0)).toBe("''甲");
    expect(cellSource(workbookWith("甲"), 0, 0)).toBe("甲");
  });

  it("is a date as a date and not its serial number", () => {
    expect(cellSource(workbookWith(45_000, "yyyy-mm-dd"), 0, 0)).toBe("2023-03-15");
  });

  it("is the formula where there is one", () => {
    const workbook = workbookWith(null);
    workbook.activeSheet.setFormula(0, 0, "=SUM(B1:B9)", 45);
    expect(cellSource(workbook, 0, 0)).toBe("=SUM(B1:B9)");
  });
});

describe("FormulaBar", () => {
  function type(text: string) {
    const went: Area[] = [];
    const refused: string[] = [];
    const bar = new FormulaBar(
      { nameBox: "名称框", formulaBar: "编辑栏" },
      (target) => went.push(target),
      (refusedText) => refused.push(refusedText)
    );
    bar.show(workbookWith("甲"), selectArea(area(0, 0, 0, 0)));
    const [name, content] = bar.element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "input, textarea"
    );
    const shown = [name?.value, content?.value];
    if (name) name.value = text;
    name?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    return { shown, went, refused };
  }

  it("shows the address and content of the active cell", () => {
    expect(type("A1").shown).toEqual(["A1", "甲"]);
  });

  it("goes to an address that is typed into the name box and refuses what is none", () => {
    expect(type("b3:D9").went).toEqual([area(2, 1, 8, 3)]);
    expect(type("甲1")).toMatchObject({ went: [], refused: ["甲1"] });
  });
});
