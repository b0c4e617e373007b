import type { ForeignSheet } from "../tables/foreign-sheet";
import { type CellCount, SheetBuilder } from "./sheet-builder";

/** In order of preference: a comma also stands inside texts, the others hardly ever do. */
const DELIMITERS = ["\t", "|", ";", ","] as const;
const SNIFFED_LINES = 200;
const SNIFFED_CHARACTERS = 200_000;
/** A quoted text with more line breaks than this is a stray quotation mark, and the lines after it are rows. */
const MOST_LINE_BREAKS = 100;
/** From its delimiter on; a line break in it is no end of a line. */
const QUOTED_TEXT = /(^|[,;|\t\r\n])"(?:[^"]|"")*"/g;

/**
 * The rows of a text whose columns are separated by comma, tab, semicolon or `|`. Every cell is text as it stands there, with quotation
 * marks and the `="…"` of exporters taken off. Where quotation marks do not pair up they count as characters, so that no row is lost.
 */
export function readDelimitedText(text: string, count: CellCount): ForeignSheet {
  const { delimiter, start } = delimiterOf(text);
  const sheet = new SheetBuilder(count);
  const rows = new FieldReader(text, start, delimiter, true).readInto(sheet)
    ? sheet
    : unquoted(text, start, delimiter, count);
  return rows.build("");
}

function unquoted(text: string, start: number, delimiter: string, count: CellCount): SheetBuilder {
  const sheet = new SheetBuilder(count);
  new FieldReader(text, start, delimiter, false).readInto(sheet);
  return sheet;
}

/** Walks once through the text. */
class FieldReader {
  private row = 0;
  private column = 0;

  constructor(
    private readonly text: string,
    private at: number,
    private readonly delimiter: string,
    private readonly mayQuote: boolean
  ) {}

  /** False where quotation marks do not pair up. */
  readInto(sheet: SheetBuilder): boolean {
    const { text } = this;
    while (this.at < text.length) {
      const field = this.field();
      if (field === null) return false;
      sheet.set(this.row, this.column, field);
      const end = text[this.at];
      this.at += end === "\r" && text[this.at + 1] === "\n" ? 2 : 1;
      if (end === this.delimiter) {
        this.column += 1;
      } else {
        this.row += 1;
        this.column = 0;
      }
    }
    return true;
  }

  /** The field that begins here; afterwards `at` is at the delimiter or line break behind it. */
  private field(): string | null {
    const { text } = this;
    const isFormula = text.startsWith('="', this.at);
    if (!this.mayQuote || (text[this.at] !== '"' && !isFormula)) return this.plain();
    const quoted = this.quoted(this.at + (isFormula ? 2 : 1));
    return quoted === null ? null : quoted + this.plain();
  }

  private plain(): string {
    const start = this.at;
    while (this.at < this.text.length && !this.isEnd(this.text[this.at])) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private quoted(start: number): string | null {
    const { text } = this;
    let quoted = "";
    let lineBreaks = 0;
    for (let from = start; ;) {
      const close = text.indexOf('"', from);
      if (close < 0) return null;
      quoted += text.slice(from, close);
      lineBreaks += text.slice(from, close).split("\n").length - 1;
      if (lineBreaks > MOST_LINE_BREAKS) return null;
      this.at = close + 1;
      if (text[this.at] !== '"') return quoted;
      quoted += '"';
      from = this.at + 1;
    }
  }

  private isEnd(char: string | undefined): boolean {
    return char === this.delimiter || char === "\n" || char === "\r";
  }
}

/** What separates the columns, and where the rows begin: a first line `sep=;` says it itself. */
function delimiterOf(text: string): { delimiter: string; start: number } {
  const begin = text.startsWith("\ufeff") ? 1 : 0;
  const stated = /^sep=(.)\r?\n/i.exec(text.slice(begin, begin + 16));
  if (stated) return { delimiter: stated[1] ?? ",", start: begin + stated[0].length };
  const lines = text
    .slice(begin, begin + SNIFFED_CHARACTERS)
    .replace(QUOTED_TEXT, "$1")
    .split(/\r\n|\r|\n/, SNIFFED_LINES)
    .map(withoutLookAlikes);
  const scores = DELIMITERS.map((delimiter) => agreement(lines, delimiter));
  const best = scores.indexOf(Math.max(...scores));
  return { delimiter: scores[best] === 0 ? "," : (DELIMITERS[best] ?? ","), start: begin };
}

/** Lines that have the delimiter equally often, times how often. */
function agreement(lines: readonly string[], delimiter: string): number {
  const seen = new Map<number, number>();
  for (const line of lines) {
    const times = line.split(delimiter).length - 1;
    seen.set(times, (seen.get(times) ?? 0) + times);
  }
  return Math.max(0, ...seen.values());
}

/**
 * A line without what only looks like a delimiter: the tabs with which exporters turn numbers into text, and the commas inside amounts of
 * a line that has other delimiters.
 */
function withoutLookAlikes(line: string): string {
  const bare = line.replace(/\t+(?=[,;|])|([,;|])\t+/g, "$1");
  if (!/[,;|]/.test(bare)) return bare;
  const trimmed = bare.replace(/^\t+|\t+$/g, "");
  return /[\t;|]/.test(trimmed) ? trimmed.replace(/(\d),(?=\d{3}(?!\d))/g, "$1") : trimmed;
}
