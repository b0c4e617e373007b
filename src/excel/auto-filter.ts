import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { MOST_BYTES } from "./chunk-size";
import { cellBytes } from "./json-size";
import { rememberWrite } from "./last-write";
import type { ReadSource } from "./list-source";
import { queueFilter, queueFilterBack, type RememberedFilter } from "./remembered-filter";
import { inExcel } from "./session";
import { queueSourceCheck } from "./source-check";

/** A filter on a list in place. */
export interface ListFilter {
  readonly source: ReadSource;
  /** Zero-based sheet row of the header that carries the filter's arrows. */
  readonly headerRow: number;
  /** Zero-based sheet column that is filtered. */
  readonly column: number;
  /** Displayed texts that stay visible. */
  readonly texts: readonly string[];
  readonly at: Date;
}

export interface FilteredList {
  /** Rows below the header that are visible and hidden now. */
  readonly rowsShown: number;
  readonly rowsHidden: number;
  readonly warnings: readonly Finding[];
}

/**
 * Filters a list in place without changing a cell: the rows whose text in the column is among `texts` stay visible. A filter that
 * was on is remembered for the way back and reported (LIST_HAS_FILTER). Two trips. Refused with NOTHING_TO_FILTER,
 * HOST_PROTECTED, HOST_READ_ONLY, HOST_PAYLOAD, SOURCE_MISSING or SOURCE_CHANGED.
 */
export async function filterInPlace(filter: ListFilter): Promise<Outcome<FilteredList>> {
  const { source, texts } = filter;
  const place = { sheet: source.sheet.name, cell: null };
  if (texts.length === 0) return refused(finding("NOTHING_TO_FILTER", place));
  // the texts of a values filter travel in one request
  if (texts.reduce((bytes, text) => bytes + cellBytes(text), 0) > MOST_BYTES)
    return refused(finding("HOST_PAYLOAD", place));
  const looked = await lookBefore(source);
  if (!looked.ok) return looked;
  const { before, isFiltered } = looked.value;
  const end = source.used.firstRow + source.used.rowCount;
  const trip = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(source.sheet.id);
    const { firstColumn, columnCount } = source.used;
    const rows = end - filter.headerRow;
    const list = sheet.getRangeByIndexes(filter.headerRow, firstColumn, rows, columnCount);
    // another column's old criteria would hide rows that were asked for
    sheet.autoFilter.remove();
    sheet.autoFilter.apply(list.untrack(), filter.column - firstColumn, {
      filterOn: Excel.FilterOn.values,
      values: [...texts],
    });
    return list.getVisibleView().load("rowCount");
  });
  if (!trip.ok) return refused(await filterPutBack(trip.problem, source.sheet.id, before));
  const { id: sheetId, name: sheetName } = source.sheet;
  rememberWrite({ kind: "filter", at: filter.at, sheetId, sheetName, before });
  const rowsShown = trip.value.rowCount - 1;
  return done({
    rowsShown,
    rowsHidden: end - filter.headerRow - 1 - rowsShown,
    warnings: isFiltered ? [finding("LIST_HAS_FILTER", place)] : [],
  });
}

/** Puts the filter that a sheet had before `filterInPlace` back. */
export async function undoFilter(
  sheetId: string,
  before: RememberedFilter | null
): Promise<Outcome<void>> {
  const trip = await inExcel((context) => {
    queueFilterBack(context.workbook.worksheets.getItem(sheetId), before);
  });
  return trip.ok ? done(undefined) : trip;
}

async function lookBefore(
  source: ReadSource
): Promise<Outcome<{ readonly before: RememberedFilter | null; readonly isFiltered: boolean }>> {
  const trip = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet.id).load("id");
    return {
      workbook: context.workbook.load("readOnly"),
      protection: sheet.protection.load("protected"),
      changed: queueSourceCheck(context.workbook.worksheets, source),
      filter: queueFilter(sheet),
      isFiltered: sheet.autoFilter.load("isDataFiltered"),
    };
  });
  if (!trip.ok) return trip;
  const { workbook, protection, changed, filter, isFiltered } = trip.value;
  const problem = changed();
  if (problem) return refused(problem);
  if (workbook.readOnly) return refused(finding("HOST_READ_ONLY"));
  if (protection.protected)
    return refused(finding("HOST_PROTECTED", { sheet: source.sheet.name, cell: null }));
  return done({ before: filter(), isFiltered: isFiltered.isDataFiltered });
}

async function filterPutBack(
  cause: Finding,
  sheetId: string,
  before: RememberedFilter | null
): Promise<Finding> {
  const restored = await undoFilter(sheetId, before);
  if (restored.ok) return cause;
  return finding("RESTORE_FAILED", null, "", { cause: cause.code, ...restored.problem.params });
}
