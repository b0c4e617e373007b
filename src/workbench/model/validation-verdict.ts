import type { CellValue } from "./cell-value";
import { compareValues, plainOperand, type EvaluateOperand } from "./conditional-operand";
import type { DataValidation } from "./data-validation";
import { displayText } from "./display-text";
import { listChoices, placeIn, type AskedCell, type EvaluateList } from "./validation-list";

/** Who works out the formulas of rules. */
export interface RuleFormulas {
  readonly operand: EvaluateOperand;
  readonly list?: EvaluateList;
}

/**
 * Whether a rule lets a typed value into a cell. A rule that cannot be worked out forbids nothing, and neither does one without
 * an alert. Formulas that read the cell itself find in it what stands there now.
 */
export function allowsValue(
  validation: DataValidation,
  value: CellValue,
  cell: AskedCell,
  formulas: RuleFormulas = { operand: plainOperand }
): boolean {
  if (!validation.alert.isShown) return true;
  if (value === null || value === "") return validation.ignoreBlanks;
  switch (validation.type) {
    case "list":
      return isListed(validation, value, cell, formulas.list);
    case "whole":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        isWithin(validation, value, cell, formulas.operand)
      );
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && isWithin(validation, value, cell, formulas.operand);
    case "textLength":
      return isWithin(validation, displayText(value, "General").length, cell, formulas.operand);
    case "custom": {
      const verdict = operand(validation, validation.formula1, cell, formulas.operand);
      return (
        verdict === undefined || verdict === true || (typeof verdict === "number" && verdict !== 0)
      );
    }
    default:
      return true;
  }
}

function isListed(
  validation: DataValidation,
  value: CellValue,
  cell: AskedCell,
  evaluate: EvaluateList | undefined
): boolean {
  const choices = listChoices(validation, cell, evaluate);
  if (!choices) return true;
  const { numberFormat } = cell.workbook.styles.get(cell.sheet.styleIndex(cell.row, cell.column));
  const typed = [displayText(value, "General"), displayText(value, numberFormat)];
  const plain = (text: string): string => (choices.countsCase ? text : text.toLowerCase());
  return choices.texts.some((choice) => typed.some((text) => plain(text) === plain(choice)));
}

function operand(
  validation: DataValidation,
  formula: string,
  cell: AskedCell,
  evaluate: EvaluateOperand
): CellValue | undefined {
  return evaluate(formula, cell.sheet, placeIn(validation, cell));
}

function isWithin(
  validation: DataValidation,
  value: number,
  cell: AskedCell,
  evaluate: EvaluateOperand
): boolean {
  const orderTo = (formula: string): number | null => {
    const bound = operand(validation, formula, cell, evaluate);
    return bound === undefined ? null : compareValues(value, bound);
  };
  const low = orderTo(validation.formula1);
  if (low === null) return true;
  switch (validation.operator) {
    case "equal":
      return low === 0;
    case "notEqual":
      return low !== 0;
    case "lessThan":
      return low < 0;
    case "lessThanOrEqual":
      return low <= 0;
    case "greaterThan":
      return low > 0;
    case "greaterThanOrEqual":
      return low >= 0;
    default: {
      const high = orderTo(validation.formula2);
      if (high === null) return true;
      const isInside = low >= 0 && high <= 0;
      return validation.operator === "notBetween" ? !isInside : isInside;
    }
  }
}
