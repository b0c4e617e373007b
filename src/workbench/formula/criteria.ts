import { compareTexts } from "./compare";
import { inFifteenDigits, numberInText, sameNumber } from "./number-text";
import { errorNamed } from "./errors";
import { hasWildcards, wildcardPattern, withoutEscapes } from "./wildcards";
import { isErrorScalar, type Scalar } from "./values";

/** What identifies a value to COUNTIF: texts that read as numbers count as those numbers, in 15 digits. */
export type CriterionKey = string | number | boolean;

/** A condition of COUNTIF, SUMIFS and their kin. */
export interface Criterion {
  readonly meets: (value: Scalar) => boolean;
  /** Where the condition asks for exactly this value. */
  readonly key: CriterionKey | null;
  /** Whether a blank cell meets it. */
  readonly takesBlanks: boolean;
}

export function criterionKey(value: Scalar, date1904: boolean): CriterionKey | null {
  if (typeof value === "number") return inFifteenDigits(value);
  if (typeof value === "string")
    return numberInText(value, date1904) ?? (value === "" ? null : value.toLowerCase());
  return isErrorScalar(value) ? `\0${value.error}` : value;
}

const COMPARISON = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** Reads a condition as it is written in the formula or found in a cell; a blank cell means 0. */
export function readCriterion(condition: Scalar, date1904: boolean): Criterion {
  if (typeof condition !== "string") return equalTo(condition ?? 0, date1904);
  const [, operator = "", operandText = ""] = COMPARISON.exec(condition) ?? [];
  if (operandText === "") return forBlanks(operator);
  const operand = operandIn(operandText, date1904);
  if (operator === "" || operator === "=") return equalTo(operand, date1904);
  if (operator === "<>") return negated(equalTo(operand, date1904));
  return ordered(operator, operand);
}

function operandIn(text: string, date1904: boolean): Scalar {
  const number = numberInText(text, date1904);
  if (number !== null) return number;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text.startsWith("#") && /^#[A-Z0/]+[!?A]$/i.test(text) ? errorNamed(text) : text;
}

function criterion(meets: (value: Scalar) => boolean, key: CriterionKey | null = null): Criterion {
  return { meets, key, takesBlanks: meets(null) };
}

function forBlanks(operator: string): Criterion {
  switch (operator) {
    case "=":
      return criterion((value) => value === null);
    case "<>":
      return criterion((value) => value !== null);
    case "":
      return criterion((value) => value === null || value === "");
    default:
      return criterion(() => false);
  }
}

function equalTo(operand: Scalar, date1904: boolean): Criterion {
  if (typeof operand === "string" && hasWildcards(operand)) {
    const pattern = wildcardPattern(operand);
    return criterion((value) => typeof value === "string" && pattern.test(value));
  }
  const plain = typeof operand === "string" ? withoutEscapes(operand) : operand;
  const key = criterionKey(plain, date1904);
  if (typeof key === "number")
    return criterion((value) => {
      if (typeof value === "number") return sameNumber(value, key);
      return typeof value === "string" && numberInText(value, date1904) === key;
    }, key);
  return criterion((value) => value !== null && criterionKey(value, date1904) === key, key);
}

function negated({ meets }: Criterion): Criterion {
  return criterion((value) => !meets(value));
}

function ordered(operator: string, operand: Scalar): Criterion {
  const holds = (order: number): boolean => {
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
  if (typeof operand === "number")
    return criterion(
      (value) =>
        typeof value === "number" && holds(sameNumber(value, operand) ? 0 : value - operand)
    );
  if (typeof operand === "string")
    return criterion((value) => typeof value === "string" && holds(compareTexts(value, operand)));
  return criterion(
    (value) => typeof value === typeof operand && holds(Number(value) - Number(operand))
  );
}
