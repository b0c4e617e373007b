import { type CellBlock, type CellValue } from "./cell";
import { cleanText, isBlankCell } from "./cell-text";
import { compact, readHeaderText } from "./header-text";
import { type HeaderCell } from "./list-layout";
import { isKnownHeader, matchHeader } from "./match-headers";

/** A header as found in the head of a sheet; rows count from the block's first row. */
export interface FoundHeader {
  /** The header's first row; the title block stands above it. */
  readonly firstRow: number;
  /** Its last row; data start below. */
  readonly lastRow: number;
  readonly headers: readonly HeaderCell[];
}

/** How many rows are searched: title blocks are short, and a header further down is a second list. */
const SEARCHED_ROWS = 60;
const FEWEST_KNOWN = 2;
const LOOKS_LIKE_DATA = /^[-+(¥]?\d[\d,.\s-]*\)?%?$/;

interface Candidate extends FoundHeader {
  readonly fields: number;
  readonly known: number;
}

/**
 * Finds the header row, or the pair of rows of a two-row header, by the words it is made of (at least two known ones). The row with most
 * of our fields wins, then with most known words, then the upper one: a header repeated further down is the same header. Null: no header.
 */
export function findHeader(head: CellBlock): FoundHeader | null {
  const rows = head.values.slice(0, SEARCHED_ROWS);
  let best: Candidate | null = null;
  rows.forEach((row, index) => {
    const single = candidate(head, index, index, row.map(headerText));
    const next = rows[index + 1];
    const double =
      next !== undefined && canBeLowerRow(next)
        ? candidate(head, index, index + 1, joinRows(row, next))
        : null;
    for (const option of [single, double]) {
      if (option !== null && option.known >= FEWEST_KNOWN && isBetter(option, best)) best = option;
    }
  });
  return best;
}

function isBetter(option: Candidate, best: Candidate | null): boolean {
  if (best === null || option.fields !== best.fields) return option.fields > (best?.fields ?? -1);
  return option.known > best.known && overlaps(option, best);
}

/** Among equals the upper one stays, unless both read the same rows and one understands more of them. */
function overlaps(a: Candidate, b: Candidate): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;
}

function candidate(
  head: CellBlock,
  firstRow: number,
  lastRow: number,
  texts: readonly string[]
): Candidate {
  const headers = texts.flatMap((text, index): HeaderCell[] =>
    text === ""
      ? []
      : [{ column: head.firstColumn + index, text, unit: readHeaderText(text).unit }]
  );
  const fields = headers.flatMap((header) => matchHeader(header.text)?.field ?? []);
  const known = headers.filter((header) => isKnownHeader(header.text));
  return {
    firstRow,
    lastRow,
    headers,
    fields: new Set(fields).size,
    known: new Set(known.map((header) => compact(header.text))).size,
  };
}

/** One row's header text as a person reads it, without the spaces and line breaks that only fit it into its cell. */
function headerText(value: CellValue): string {
  return typeof value === "string" ? cleanText(value).replace(/\s/g, "") : "";
}

/** A merged cell of the upper row holds its text in its first column only; it stands over the following ones too. */
function joinRows(upper: readonly CellValue[], lower: readonly CellValue[]): string[] {
  let group = "";
  return lower.map((value, index) => {
    const above = headerText(upper[index] ?? "");
    const below = headerText(value);
    if (above !== "") group = above;
    else if (below === "") group = "";
    const parts = [above === "" && below !== "" ? group : above, below];
    return [...new Set(parts)].filter((part) => part !== "").join(" ");
  });
}

function canBeLowerRow(row: readonly CellValue[]): boolean {
  const filled = row.filter((value) => !isBlankCell(value));
  return (
    filled.length > 0 &&
    filled.every((value) => typeof value === "string" && !LOOKS_LIKE_DATA.test(cleanText(value)))
  );
}
