/** Turning values into the kind that an operator or function asks for. The throwing forms end the function with the error. */
import { fail, VALUE } from "./errors";
import { numberInText, textOfNumber } from "./number-text";
import { isErrorScalar, type Scalar } from "./values";
import type { CellError } from "../model/cell-value";

/** What of the workbook the reading of values depends on. */
export interface Conventions {
  readonly date1904: boolean;
}

/** The number an operator sees; texts that read as numbers or dates count. */
export function toNumber(value: Scalar, { date1904 }: Conventions): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberInText(value, date1904) ?? VALUE;
  return value;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (typeof value === "number") return textOfNumber(value);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    if (/^true$/i.test(value)) return true;
    return /^false$/i.test(value) ? false : VALUE;
  }
  return value;
}

export function numberOf(value: Scalar | undefined, conventions: Conventions): number {
  const number = toNumber(value ?? null, conventions);
  return typeof number === "number" ? number : fail(number);
}

/** Cut towards zero, as arguments that count something are. */
export function integerOf(value: Scalar | undefined, conventions: Conventions): number {
  return Math.trunc(numberOf(value, conventions));
}

export function textOf(value: Scalar | undefined): string {
  const text = toText(value ?? null);
  return typeof text === "string" ? text : fail(text);
}

export function booleanOf(value: Scalar | undefined): boolean {
  const truth = toBoolean(value ?? null);
  return typeof truth === "boolean" ? truth : fail(truth);
}

/** The value unless it is an error, which ends the function. */
export function soundOf(value: Scalar): Exclude<Scalar, CellError> {
  return isErrorScalar(value) ? fail(value) : value;
}
