/** What the formulas of conditional formats and cell rules come to. */
import { formulaFromFile } from "../../codec/formula-text";
import { shiftFormula } from "../../codec/shift-formula";
import type { FormulaBook } from "../../formula/formula-book";
import {
  plainOperand,
  type EvaluateOperand,
  type OperandPlace,
} from "../../model/conditional-operand";
import type { EvaluateList } from "../../model/validation-list";

/** Constants and single cells at once, everything else by the workbook's formula book. */
export function calculatedOperand(formulas: () => FormulaBook): EvaluateOperand {
  return (formula, sheet, place) => {
    const plain = plainOperand(formula, sheet, place);
    if (plain !== undefined) return plain;
    return formulas().probe(movedFormula(formula, place), sheet, place.row, place.column);
  };
}

/** The lists of cell rules that are no plain reference: `INDIRECT(A1)`, `OFFSET(…)`, `D2#`. */
export function calculatedList(formulas: () => FormulaBook): EvaluateList {
  return (formula, sheet, place) =>
    formulas().probeList(movedFormula(formula, place), sheet, place.row, place.column);
}

/** A rule's formula as it reads in one of its cells. */
function movedFormula(formula: string, { row, column, first }: OperandPlace): string {
  const typed = formulaFromFile(formula.replace(/^=/, ""));
  return `=${shiftFormula(typed, row - first.row, column - first.column)}`;
}
