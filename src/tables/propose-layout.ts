import { cellAddress } from "../rules/cell-address";
import { done, finding, type Outcome, type Place, refused } from "../rules/finding";
import { type AmountUnit } from "../rules/amount-unit";
import { type CellBlock } from "./cell";
import { cleanText, isBlankCell } from "./cell-text";
import { findHeader, type FoundHeader } from "./find-header";
import { unitOfTitleRow } from "./header-text";
import { type ListLayout } from "./list-layout";
import { matchColumns } from "./match-headers";

/** How many texts of a refused sheet are quoted, so that a person sees what was looked at. */
const MOST_QUOTED = 12;

/**
 * Where the list stands on its sheet and what its columns mean, from the sheet's head (the first sixty rows or so of the used range, all
 * columns). Refused with `SHEET_EMPTY`, `HEADER_NOT_FOUND`, `ID_COLUMN_MISSING` or `AMOUNT_COLUMN_MISSING`, each quoting what was found.
 */
export function proposeLayout(head: CellBlock): Outcome<ListLayout> {
  const draft = draftLayout(head);
  if (!draft.ok) return draft;
  return checkLayout(draft.value);
}

/** The same without asking for the columns a job needs, so that a person can point at them. */
export function draftLayout(head: CellBlock): Outcome<ListLayout> {
  const where: Place = { sheet: head.sheet, cell: null };
  const texts = head.values.flat().filter((value) => !isBlankCell(value));
  if (texts.length === 0) return refused(finding("SHEET_EMPTY", where));
  const header = findHeader(head);
  if (header === null) {
    const found = quote(texts.map(cleanText));
    return refused(finding("HEADER_NOT_FOUND", where, "", { rows: head.values.length, found }));
  }
  return done(layoutOf(head, header));
}

/** A layout a job can read: it has 客户号 and a deposit column. */
export function checkLayout(layout: ListLayout): Outcome<ListLayout> {
  const where = { sheet: layout.sheet, cell: cellAddress(layout.headerRow, layout.labelColumn) };
  const found = quote(layout.headers.map((header) => header.text));
  const params = { row: layout.headerRow + 1, found };
  const has = (field: string): boolean => layout.columns.some((match) => match.field === field);
  if (!has("客户号")) return refused(finding("ID_COLUMN_MISSING", where, "", params));
  if (!has("存款余额") && !has("年日均")) {
    return refused(finding("AMOUNT_COLUMN_MISSING", where, "", params));
  }
  return done(layout);
}

function layoutOf(head: CellBlock, header: FoundHeader): ListLayout {
  const headerRow = head.firstRow + header.lastRow;
  const below = head.values.slice(header.lastRow + 1);
  const { findings, ...matched } = matchColumns(
    header.headers,
    { sheet: head.sheet, headerRow },
    (column) => below.map((row) => cleanText(row[column - head.firstColumn] ?? ""))
  );
  return {
    sheet: head.sheet,
    headerRow,
    headers: header.headers,
    ...matched,
    unit: statedUnit(head, header),
    labelColumn: head.firstColumn,
    findings,
  };
}

/** The unit of the title block (or of a note beside the upper header row); the row nearest to the header has the last word. */
function statedUnit(head: CellBlock, header: FoundHeader): AmountUnit | null {
  const titleRows = head.values.slice(0, header.lastRow).reverse();
  for (const row of titleRows) {
    const unit = unitOfTitleRow(row.map(cleanText));
    if (unit !== null) return unit;
  }
  return null;
}

function quote(texts: readonly string[]): string {
  const quoted = texts.slice(0, MOST_QUOTED).join("、");
  return texts.length > MOST_QUOTED ? `${quoted}…` : quoted;
}
