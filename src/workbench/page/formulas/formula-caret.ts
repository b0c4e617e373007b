/** What a person is typing at a place in a formula. */

/** A beginning of a name before the caret, that a function may complete. */
export interface TypedWord {
  readonly start: number;
  readonly text: string;
}

/** The function call around the caret. */
export interface OpenCall {
  readonly name: string;
  /** Number of the argument, from 0. */
  readonly argument: number;
}

const WORD_AT_END = /(?:^|[^\p{L}\p{N}_.$!'\]])([\p{L}_][\p{L}\p{N}_.]*)$/u;
const NAME_AT_END = /[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Null outside of formulas, within a quoted text, and where no name is being typed. */
export function wordAt(text: string, caret: number): TypedWord | null {
  const before = formulaBefore(text, caret);
  if (before === null) return null;
  const [, word] = WORD_AT_END.exec(before) ?? [];
  // Within a longer word it is not being typed but looked at.
  if (word === undefined || /^[\p{L}\p{N}_.(]/u.test(text.slice(caret))) return null;
  return { start: caret - word.length, text: word };
}

/** The innermost call whose brackets the caret stands in; null where there is none. */
export function callAt(text: string, caret: number): OpenCall | null {
  const before = formulaBefore(text, caret);
  if (before === null) return null;
  const calls: { name: string; argument: number }[] = [];
  let quote = "";
  for (let at = 0; at < before.length; at++) {
    const character = before.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "{")
      calls.push({ name: NAME_AT_END.exec(before.slice(0, at))?.[0] ?? "", argument: 0 });
    else if (character === ")" || character === "}") calls.pop();
    else if (character === ",") {
      const call = calls.at(-1);
      if (call) call.argument++;
    }
  }
  return calls.findLast(({ name }) => name !== "") ?? null;
}

/** The formula up to the caret; null within a quoted text and for a text that is no formula. */
function formulaBefore(text: string, caret: number): string | null {
  if (!text.startsWith("=") || caret === 0) return null;
  const before = text.slice(0, caret);
  const quotes = before.split('"').length - 1;
  return quotes % 2 === 0 ? before : null;
}
