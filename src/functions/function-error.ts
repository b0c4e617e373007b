/** An error of a custom function: Excel's own, or an `Error` where Excel's class does not exist (office.js in a plain browser). */
export type FunctionError = CustomFunctions.Error | Error;

/**
 * What a custom function gives for a value it cannot use: Excel shows #VALUE! and, on hover, the sentence. It can be thrown (the whole result)
 * or stand in one cell of a result.
 */
export function valueError(sentence: string): FunctionError {
  return hasErrorClass()
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence)
    : new Error(sentence);
}

/** #N/A with a sentence: for a word that is none of those a function knows. */
export function unavailableError(sentence: string): FunctionError {
  return hasErrorClass()
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence)
    : new Error(sentence);
}

function hasErrorClass(): boolean {
  return typeof CustomFunctions !== "undefined" && typeof CustomFunctions.Error === "function";
}
