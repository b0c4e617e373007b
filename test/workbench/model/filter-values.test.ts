import { buildWorkbook } from "../../../src/workbench/build-workbook";
import { area } from "../../../src/workbench/model/area";
import { currentRegion } from "../../../src/workbench/model/current-region";
import { applyFilter } from "../../../src/workbench/model/filter-rows";
import { criterionOf, filterValues } from "../../../src/workbench/model/filter-values";

function list() {
  const workbook = buildWorkbook([
    {
      name: "清单",
      rows: [
        ["行业", "余额"],
        ["制造业", 2],
        ["批发业", 10],
        ["制造业", 2],
        [null, 1],
      ],
      numberFormats: { 1: "0.00" },
    },
  ]);
  const sheet = workbook.activeSheet;
  applyFilter(sheet, { area: area(0, 0, 4, 1), criteria: new Map() }, workbook.styles);
  return { workbook, sheet, styles: workbook.styles };
}

describe("the values of a filtered column", () => {
  it("are the texts its cells show, sorted as the cells are, with blanks last", () => {
    const { sheet, styles } = list();
    expect(filterValues(sheet, styles, 1).map(({ text }) => text)).toEqual([
      "1.00",
      "2.00",
      "10.00",
    ]);
    expect(filterValues(sheet, styles, 0)).toEqual([
      { text: "批发业", rows: 1, isShown: true },
      { text: "制造业", rows: 2, isShown: true },
      { text: "", rows: 1, isShown: true },
    ]);
  });

  it("leave out what other columns filter away, but not what their own column does", () => {
    const { sheet, styles } = list();
    const criteria = new Map([[0, { filterOn: "Values", values: ["制造业"] }]]);
    applyFilter(sheet, { area: area(0, 0, 4, 1), criteria }, styles);
    expect(filterValues(sheet, styles, 1).map(({ text }) => text)).toEqual(["2.00"]);
    expect(filterValues(sheet, styles, 0).map(({ isShown }) => isShown)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("chosen in part become a criterion that hides the rest; chosen altogether none", () => {
    const { sheet, styles } = list();
    const values = filterValues(sheet, styles, 0);
    expect(criterionOf(values, new Set(["制造业", "批发业", ""]))).toBeNull();
    const criterion = criterionOf(values, new Set(["制造业", ""]));
    if (!criterion) throw new Error("no criterion");
    applyFilter(sheet, { area: area(0, 0, 4, 1), criteria: new Map([[0, criterion]]) }, styles);
    expect([...sheet.filteredRows]).toEqual([2]);
  });
});

describe("the region around a cell", () => {
  it("ends at blank rows and columns and follows corners", () => {
    const { activeSheet: sheet } = buildWorkbook([
      { name: "表", rows: [["a"], [null, "b"], [], [null, null, null, "c"]] },
    ]);
    expect(currentRegion(sheet, 0, 0)).toEqual(area(0, 0, 1, 1));
    expect(currentRegion(sheet, 3, 3)).toEqual(area(3, 3, 3, 3));
    expect(currentRegion(sheet, 8, 8)).toEqual(area(8, 8, 8, 8));
  });
});
