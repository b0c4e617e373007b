/** Finding, replacing and splitting within texts. */
import { booleanOf, integerOf, textOf } from "../coerce";
import { asMatrix, single } from "../dereference";
import { fail, NA, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, ofValues, type FunctionFamily } from "../function-definition";
import { Matrix, type Argument, type Scalar, type Value } from "../values";
import { hasWildcards, wildcardPattern, withoutEscapes } from "../wildcards";
import { doubleByteLength } from "./double-byte";

export const TEXT_SEARCH_FUNCTIONS: FunctionFamily = {
  FIND: ofValues("vv|v", (args, context) => position(args, context, find)),
  SEARCH: ofValues("vv|v", (args, context) => position(args, context, search)),
  FINDB: ofValues("vv", ([wanted, text], context) =>
    inBytes(text, position([wanted, text], context, find))
  ),
  SEARCHB: ofValues("vv", ([wanted, text], context) =>
    inBytes(text, position([wanted, text], context, search))
  ),
  REPLACE: ofValues("vvvv", ([text, start, count, replacement], context) => {
    const [from, length] = [integerOf(start, context), integerOf(count, context)];
    if (from < 1 || length < 0) return VALUE;
    const whole = textOf(text);
    return whole.slice(0, from - 1) + textOf(replacement) + whole.slice(from - 1 + length);
  }),
  SUBSTITUTE: ofValues("vvv|v", substitute),
  TEXTBEFORE: define("va|vvvv", (args, context) => beside(args, context, "before")),
  TEXTAFTER: define("va|vvvv", (args, context) => beside(args, context, "after")),
  TEXTSPLIT: define("va|avvv", textSplit),
};

type Finder = (wanted: string, text: string, from: number) => number;

const find: Finder = (wanted, text, from) => text.indexOf(wanted, from);

const search: Finder = (wanted, text, from) => {
  if (!hasWildcards(wanted))
    return text.toLowerCase().indexOf(withoutEscapes(wanted).toLowerCase(), from);
  const at = text.slice(from).search(wildcardPattern(wanted, false));
  return at < 0 ? -1 : at + from;
};

function position(
  [wanted, text, start]: readonly (Scalar | undefined)[],
  context: FunctionContext,
  finder: Finder
): number {
  const whole = textOf(text);
  const from = start === undefined ? 1 : integerOf(start, context);
  if (from < 1 || from > whole.length + 1) return fail(VALUE);
  const at = finder(textOf(wanted), whole, from - 1);
  return at < 0 ? fail(VALUE) : at + 1;
}

function inBytes(text: Scalar | undefined, place: number): number {
  return doubleByteLength(textOf(text).slice(0, place - 1)) + 1;
}

function substitute(
  [text, old, replacement, which]: readonly (Scalar | undefined)[],
  context: FunctionContext
): Scalar {
  const [whole, wanted, by] = [textOf(text), textOf(old), textOf(replacement)];
  if (wanted === "") return whole;
  if (which === undefined) return whole.replaceAll(wanted, () => by);
  const number = integerOf(which, context);
  if (number < 1) return VALUE;
  let at = -1;
  for (let i = 0; i < number; i++) {
    at = whole.indexOf(wanted, at < 0 ? 0 : at + wanted.length);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + by + whole.slice(at + wanted.length);
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Where any of the delimiters stands, from left to right. */
function marksIn(text: string, delimiters: readonly string[], ignoresCase: boolean): Mark[] {
  const marks: Mark[] = [];
  const [searched, wanted] = ignoresCase
    ? [text.toLowerCase(), delimiters.map((delimiter) => delimiter.toLowerCase())]
    : [text, delimiters];
  for (let at = 0; at < text.length;) {
    const found = wanted.find(
      (delimiter) => delimiter !== "" && searched.startsWith(delimiter, at)
    );
    if (found === undefined) at++;
    else {
      marks.push({ start: at, end: at + found.length });
      at += found.length;
    }
  }
  return marks;
}

function delimitersIn(arg: Argument, { reader }: FunctionContext): string[] {
  return asMatrix(arg, reader).cells.map(textOf);
}

function beside(
  [text, delimiter, which, mode, matchEnd, otherwise]: readonly Argument[],
  context: FunctionContext,
  side: "before" | "after"
): Value {
  const whole = textOf(single(text));
  const number = which == null ? 1 : integerOf(single(which), context);
  if (number === 0) return VALUE;
  const delimiters = delimitersIn(delimiter, context);
  const marks = marksIn(whole, delimiters, mode !== undefined && booleanOf(single(mode)));
  // An empty delimiter stands at the very start, or end when counted from there.
  if (delimiters.every((one) => one === "")) return (side === "before") === number > 0 ? "" : whole;
  if (matchEnd !== undefined && booleanOf(single(matchEnd))) {
    if (number > 0) marks.push({ start: whole.length, end: whole.length });
    else marks.unshift({ start: 0, end: 0 });
  }
  const mark = marks.at(number > 0 ? number - 1 : number);
  if (!mark) return single(otherwise) ?? NA;
  return side === "before" ? whole.slice(0, mark.start) : whole.slice(mark.end);
}

function textSplit(
  [text, columnDelimiter, rowDelimiter, ignoresBlanks, mode, pad]: readonly Argument[],
  context: FunctionContext
): Value {
  const whole = textOf(single(text));
  const ignoresCase = mode !== undefined && booleanOf(single(mode));
  const skipsBlanks = ignoresBlanks !== undefined && booleanOf(single(ignoresBlanks));
  const split = (piece: string, delimiter: Argument): string[] => {
    if (delimiter === undefined || delimiter === null) return [piece];
    let from = 0;
    const pieces: string[] = [];
    for (const { start, end } of marksIn(piece, delimitersIn(delimiter, context), ignoresCase)) {
      pieces.push(piece.slice(from, start));
      from = end;
    }
    pieces.push(piece.slice(from));
    return skipsBlanks ? pieces.filter((one) => one !== "") : pieces;
  };
  const rows = split(whole, rowDelimiter).map((row) => split(row, columnDelimiter));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return VALUE;
  const filler = pad === undefined ? NA : (single(pad) ?? null);
  return Matrix.build(rows.length, width, (row, column) => rows[row]?.[column] ?? filler);
}
