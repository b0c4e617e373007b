/** How a cell's text is fitted to its column: overflow into empty neighbours, line breaks, #### and shortened numbers. */

/** Width of a text in pixels, in the font of the cell in question. */
export type Measure = (text: string) => number;

export interface Neighbourhood {
  /** Columns that may be painted: a text never leaves them. */
  readonly first: number;
  readonly last: number;
  widthOf(column: number): number;
  /** Whether a text from elsewhere may lie over this cell. */
  isFree(column: number): boolean;
}

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** The columns a text may lie over when it is aligned as said and needs `width` pixels; its own column at least. */
export function spillSpan(
  column: number,
  width: number,
  align: "left" | "center" | "right",
  around: Neighbourhood
): ColumnSpan {
  const excess = width - around.widthOf(column);
  if (excess <= 0) return { first: column, last: column };
  const share = align === "center" ? excess / 2 : excess;
  return {
    first: align === "left" ? column : reach(column, -1, share, around),
    last: align === "right" ? column : reach(column, 1, share, around),
  };
}

function reach(column: number, step: 1 | -1, pixels: number, around: Neighbourhood): number {
  let at = column;
  for (let left = pixels; left > 0;) {
    const next = at + step;
    if (next < around.first || next > around.last || !around.isFree(next)) return at;
    at = next;
    left -= around.widthOf(next);
  }
  return at;
}

/** A number in General as Excel shows it in a column too narrow for all its digits: rounded, then scientific; null = ####. */
export function fitGeneralNumber(
  value: number,
  text: string,
  width: number,
  measure: Measure
): string | null {
  if (measure(text) <= width) return text;
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  for (let places = decimals - 1; places >= 0; places--) {
    const rounded = value.toFixed(places);
    if (measure(rounded) <= width) return rounded;
  }
  for (let digits = 5; digits >= 0; digits--) {
    const scientific = value
      .toExponential(digits)
      .replace("e", "E")
      .replace(/(E[+-])(\d)$/, "$10$2");
    if (measure(scientific) <= width) return scientific;
  }
  return null;
}

/** As many # as fill the column, as Excel shows a number or date that does not fit. */
export function hashes(width: number, measure: Measure): string {
  return "#".repeat(Math.max(1, Math.floor(width / measure("#"))));
}

/** Latin words and numbers stay whole; Chinese may break anywhere, but not before closing or after opening punctuation. */
const OPENING = "(\\[{\\u201c\\u2018\\u300a\\u300c\\u300e\\u3010\\uff08";
const CLOSING =
  ",.;:!?)\\]}%\\u2026\\u201d\\u2019\\u3001\\u3002\\u300b\\u300d\\u300f\\u3011\\uff01\\uff05\\uff09\\uff0c\\uff1a\\uff1b\\uff1f";
const PIECES = new RegExp(`\\s+|[${OPENING}]*(?:[\\w.,+\\-/@#&]+|[^\\s\\w])[${CLOSING}]*`, "gu");

/** The lines of a wrapped text in a column of `width` pixels; a word wider than the column is cut. */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  if (measure(paragraph) <= width) return [paragraph];
  const lines: string[] = [];
  let line = "";
  for (const piece of paragraph.match(PIECES) ?? []) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece.trimStart();
    while (measure(line) > width && line.length > 1) {
      const cut = charactersThatFit(line, width, measure);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function charactersThatFit(text: string, width: number, measure: Measure): number {
  let count = 1;
  while (count < text.length && measure(text.slice(0, count + 1)) <= width) count++;
  return count;
}
