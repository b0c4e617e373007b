import type { CellError } from "../model/cell-value";

/** Excel's errors as values. One object each, so that they can be compared by identity where that is handy. */
export const NULL_ERROR = errorValue("#NULL!");
export const DIV0 = errorValue("#DIV/0!");
export const VALUE = errorValue("#VALUE!");
export const REF = errorValue("#REF!");
export const NAME = errorValue("#NAME?");
export const NUM = errorValue("#NUM!");
export const NA = errorValue("#N/A");
export const SPILL = errorValue("#SPILL!");
export const CALC = errorValue("#CALC!");
export const BUSY = errorValue("#BUSY!");

const KNOWN = new Map(
  [NULL_ERROR, DIV0, VALUE, REF, NAME, NUM, NA, SPILL, CALC, BUSY].map((value) => [
    value.error,
    value,
  ])
);

function errorValue(error: string): CellError {
  return Object.freeze({ error });
}

/** The error of this name (`#N/A`); #VALUE! for a text that is none. */
export function errorNamed(text: string): CellError {
  return KNOWN.get(text.toUpperCase()) ?? VALUE;
}

/**
 * Thrown inside of a function to end it with an error value. It is no `Error`: bad cells are everyday, and a stack trace for
 * each of 50,000 of them would cost more than the calculation.
 */
export class Fault {
  constructor(readonly value: CellError) {}
}

const FAULTS = new Map([...KNOWN.values()].map((value) => [value.error, new Fault(value)]));

/** Ends the function with this error. */
export function fail(error: CellError): never {
  throw FAULTS.get(error.error) ?? new Fault(error);
}
