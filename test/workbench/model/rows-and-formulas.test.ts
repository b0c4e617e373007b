import { area } from "../../../src/workbench/model/area";
import { grownHeights } from "../../../src/workbench/model/grown-height";
import { rowsWithStyle } from "../../../src/workbench/model/growing-rows";
import { Workbook } from "../../../src/workbench/model/workbook";

function blankSheet() {
  const workbook = new Workbook("a.xlsx");
  return { workbook, sheet: workbook.addSheet("表") };
}

describe("the formulas of an area", () => {
  it("come row by row, without those beside it and without constants", () => {
    const { sheet } = blankSheet();
    sheet.setValue(0, 0, "客户号");
    sheet.setFormula(1, 0, "=A1", "客户号");
    sheet.setFormula(1, 3, "=B1", 0);
    sheet.setFormula(4, 1, "=C1", 0);
    sheet.setFormula(9, 1, "=D1", 0);
    const found: string[] = [];
    sheet.forEachFormula(area(0, 0, 8, 2), (row, column, formula) => {
      found.push(`${row},${column} ${formula}`);
    });
    expect(found).toEqual(["1,0 =A1", "4,1 =C1"]);
  });

  it("are gone where a constant took their place", () => {
    const { sheet } = blankSheet();
    sheet.setFormula(1, 0, "=A1", 1);
    sheet.setValue(1, 0, 1);
    const visit = jest.fn();
    sheet.forEachFormula(area(0, 0, 8, 8), visit);
    expect(visit).not.toHaveBeenCalled();
  });
});

describe("rows with a style that wraps", () => {
  const wraps = (row: number, prepare: (at: ReturnType<typeof blankSheet>) => void): boolean => {
    const made = blankSheet();
    prepare(made);
    return rowsWithStyle(made.sheet, made.workbook.styles, ({ wrap }) => wrap)(row);
  };
  const wrapping = ({ workbook }: ReturnType<typeof blankSheet>): number =>
    workbook.styles.derive(0, { wrap: true });

  it("are found by a cell's, a row's and a column's style", () => {
    expect(wraps(3, (made) => made.sheet.setStyle(3, 7, wrapping(made)))).toBe(true);
    expect(wraps(3, (made) => made.sheet.rowStyles.set(3, wrapping(made)))).toBe(true);
    expect(wraps(3, (made) => made.sheet.columnStyles.set(5, wrapping(made)))).toBe(true);
  });

  it("are not the rows beside them", () => {
    expect(wraps(4, (made) => made.sheet.setStyle(3, 7, wrapping(made)))).toBe(false);
    expect(wraps(4, (made) => made.sheet.rowStyles.set(3, wrapping(made)))).toBe(false);
    expect(wraps(4, () => undefined)).toBe(false);
  });

  it("grow with their text, also where only the column wraps", () => {
    const made = blankSheet();
    made.sheet.setValue(2, 0, "一\n二\n三");
    made.sheet.setValue(3, 0, "一");
    expect(grownHeights(made.sheet, made.workbook.styles)(2)).toBeNull();
    made.sheet.columnStyles.set(0, wrapping(made));
    const grown = grownHeights(made.sheet, made.workbook.styles);
    expect(grown(2)).toBe(45);
    expect(grown(3)).toBeNull();
  });
});
