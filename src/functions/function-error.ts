/**
 * What a custom function gives for a value it cannot use: Excel shows #VALUE! and, on hover, the sentence. It can be thrown (the whole result)
 * or stand in one cell of a result. Excel's own error class exists only inside Excel, so elsewhere (office.js in a plain browser) it is an `Error`.
 */
export function valueError(sentence: string): CustomFunctions.Error | Error {
  if (typeof CustomFunctions === "undefined" || typeof CustomFunctions.Error !== "function") {
    return new Error(sentence);
  }
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}
