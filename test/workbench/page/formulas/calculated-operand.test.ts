import { FormulaBook } from "../../../../src/workbench/formula/formula-book";
import { Workbook } from "../../../../src/workbench/model/workbook";
import { calculatedOperand } from "../../../../src/workbench/page/formulas/calculated-operand";

describe("a formula of a conditional format", () => {
  const workbook = new Workbook("格式.xlsx");
  const sheet = workbook.addSheet("表");
  [10, 20, 60].forEach((value, row) => sheet.setValue(row, 0, value));
  const formulas = new FormulaBook(workbook);
  const evaluate = calculatedOperand(() => formulas);
  const first = { row: 0, column: 0 };

  it("is calculated for each cell, its relative references moved along", () => {
    const isAbove = [0, 1, 2].map((row) =>
      evaluate("=A1>AVERAGE($A$1:$A$3)", sheet, { row, column: 0, first })
    );
    expect(isAbove).toEqual([false, false, true]);
  });

  it("cannot be told where it calls a custom function", () => {
    expect(evaluate("=DG.TELLERS(A1)>1", sheet, { row: 0, column: 0, first })).toBeUndefined();
  });
});
