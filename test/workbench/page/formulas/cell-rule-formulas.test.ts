import { FormulaBook } from "../../../../src/workbench/formula/formula-book";
import { area } from "../../../../src/workbench/model/area";
import type { CellValue } from "../../../../src/workbench/model/cell-value";
import {
  NO_VALIDATION,
  type DataValidation,
} from "../../../../src/workbench/model/data-validation";
import { listChoices } from "../../../../src/workbench/model/validation-list";
import { allowsValue } from "../../../../src/workbench/model/validation-verdict";
import { Workbook } from "../../../../src/workbench/model/workbook";
import {
  calculatedList,
  calculatedOperand,
} from "../../../../src/workbench/page/formulas/calculated-operand";

/** Column A: the cells of the rule from row 2 on; B: which list; D and E: lists; H1 a bound. */
function ruledSheet() {
  const workbook = new Workbook("规则.xlsx");
  const sheet = workbook.addSheet("表");
  const columns: Readonly<Record<number, readonly CellValue[]>> = {
    0: ["客户号", "C1", null, "C3"],
    1: ["类别", "层级", "去向", "没有"],
    3: ["层级", "战略", "重点"],
    4: ["去向", "网点", "分行"],
    7: [10],
  };
  for (const [column, values] of Object.entries(columns))
    values.forEach((value, row) => sheet.setValue(row, Number(column), value));
  const named = (name: string, formula: string) =>
    workbook.names.push({ name, sheetId: null, formula, visible: true, comment: "" });
  named("层级", "=表!$D$2:$D$3");
  named("去向", "=表!$E$2:$E$3");
  const formulas = new FormulaBook(workbook);
  return { workbook, sheet, formulas };
}

const rule = (change: Partial<DataValidation>): DataValidation => ({
  ...NO_VALIDATION,
  areas: [area(1, 0, 9, 0)],
  ...change,
});

function choices(formula1: string, row = 1): readonly string[] | undefined {
  const { workbook, sheet, formulas } = ruledSheet();
  const cell = { workbook, sheet, row, column: 0 };
  const list = calculatedList(() => formulas);
  return listChoices(rule({ type: "list", formula1 }), cell, list)?.texts;
}

function allows(change: Partial<DataValidation>, value: CellValue, row = 2): boolean {
  const { workbook, sheet, formulas } = ruledSheet();
  const cell = { workbook, sheet, row, column: 0 };
  const operand = calculatedOperand(() => formulas);
  const list = calculatedList(() => formulas);
  return formulas.supposing(sheet, row, 0, value, () =>
    allowsValue(rule(change), value, cell, { operand, list })
  );
}

describe("a list that has to be calculated", () => {
  it("depends on the cell beside it, row by row", () => {
    expect(choices("INDIRECT(B2)", 1)).toEqual(["战略", "重点"]);
    expect(choices("INDIRECT(B2)", 2)).toEqual(["网点", "分行"]);
  });

  it("reaches as far as its formula says", () => {
    expect(choices("OFFSET($D$2,0,1,COUNTA($E$2:$E$99),1)")).toEqual(["网点", "分行"]);
    expect(choices('IF(B2="层级",$D$2:$D$3,$E$2:$E$3)', 2)).toEqual(["网点", "分行"]);
  });

  it("may be what a formula spills, as a file writes it", () => {
    const { workbook, sheet, formulas } = ruledSheet();
    formulas.setFormula(sheet, 0, 9, '=SORT(D2:D3)&"户"');
    const list = calculatedList(() => formulas);
    const cell = { workbook, sheet, row: 1, column: 0 };
    const validation = rule({ type: "list", formula1: "$J$1#" });
    expect(listChoices(validation, cell, list)?.texts).toEqual(["战略户", "重点户"]);
  });

  it("cannot be told where the formula comes to an error", () => {
    expect(choices("INDIRECT(B2)", 3)).toBeUndefined();
    expect(allows({ type: "list", formula1: "INDIRECT(B2)" }, "随便", 3)).toBe(true);
  });

  it("lets in what it holds and nothing else", () => {
    const list = { type: "list", formula1: "INDIRECT(B2)" };
    expect(allows(list, "网点")).toBe(true);
    expect(allows(list, "战略")).toBe(false);
  });
});

describe("a rule with a formula", () => {
  it("reads the cell as it would be: no customer number twice", () => {
    const once = { type: "custom", formula1: "COUNTIF($A$2:$A$10,A2)=1" };
    expect(allows(once, "C2")).toBe(true);
    expect(allows(once, "C3")).toBe(false);
  });

  it("reads the cell as it would be in a long column that is already indexed", () => {
    const { workbook, sheet, formulas } = ruledSheet();
    for (let row = 4; row < 200; row++) sheet.setValue(row, 0, `C${row}`);
    const cell = { workbook, sheet, row: 2, column: 0 };
    const once = rule({ type: "custom", formula1: "COUNTIF($A$2:$A$200,A2)=1" });
    const operand = calculatedOperand(() => formulas);
    const verdicts = ["C150", "X1", "C151", "X2", "C152", "X3"].map((value) =>
      formulas.supposing(sheet, 2, 0, value, () => allowsValue(once, value, cell, { operand }))
    );
    expect(verdicts).toEqual([false, true, false, true, false, true]);
    expect(sheet.value(2, 0)).toBeNull();
  });

  it("compares with what a formula comes to", () => {
    const atMost = { type: "decimal", operator: "lessThanOrEqual", formula1: "$H$1*2" };
    expect(allows(atMost, 20)).toBe(true);
    expect(allows(atMost, 20.5)).toBe(false);
    const length = { type: "textLength", operator: "equal", formula1: 'LEN("12")' };
    expect(allows(length, "甲乙")).toBe(true);
    expect(allows(length, "甲")).toBe(false);
  });
});

describe("a value supposed for a question", () => {
  it("leaves the sheet as it was, also where the row held nothing and the question fails", () => {
    const { sheet, formulas } = ruledSheet();
    const before = [sheet.rowLimit, sheet.usedArea(true)];
    expect(formulas.supposing(sheet, 50, 3, 7, () => sheet.value(50, 3))).toBe(7);
    expect(() =>
      formulas.supposing(sheet, 51, 3, 7, () => {
        throw new Error("no answer");
      })
    ).toThrow("no answer");
    expect(sheet.value(50, 3)).toBeNull();
    expect([sheet.rowLimit, sheet.usedArea(true)]).toEqual(before);
    expect(sheet.dirty.size).toBe(1);
  });
});
