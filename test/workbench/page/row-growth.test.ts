import { area } from "../../../src/workbench/model/area";
import type { Style } from "../../../src/workbench/model/style";
import { Workbook } from "../../../src/workbench/model/workbook";
import { TextMeasurer } from "../../../src/workbench/page/grid/cell-font";
import { RowGrowth } from "../../../src/workbench/page/grid/row-growth";

/** A canvas on which every character is 14 pixels wide. */
function measurer() {
  const texts: string[] = [];
  const measureText = (text: string) => {
    texts.push(text);
    return { width: text.length * 14 } as TextMetrics;
  };
  return { texts, measurer: new TextMeasurer({ font: "", measureText }) };
}

function sheetWith(text: string, style: Partial<Style>) {
  const workbook = new Workbook("a.xlsx");
  const sheet = workbook.addSheet("表");
  sheet.setValue(2, 0, text);
  sheet.setStyle(2, 0, workbook.styles.derive(0, style));
  const { texts, measurer: made } = measurer();
  return { workbook, sheet, texts, growth: new RowGrowth(sheet, workbook.styles, made) };
}

describe("a row without a height of its own", () => {
  it("grows with a big font", () => {
    expect(sheetWith("标题", { fontSize: 16 }).growth.heights.get(2)).toBeGreaterThan(24);
    expect(sheetWith("标题", { fontSize: 11 }).growth.heights.size).toBe(0);
  });

  it("grows with the lines of a wrapped text", () => {
    const { growth } = sheetWith("一二三四五六七八", { wrap: true });
    expect(growth.heights.get(2)).toBe(2 * 19 + 2);
    expect(sheetWith("一\n二\n三", { wrap: true }).growth.heights.get(2)).toBe(3 * 19 + 2);
    expect(sheetWith("一二三四五六七八", {}).growth.heights.size).toBe(0);
  });

  it("keeps a height that was set, and does not grow for merged cells", () => {
    const { sheet, growth } = sheetWith("一\n二\n三", { wrap: true });
    sheet.rowHeights.set(2, 18);
    expect(growth.update(area(2, 0, 2, 0))).toBe(true);
    expect(growth.heights.size).toBe(0);
    sheet.rowHeights.clear();
    sheet.merges.push(area(2, 0, 2, 4));
    growth.update(area(2, 0, 2, 0));
    expect(growth.heights.size).toBe(0);
  });

  it("says whether a change of cells changed a height", () => {
    const { sheet, growth } = sheetWith("一", { wrap: true });
    expect(growth.update(area(2, 0, 2, 0))).toBe(false);
    sheet.setValue(2, 0, "一\n二");
    expect(growth.update(area(2, 0, 2, 0))).toBe(true);
  });

  it("measures no text that must fit anyway", () => {
    expect(sheetWith("短", { wrap: true }).texts).toEqual([]);
  });
});
