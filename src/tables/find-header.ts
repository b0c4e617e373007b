import { type CellBlock, type CellValue } from "./cell";
import { cleanText, isBlankCell } from "./cell-text";
import { compact, isUnitRow, readHeaderText, unitBelowHeader } from "./header-text";
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

/** Halves of two-row headers: what stands over or under `余额`, and the ends of names. A sheet's title is never made of these alone. */
const HALF_WORD =
  /^(?:对公|单位|企业|活期|定期|通知|协定|保证金|存款|贷款|授信|用信|理财|表外|合计|小计|总额|时点|余额|金额|月日均|季日均|年日均|日均|人民币|本外币|外币|户数|笔数|名称|姓名|工号|号码|代码|本年|上年|年初|本月|上月|本期|上期|同期|期初|期末|当前|比|较|增减|增量|增幅|占比|情况|信息|业务)+$/;

interface Candidate extends FoundHeader {
  readonly fields: number;
  readonly known: number;
  /** Zero-based place of 客户号 in the row; -1 where it was not found. */
  readonly idIndex: number;
}

/**
 * Finds the header row, or the two rows of a two-row header, by the words it is made of (at least two known ones). The row with most of our
 * fields wins; among equals the upper one, because a header repeated further down is the same header. Null: no header.
 */
export function findHeader(head: CellBlock): FoundHeader | null {
  const rows = head.values.slice(0, SEARCHED_ROWS);
  let best: Candidate | null = null;
  for (let index = 0; index < rows.length; index++) {
    const double = twoRowHeader(head, index);
    const option = double ?? candidate(head, index, index, textsOf(rows[index]));
    if (option.known >= FEWEST_KNOWN && option.fields > (best?.fields ?? 0)) best = option;
    // The lower half alone would lose what the upper half says of it.
    if (double !== null) index += 1;
  }
  return best === null ? null : withUnitRow(head, best);
}

/** Units that stand in a row of their own below the header belong to it: `存款余额` over `(万元)`. */
function withUnitRow(head: CellBlock, header: FoundHeader): FoundHeader {
  const below = textsOf(head.values[header.lastRow + 1]);
  if (!isUnitRow(below)) return header;
  const headers = header.headers.map((cell) => ({
    ...cell,
    unit: cell.unit ?? unitBelowHeader(below[cell.column - head.firstColumn] ?? ""),
  }));
  return { ...header, lastRow: header.lastRow + 1, headers };
}

/** The header made of row `index` and the next one, where they are halves of each other. */
function twoRowHeader(head: CellBlock, index: number): Candidate | null {
  const upper = head.values[index];
  const lower = head.values[index + 1];
  if (upper === undefined || lower === undefined || !isTextOnly(lower)) return null;
  const double = candidate(head, index, index + 1, joinRows(upper, lower));
  const upperAlone = candidate(head, index, index, textsOf(upper));
  const lowerAlone = candidate(head, index + 1, index + 1, textsOf(lower));
  if (double.idIndex < 0) return null;
  if (upperAlone.idIndex < 0) {
    const namesGroups = upper.some((cell) => HALF_WORD.test(headerText(cell)));
    return lowerAlone.idIndex >= 0 && namesGroups ? double : null;
  }
  const belowId = lower[upperAlone.idIndex] ?? "";
  const isLowerHalf = isBlankCell(belowId) && areHalves(lower);
  // One text below a whole header is a label (合计) unless it completes it.
  const says =
    textsOf(lower).filter((text) => text !== "").length > 1 || double.fields > upperAlone.fields;
  return isLowerHalf && says ? double : null;
}

/** Whether at least half of a row's texts are words of a lower header row: a customer's name is not. */
function areHalves(row: readonly CellValue[]): boolean {
  const texts = textsOf(row).filter((text) => text !== "");
  const halves = texts.filter((text) => HALF_WORD.test(text) || isKnownHeader(text));
  return halves.length * 2 >= texts.length;
}

function candidate(
  head: CellBlock,
  firstRow: number,
  lastRow: number,
  texts: readonly string[]
): Candidate {
  const headers = texts.flatMap((text, index): HeaderCell[] =>
    text === "" ? [] : [{ column: head.firstColumn + index, text, unit: readHeaderText(text).unit }]
  );
  const matches = headers.map((header) => matchHeader(header.text)?.field);
  const fields = matches.filter((field) => field !== undefined);
  const idColumn = headers[matches.indexOf("客户号")]?.column;
  const known = headers.filter((header) => isKnownHeader(header.text));
  return {
    firstRow,
    lastRow,
    headers,
    fields: new Set(fields).size,
    known: new Set(known.map((header) => compact(header.text))).size,
    idIndex: idColumn === undefined ? -1 : idColumn - head.firstColumn,
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
    // With nothing below it, the upper text is a header of its own, merged downwards.
    if (above !== "") group = below === "" ? "" : above;
    else if (below === "") group = "";
    const parts = [above === "" && below !== "" ? group : above, below];
    return [...new Set(parts)].filter((part) => part !== "").join(" ");
  });
}

function textsOf(row: readonly CellValue[] | undefined): string[] {
  return (row ?? []).map(headerText);
}

function isTextOnly(row: readonly CellValue[]): boolean {
  const filled = row.filter((value) => !isBlankCell(value));
  return (
    filled.length > 0 &&
    filled.every((value) => typeof value === "string" && !LOOKS_LIKE_DATA.test(cleanText(value)))
  );
}
