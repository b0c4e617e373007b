/** F4 while a formula is typed: the references at the caret get their `$` by turns, A1 → $A$1 → A$1 → $A1 → A1. */

export interface CycledText {
  readonly text: string;
  /** What is selected afterwards; the caret stands behind the reference where nothing was. */
  readonly start: number;
  readonly end: number;
}

// Texts and quoted sheet names are passed over whole; a word that runs on into letters, digits, an opening bracket or an
// exclamation mark is a name, a function or a sheet and no reference.
const TOKEN =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|(?<![\p{L}\p{N}_.$\\])(?:(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)|(\$?[A-Z]{1,3}:\$?[A-Z]{1,3})|(\$?\d{1,7}:\$?\d{1,7}))(?![\p{L}\p{N}_.(!$])/giu;

/** Turns on every reference that the selection touches; null where it touches none. A column or row has two turns, a cell four. */
export function cycleReferences(formula: string, start: number, end: number): CycledText | null {
  let cycled = "";
  let done = 0;
  const turned: { readonly start: number; readonly end: number }[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [reference, cells, columns, rows] = match;
    const isReference = (cells ?? columns ?? rows) !== undefined;
    const last = match.index + reference.length;
    if (!isReference || last < start || match.index > end) continue;
    cycled += formula.slice(done, match.index);
    const first = cycled.length;
    cycled += cells === undefined ? turnedLines(reference) : turnedCells(reference);
    turned.push({ start: first, end: cycled.length });
    done = last;
  }
  const [first, last] = [turned[0], turned.at(-1)];
  if (!first || !last) return null;
  const text = cycled + formula.slice(done);
  return { text, start: start === end ? last.end : first.start, end: last.end };
}

/** By the marks of column and row the ones that come next. */
const NEXT_MARKS: Readonly<Record<string, readonly [column: string, row: string]>> = {
  "|": ["$", "$"],
  "$|$": ["", "$"],
  "|$": ["$", ""],
  "$|": ["", ""],
};

/** Both corners get what comes after the first one's. */
function turnedCells(reference: string): string {
  const [, column = "", row = ""] = /^(\$?)[A-Z]+(\$?)/i.exec(reference) ?? [];
  const [nextColumn, nextRow] = NEXT_MARKS[`${column}|${row}`] ?? ["", ""];
  return reference.replace(
    /\$?([A-Z]+)\$?(\d+)/gi,
    (_, letters: string, digits: string) => nextColumn + letters + nextRow + digits
  );
}

function turnedLines(reference: string): string {
  const mark = reference.startsWith("$") ? "" : "$";
  return reference.replace(/\$?([A-Z]+|\d+)/gi, (_, line: string) => mark + line);
}
