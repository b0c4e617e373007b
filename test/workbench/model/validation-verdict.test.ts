import { area } from "../../../src/workbench/model/area";
import type { CellValue } from "../../../src/workbench/model/cell-value";
import { NO_VALIDATION, type DataValidation } from "../../../src/workbench/model/data-validation";
import { listChoices } from "../../../src/workbench/model/validation-list";
import { allowsValue } from "../../../src/workbench/model/validation-verdict";
import { Workbook } from "../../../src/workbench/model/workbook";

function bookWithLists() {
  const workbook = new Workbook("a.xlsx");
  const sheet = workbook.addSheet("表");
  const lists = workbook.addSheet("规 则");
  ["战略", null, "重点", "a"].forEach((word, row) => lists.setValue(row, 1, word));
  [1, 2].forEach((number, row) => lists.setValue(row, 2, number));
  workbook.names.push({
    name: "层级",
    sheetId: null,
    formula: "='规 则'!$B$1:$B$3",
    visible: true,
    comment: "",
  });
  return { workbook, sheet };
}

function rule(change: Partial<DataValidation>): DataValidation {
  return { ...NO_VALIDATION, areas: [area(1, 0, 9, 0)], ...change };
}

function choices(formula1: string, row = 1): readonly string[] | undefined {
  const { workbook, sheet } = bookWithLists();
  const cell = { workbook, sheet, row, column: 0 };
  return listChoices(rule({ type: "list", formula1 }), cell)?.texts;
}

function allows(change: Partial<DataValidation>, value: CellValue): boolean {
  const { workbook, sheet } = bookWithLists();
  return allowsValue(rule(change), value, { workbook, sheet, row: 1, column: 0 });
}

describe("the choices of a list", () => {
  it.each([
    ['"是, 否,,""略"""', ["是", "否", '"略"']],
    ["'规 则'!$B$1:$B$4", ["战略", "重点", "a"]],
    ["'规 则'!$B:$B", ["战略", "重点", "a"]],
    ["层级", ["战略", "重点"]],
    ["没有!$A$1:$A$2", undefined],
    ['INDIRECT("A1:A3")', undefined],
  ])("are the words, or what the cells show: %s", (formula, expected) => {
    expect(choices(formula)).toEqual(expected);
  });

  it("move along with their cell where the reference is relative", () => {
    expect(choices("'规 则'!C1", 1)).toEqual(["1"]);
    expect(choices("'规 则'!C1", 2)).toEqual(["2"]);
    expect(choices("'规 则'!C$1", 2)).toEqual(["1"]);
  });
});

describe("a validation", () => {
  it("takes the words of its list: as written, or without case where they stand in cells", () => {
    const words = { type: "list", formula1: '"A,1"' };
    expect(allows(words, "A")).toBe(true);
    expect(allows(words, "a")).toBe(false);
    expect(allows(words, 1)).toBe(true);
    const cells = { type: "list", formula1: "'规 则'!$B$1:$B$4" };
    expect(allows(cells, "A")).toBe(true);
    expect(allows(cells, "一般")).toBe(false);
  });

  it.each([
    ["whole", "between", "1", "3", [1, 3], [0, 4, 1.5, "1"]],
    ["decimal", "greaterThan", "0.5", "", [0.6, 7], [0.5, "x", true]],
    ["decimal", "notBetween", "1", "3", [0, 4], [2]],
    ["date", "lessThan", "46000", "", [45999], [46000, "明天"]],
    ["textLength", "equal", "2", "", ["甲乙", 12], ["甲", 123]],
    ["custom", "", "FALSE", "", [], ["x"]],
    ["custom", "", "ISNUMBER(A2)", "", ["x"], []],
    ["none", "", "", "", ["x"], []],
  ] satisfies [string, string, string, string, CellValue[], CellValue[]][])(
    "of %s that is %s %s %s lets the right values in",
    (type, operator, formula1, formula2, good, bad) => {
      const change = { type, operator, formula1, formula2 };
      expect(good.filter((value) => !allows(change, value))).toEqual([]);
      expect(bad.filter((value) => allows(change, value))).toEqual([]);
    }
  );

  it("takes blanks as it says, and anything where it has no alert", () => {
    const list = { type: "list", formula1: '"是,否"' };
    expect(allows(list, null)).toBe(true);
    expect(allows({ ...list, ignoreBlanks: false }, null)).toBe(false);
    const silent = { ...NO_VALIDATION.alert, isShown: false };
    expect(allows({ ...list, alert: silent }, "也许")).toBe(true);
  });
});
