import { done, finding, type Finding, type Outcome, type Place, refused } from "../rules/finding";
import { MOST_BYTES } from "./chunk-size";
import { cellBytes } from "./json-size";
import { type FilteredSheet, rememberWrite } from "./last-write";
import { type ListChoice, type ListMemory, queueListChoices, queueListMemory } from "./list-memory";
import type { ReadSource } from "./list-source";
import { queueFilter, queueFilterBack } from "./remembered-filter";
import { inExcel } from "./session";
import { queueSourceCheck } from "./source-check";

/** A filter on a list in place. */
export interface ListFilter {
  readonly source: ReadSource;
  /** Zero-based sheet row of the header that carries the filter's arrows. */
  readonly headerRow: number;
  /** Zero-based sheet column that is filtered. */
  readonly column: number;
  /** Displayed texts that stay visible, at least one. */
  readonly texts: readonly string[];
  /** What a person chose for the list's columns, to be remembered. */
  readonly choice?: ListChoice;
}

export interface FilteredList {
  /** Rows below the header that are visible and hidden now. */
  readonly rowsShown: number;
  readonly rowsHidden: number;
  readonly warnings: readonly Finding[];
}

/**
 * Filters lists in place without changing a cell, each on a sheet of its own: the rows whose text in the column is among `texts` stay
 * visible. Filters that were on are remembered for the way back and reported (LIST_HAS_FILTER). Two trips. Refused with HOST_PROTECTED,
 * HOST_READ_ONLY, HOST_PAYLOAD, SOURCE_MISSING or SOURCE_CHANGED; then no list is filtered.
 */
export async function filterInPlace(
  filters: readonly ListFilter[],
  at: Date
): Promise<Outcome<FilteredList>> {
  const heavy = filters.find(({ texts }) => bytesOf(texts) > MOST_BYTES);
  if (heavy) return refused(finding("HOST_PAYLOAD", placeOf(heavy.source)));
  const looked = await lookBefore(filters.map(({ source }) => source));
  if (!looked.ok) return looked;
  const { sheets, listMemory } = looked.value;
  const choices = filters.flatMap(({ choice }) => choice ?? []);
  const trip = await inExcel((context) => {
    queueListChoices(context.workbook, listMemory, choices);
    return filters.map((filter) => queueListFilter(context.workbook.worksheets, filter));
  });
  if (!trip.ok) return refused(await filtersPutBack(trip.problem, sheets));
  rememberWrite({ kind: "filter", at, sheets });
  const rowsShown = trip.value.reduce((rows, view) => rows + view.rowCount - 1, 0);
  const rows = filters.reduce((all, filter) => all + rowsBelowHeader(filter), 0);
  const warnings = sheets
    .filter(({ isFiltered }) => isFiltered)
    .map(({ name }) => finding("LIST_HAS_FILTER", { sheet: name, cell: null }));
  return done({ rowsShown, rowsHidden: rows - rowsShown, warnings });
}

function queueListFilter(
  worksheets: Excel.WorksheetCollection,
  filter: ListFilter
): Excel.RangeView {
  const { source, headerRow, column, texts } = filter;
  const sheet = worksheets.getItem(source.sheet.id);
  const { firstColumn, columnCount } = source.used;
  const rows = rowsBelowHeader(filter) + 1;
  const list = sheet.getRangeByIndexes(headerRow, firstColumn, rows, columnCount).untrack();
  // another column's old criteria would hide rows that were asked for
  sheet.autoFilter.remove();
  sheet.autoFilter.apply(list, column - firstColumn, {
    filterOn: Excel.FilterOn.values,
    values: [...texts],
  });
  return list.getVisibleView().load("rowCount");
}

/** Puts the filters that sheets had before `filterInPlace` back. */
export async function undoFilter(sheets: readonly FilteredSheet[]): Promise<Outcome<void>> {
  const trip = await inExcel((context) => {
    for (const { id, before } of sheets)
      queueFilterBack(context.workbook.worksheets.getItem(id), before);
  });
  return trip.ok ? done(undefined) : trip;
}

interface BeforeFiltering {
  readonly sheets: readonly (FilteredSheet & { readonly isFiltered: boolean })[];
  readonly listMemory: ListMemory;
}

/** The filter each list's sheet has now; refused where one of them cannot be filtered. */
async function lookBefore(sources: readonly ReadSource[]): Promise<Outcome<BeforeFiltering>> {
  const trip = await inExcel((context) => {
    const { worksheets } = context.workbook;
    const looks = sources.map((source) => {
      const sheet = worksheets.getItemOrNullObject(source.sheet.id).load("id");
      return {
        source,
        protection: sheet.protection.load("protected"),
        changed: queueSourceCheck(worksheets, source),
        filter: queueFilter(sheet),
        autoFilter: sheet.autoFilter.load("isDataFiltered"),
      };
    });
    const { workbook } = context;
    return { workbook: workbook.load("readOnly"), looks, listMemory: queueListMemory(workbook) };
  });
  if (!trip.ok) return trip;
  const { workbook, looks, listMemory } = trip.value;
  for (const { changed } of looks) {
    const problem = changed();
    if (problem) return refused(problem);
  }
  if (workbook.readOnly) return refused(finding("HOST_READ_ONLY"));
  const locked = looks.find(({ protection }) => protection.protected);
  if (locked) return refused(finding("HOST_PROTECTED", placeOf(locked.source)));
  const sheets = looks.map(({ source, filter, autoFilter }) => ({
    id: source.sheet.id,
    name: source.sheet.name,
    before: filter(),
    isFiltered: autoFilter.isDataFiltered,
  }));
  return done({ sheets, listMemory: listMemory() });
}

async function filtersPutBack(cause: Finding, sheets: readonly FilteredSheet[]): Promise<Finding> {
  const restored = await undoFilter(sheets);
  if (restored.ok) return cause;
  return finding("RESTORE_FAILED", null, "", { cause: cause.code, ...restored.problem.params });
}

function rowsBelowHeader({ source, headerRow }: ListFilter): number {
  return source.used.firstRow + source.used.rowCount - headerRow - 1;
}

/** The texts of a values filter travel in one request. */
function bytesOf(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + cellBytes(text), 0);
}

function placeOf({ sheet }: ReadSource): Place {
  return { sheet: sheet.name, cell: null };
}
