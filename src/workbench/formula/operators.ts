import type { CellError } from "../model/cell-value";
import { type Conventions, toNumber, toText } from "./coerce";
import { compareInFormula } from "./compare";
import { DIV0, NUM } from "./errors";
import { isErrorScalar, type Scalar } from "./values";

/** An operator on two single values. */
export type BinaryOperation = (a: Scalar, b: Scalar, conventions: Conventions) => Scalar;

/** What is left of two nearly equal numbers beyond their 15 digits is nothing. */
const NOISE = 2 ** -48;

function arithmetic(calculate: (a: number, b: number) => Scalar): BinaryOperation {
  return (a, b, conventions) => {
    if (typeof a === "number" && typeof b === "number") return calculate(a, b);
    const [left, right] = [toNumber(a, conventions), toNumber(b, conventions)];
    if (typeof left !== "number") return left;
    return typeof right === "number" ? calculate(left, right) : right;
  };
}

function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : NUM;
}

/** The sum of two numbers; 0 where they cancel out up to noise. */
export function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) < Math.abs(a) * NOISE ? 0 : result;
}

export function power(a: number, b: number): number | CellError {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  const result = a ** b;
  return Number.isFinite(result) ? result : NUM;
}

function comparison(holds: (order: number) => boolean): BinaryOperation {
  return (a, b) => {
    if (isErrorScalar(a)) return a;
    return isErrorScalar(b) ? b : holds(compareInFormula(a, b));
  };
}

export const concatenate: BinaryOperation = (a, b) => {
  const [left, right] = [toText(a), toText(b)];
  if (typeof left !== "string") return left;
  return typeof right === "string" ? left + right : right;
};

export const BINARY_OPERATIONS: Readonly<Record<string, BinaryOperation>> = {
  "+": arithmetic((a, b) => finite(sum(a, b))),
  "-": arithmetic((a, b) => finite(sum(a, -b))),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? DIV0 : finite(a / b))),
  "^": arithmetic(power),
  "&": concatenate,
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

export const UNARY_OPERATIONS: Readonly<
  Record<string, (value: Scalar, conventions: Conventions) => Scalar>
> = {
  "+": (value) => value,
  "-": (value, conventions) => {
    const number = toNumber(value, conventions);
    return typeof number === "number" ? -number : number;
  },
  "%": (value, conventions) => {
    const number = toNumber(value, conventions);
    return typeof number === "number" ? number / 100 : number;
  },
};
