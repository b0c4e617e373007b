/** What the formulas of conditional formats and cell rules come to. */
import { shiftFormula } from "../../codec/shift-formula";
import type { FormulaBook } from "../../formula/formula-book";
import { plainOperand, type EvaluateOperand } from "../../model/conditional-operand";

/** Constants and single cells at once, everything else by the workbook's formula book. */
export function calculatedOperand(formulas: () => FormulaBook): EvaluateOperand {
  return (formula, sheet, place) => {
    const plain = plainOperand(formula, sheet, place);
    if (plain !== undefined) return plain;
    const { row, column, first } = place;
    const moved = shiftFormula(formula, row - first.row, column - first.column);
    return formulas().probe(`=${moved.replace(/^=/, "")}`, sheet, row, column);
  };
}
