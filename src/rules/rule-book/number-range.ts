/** A stretch of numbers of which one bound or both may be missing or not included. */
export interface NumberRange {
  readonly lower: number | null;
  readonly lowerInclusive: boolean;
  readonly upper: number | null;
  readonly upperInclusive: boolean;
}

/** A cut of the number line: just before a number, or just after it. */
interface Cut {
  readonly at: number;
  readonly isAfter: boolean;
}

/** What lies between two cuts. */
export interface Span {
  readonly start: Cut;
  readonly end: Cut;
}

const START: Cut = { at: 0, isAfter: false };
const END: Cut = { at: Infinity, isAfter: true };

/** The part of a range from 0 up; null where nothing is in it because its upper bound is not above the lower one. */
export function spanOf({ lower, lowerInclusive, upper, upperInclusive }: NumberRange): Span | null {
  const start = lower === null ? START : { at: lower, isAfter: !lowerInclusive };
  const end = upper === null ? END : { at: upper, isAfter: upperInclusive };
  return compare(start, end) < 0 ? { start, end } : null;
}

/** From `lower` up, that number included. */
export function spanFrom(lower: number): Span {
  return { start: { at: lower, isAfter: false }, end: END };
}

/** The numbers from 0 up that no span holds, in rising order. */
export function gapsBetween(spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let reached = START;
  for (const { start, end } of [...spans].sort((a, b) => compare(a.start, b.start))) {
    if (compare(reached, start) < 0) gaps.push({ start: reached, end: start });
    if (compare(reached, end) < 0) reached = end;
  }
  return compare(reached, END) < 0 ? [...gaps, { start: reached, end: END }] : gaps;
}

/** How a span lies to an earlier one: apart from it, the same, wholly inside it, or partly. */
export function relationOf(span: Span, earlier: Span): "apart" | "same" | "inside" | "overlapping" {
  const start = compare(span.start, earlier.start);
  const end = compare(span.end, earlier.end);
  if (start === 0 && end === 0) return "same";
  if (start >= 0 && end <= 0) return "inside";
  const isApart = compare(span.end, earlier.start) <= 0 || compare(span.start, earlier.end) >= 0;
  return isApart ? "apart" : "overlapping";
}

/** The numbers both spans hold; only for spans that are not apart. */
export function commonSpan(a: Span, b: Span): Span {
  return {
    start: compare(a.start, b.start) < 0 ? b.start : a.start,
    end: compare(a.end, b.end) < 0 ? a.end : b.end,
  };
}

/** `≥ 80, < 130`; an end that is open is left out. */
export function spanText({ start, end }: Span): string {
  const from = `${start.isAfter ? ">" : "≥"} ${start.at}`;
  return end.at === Infinity ? from : `${from}, ${end.isAfter ? "≤" : "<"} ${end.at}`;
}

function compare(a: Cut, b: Cut): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return Number(a.isAfter) - Number(b.isAfter);
}
