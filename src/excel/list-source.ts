import { done, finding, type Outcome, refused } from "../rules/finding";
import type { CellBlock, ListChunk } from "../tables/cell";
import { confirmChangeWatch, editsOf, queueChangeWatch } from "./change-watch";
import { ChunkSize } from "./chunk-size";
import { isTooMuchAtOnce } from "./host-problem";
import { meanRowBytes, rowBytes } from "./json-size";
import { inExcel } from "./session";
import { queueRows, type SheetRows, type WantedColumns } from "./sheet-rows";
import { SourcePrint } from "./source-print";
import type { Steering } from "./steering";
import { choiceOf, queueChoice, type SheetChoice } from "./workbook-sheets";

/** Headers are looked for in the first rows of what the sheet uses. */
const HEAD_ROWS = 60;

/** Extent of the cells that hold something, zero-based. */
export interface UsedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A sheet looked at but not yet read. */
export interface InspectedSource {
  readonly workbook: string;
  readonly sheet: SheetChoice;
  readonly used: UsedArea;
  readonly head: CellBlock;
  readonly isProtected: boolean;
  /** An AutoFilter with criteria is on: rows may be hidden, which are data all the same. */
  readonly isFiltered: boolean;
  /** Edits of the sheet seen when it was inspected (change-watch). */
  readonly edits: number;
}

/**
 * Looks at a sheet in one trip: where its cells are, its first sixty rows, filter and protection. `sheetId` null means the sheet
 * in front. Refused with SOURCE_MISSING where there is no such sheet, with SHEET_EMPTY where it holds nothing.
 */
export async function inspectSource(sheetId: string | null): Promise<Outcome<InspectedSource>> {
  const trip = await inExcel((context) => {
    queueChangeWatch(context);
    const worksheets = context.workbook.worksheets;
    const active = worksheets.getActiveWorksheet();
    const sheet = sheetId === null ? active : worksheets.getItemOrNullObject(sheetId);
    const choice = queueChoice(sheet);
    const head = choice.used.getRow(0).getResizedRange(HEAD_ROWS - 1, 0).untrack();
    return {
      workbook: context.workbook.load("name"),
      active: active.load("id"),
      choice,
      head: head.load("values"),
      protection: sheet.protection.load("protected"),
      filter: sheet.autoFilter.load("isDataFiltered"),
    };
  });
  if (!trip.ok) return trip;
  confirmChangeWatch();
  const { workbook, active, choice, head, protection, filter } = trip.value;
  if (choice.sheet.isNullObject) return refused(finding("SOURCE_MISSING"));
  const sheet = choiceOf(choice, active.id);
  const place = { sheet: sheet.name, cell: null };
  if (choice.used.isNullObject) return refused(finding("SHEET_EMPTY", place));
  const values: CellBlock["values"] | null = head.values;
  if (values === null) return refused(finding("HOST_READ_FAILED", place));
  const { rowIndex: firstRow, columnIndex: firstColumn, rowCount, columnCount } = choice.used;
  return done({
    workbook: workbook.name,
    sheet,
    used: { firstRow, firstColumn, rowCount, columnCount },
    head: { sheet: sheet.name, firstRow, firstColumn, values: values.slice(0, rowCount) },
    isProtected: protection.protected,
    isFiltered: filter.isDataFiltered,
    edits: editsOf(sheet.id),
  });
}

/** A list that was read: what applying needs to see whether it is still the same. */
export interface ReadSource extends InspectedSource {
  readonly print: SourcePrint;
  /** Rows below the header that a filter or a person hides. */
  readonly hiddenRows: number;
  /** Trips that the reading took. */
  readonly chunks: number;
}

/**
 * Reads the rows from `firstRow` to the end of the used area, only the wanted columns, in chunks of about a megabyte that are
 * handed to `onChunk` and dropped. Stops between chunks. Cells the host does not give are HOST_READ_FAILED.
 */
export async function readSource(
  source: InspectedSource,
  firstRow: number,
  wanted: WantedColumns,
  steering: Steering,
  onChunk: (chunk: ListChunk) => void
): Promise<Outcome<ReadSource>> {
  const end = source.used.firstRow + source.used.rowCount;
  const total = Math.max(0, end - firstRow);
  const size = new ChunkSize(headRowBytes(source.head, wanted), steering.chunkBytes);
  const print = new SourcePrint(source.used, firstRow, wanted);
  let hiddenRows = 0;
  let chunks = 0;
  for (let row = firstRow; row < end; ) {
    if (steering.signal.aborted) return refused(finding("STOPPED"));
    const rows = size.rows(end - row);
    const counted = chunks === 0 ? { firstRow, rowCount: total } : null;
    const trip = await readChunk(source, row, rows, wanted, counted);
    if (!trip.ok) {
      if (isTooMuchAtOnce(trip.problem) && size.halve(rows)) continue;
      return trip;
    }
    if (counted) hiddenRows = trip.value.hiddenRows;
    print.add(trip.value.chunk);
    onChunk(trip.value.chunk);
    size.learn(trip.value.chunk.meanBytes());
    chunks++;
    row += rows;
    steering.report({ stage: "read", done: row - firstRow, total });
  }
  return done({ ...source, print, hiddenRows, chunks });
}

async function readChunk(
  source: InspectedSource,
  firstRow: number,
  rowCount: number,
  wanted: WantedColumns,
  counted: { firstRow: number; rowCount: number } | null
): Promise<Outcome<{ chunk: SheetRows; hiddenRows: number }>> {
  const trip = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet.id).load("id");
    const visible =
      counted &&
      sheet
        .getRangeByIndexes(counted.firstRow, source.used.firstColumn, counted.rowCount, 1)
        .untrack()
        .getVisibleView()
        .load("rowCount");
    return { sheet, visible, rows: queueRows(sheet, firstRow, rowCount, wanted) };
  });
  if (!trip.ok) return trip;
  const { sheet, visible, rows } = trip.value;
  if (sheet.isNullObject) return refused(finding("SOURCE_MISSING", placeOf(source)));
  const chunk = rows();
  if (chunk === null) return refused(finding("HOST_READ_FAILED", placeOf(source)));
  return done({
    chunk,
    hiddenRows: counted && visible ? counted.rowCount - visible.rowCount : 0,
  });
}

function placeOf(source: InspectedSource): { sheet: string; cell: null } {
  return { sheet: source.sheet.name, cell: null };
}

/** First guess of a row's size, from the head; text columns travel twice. */
function headRowBytes(head: CellBlock, { columns, textColumns }: WantedColumns): number {
  const travelling = [...columns, ...textColumns].map((column) => column - head.firstColumn);
  return meanRowBytes(head.values.length, (row) =>
    rowBytes(travelling.map((column) => head.values[row]?.[column] ?? ""))
  );
}
