/** The values that are offered for the argument being typed. */
import { callAt, type TypedWord } from "./formula-caret";
import { type HintedFunction, type HintedValue, parameterAt } from "./hinted-functions";

export interface OfferedValues {
  /** What of the argument stands before the caret, its opening quote included. */
  readonly typed: TypedWord;
  readonly values: readonly HintedValue[];
}

/** The beginning of an argument up to the caret: nothing yet, a word, or a text whose quote is still open. */
const ARGUMENT_BEGUN = /[(,]\s*("[^"]*|[\p{L}\p{N}]*)$/u;

/**
 * The values of the parameter at the caret that hold what was typed, in their name or in the other words for them; null where none is
 * offered there.
 */
export function offeredValues(
  text: string,
  caret: number,
  functions: readonly HintedFunction[]
): OfferedValues | null {
  const [, begun] = ARGUMENT_BEGUN.exec(text.slice(0, caret)) ?? [];
  if (begun === undefined) return null;
  const start = caret - begun.length;
  const call = callAt(text, start);
  const called = call && functions.find(({ name }) => name === call.name.toUpperCase());
  const parameter = called && parameterAt(called.parameters ?? [], call.argument);
  const wanted = begun.replace(/^"/, "").toLowerCase();
  const values = (parameter?.values ?? []).filter(({ name, written, description }) =>
    [name, written, description].some((words) => words.toLowerCase().includes(wanted))
  );
  return values.length === 0 ? null : { typed: { start, text: begun }, values };
}
