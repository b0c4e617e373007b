import type { FunctionContext } from "./function-context";
import type { Argument, Matrix, Scalar, Value } from "./values";
import type { WrittenName, WrittenReference } from "./written-reference";

/** A name bound by LET or LAMBDA. */
export interface Binding {
  /** In small letters. */
  readonly name: string;
  readonly value: Argument;
  readonly outer: Binding | null;
}

/** Where a part of a formula is being calculated. */
export interface Frame {
  readonly context: FunctionContext;
  readonly bound: Binding | null;
}

/** A part of a formula, ready to be calculated. */
export interface Expression {
  /** Its value; a reference stays a reference. */
  readonly evaluate: (frame: Frame) => Value;
  /** Its value with references read. */
  readonly read: (frame: Frame) => Scalar | Matrix;
}

/** A formula, ready to be calculated for any cell that has it in the same relative form. */
export interface Program {
  readonly root: Expression;
  /** All references that are written in it. */
  readonly references: readonly WrittenReference[];
  /** Defined names that it may use. */
  readonly names: readonly WrittenName[];
  /** Names of functions that are not built in, in capitals. */
  readonly foreignFunctions: readonly string[];
  /** To be calculated again whenever anything is. */
  readonly isVolatile: boolean;
}
