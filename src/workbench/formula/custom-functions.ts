import type { CellError } from "../model/cell-value";
import type { Scalar } from "./values";

export interface CustomParameter {
  readonly name: string;
  readonly type: "any" | "number" | "string" | "boolean";
  /** `matrix` parameters always get rows of values, `scalar` ones never. */
  readonly dimensionality: "scalar" | "matrix";
  readonly optional: boolean;
  /** The last parameter may stand for any number of arguments. */
  readonly repeating: boolean;
}

/** A function that somebody outside of the engine offers, as its metadata describes it. */
export interface CustomFunction {
  readonly id: string;
  readonly parameters: readonly CustomParameter[];
  readonly isVolatile: boolean;
  /** Errors are handed to parameters of type any instead of ending the call. */
  readonly takesErrors: boolean;
}

/** An argument in the form the function gets it: null where an optional one is left out; repeating ones are a list. */
export type CustomArgument = Scalar | readonly (readonly Scalar[])[] | readonly CustomArgument[];

export interface CustomCall {
  readonly function: CustomFunction;
  readonly args: readonly CustomArgument[];
}

/** Values by row, one value, or an error with what the function says about it. */
export type CustomAnswer =
  Scalar | readonly (readonly Scalar[])[] | (CellError & { readonly message: string });

/** Those who offer functions. */
export interface CustomFunctions {
  /** @param name in capitals, e.g. `DG.TELLERS`; null where nobody offers it */
  find(name: string): CustomFunction | null;
  /**
   * The answers to all calls of one calculation, in their order: they travel together. A rejection counts as #VALUE! with its message
   * for each of them.
   */
  answers(calls: readonly CustomCall[]): Promise<readonly CustomAnswer[]> | readonly CustomAnswer[];
}

export const NO_CUSTOM_FUNCTIONS: CustomFunctions = {
  find: () => null,
  answers: (calls) => calls.map(() => ({ error: "#NAME?" })),
};
