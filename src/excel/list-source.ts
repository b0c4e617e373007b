import { done, finding, type Outcome, refused } from "../rules/finding";
import type { CellBlock } from "../tables/cell";
import type { ColumnMemory } from "../tables/column-memory";
import { confirmChangeWatch, editsOf, queueChangeWatch } from "./change-watch";
import { ChunkSize } from "./chunk-size";
import { isTooMuchAtOnce } from "./host-problem";
import { meanRowBytes, rowBytes } from "./json-size";
import { queueListMemory } from "./list-memory";
import { Pace, SLICE_ROWS } from "./pace";
import { inExcel } from "./session";
import { queueRows, type SheetRows, type WantedColumns } from "./sheet-rows";
import { SourcePrint } from "./source-print";
import type { Steering } from "./steering";
import { ThreadWatch } from "./thread-watch";
import { queueUsedArea, type UsedArea } from "./used-area";
import { choiceOf, queueChoice, type SheetChoice } from "./workbook-sheets";

/** Headers are looked for in the first rows of what the sheet uses. */
const HEAD_ROWS = 60;

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
  /** What people chose for the columns of lists in this workbook before. */
  readonly memories: readonly ColumnMemory[];
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
    const head = choice.usedRange
      .getRow(0)
      .untrack()
      .getResizedRange(HEAD_ROWS - 1, 0)
      .untrack();
    return {
      workbook: context.workbook.load("name"),
      active: active.load("id"),
      choice,
      head: head.load("values"),
      protection: sheet.protection.load("protected"),
      filter: sheet.autoFilter.load("isDataFiltered"),
      memory: queueListMemory(context.workbook),
    };
  });
  if (!trip.ok) return trip;
  confirmChangeWatch();
  const { workbook, active, choice, head, protection, filter, memory } = trip.value;
  if (choice.sheet.isNullObject) return refused(finding("SOURCE_MISSING"));
  const sheet = choiceOf(choice, active.id);
  const place = { sheet: sheet.name, cell: null };
  const used = choice.used();
  if (used === null) return refused(finding("SHEET_EMPTY", place));
  const values: CellBlock["values"] | null = head.values;
  if (values === null) return refused(finding("HOST_READ_FAILED", place));
  const { firstRow, firstColumn, rowCount } = used;
  return done({
    workbook: workbook.name,
    sheet,
    used,
    head: { sheet: sheet.name, firstRow, firstColumn, values: values.slice(0, rowCount) },
    isProtected: protection.protected,
    isFiltered: filter.isDataFiltered,
    edits: editsOf(sheet.id),
    memories: memory().memories,
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
 * Reads the rows from `firstRow` to the end of the used area, only the wanted columns, in trips of about a megabyte that are
 * handed to `onChunk` in slices and dropped. Stops between trips. Rows that came since the sheet was inspected are read as well; headers
 * that changed since are SOURCE_CHANGED. Cells the host does not give are HOST_READ_FAILED.
 */
export async function readSource(
  source: InspectedSource,
  firstRow: number,
  wanted: WantedColumns,
  steering: Steering,
  onChunk: (chunk: SheetRows) => void | Promise<void>
): Promise<Outcome<ReadSource>> {
  const edits = editsOf(source.sheet.id);
  const size = new ChunkSize(headRowBytes(source.head, wanted), steering.chunkBytes);
  const print = new SourcePrint(firstRow, wanted);
  const pace = new Pace();
  let { used } = source;
  let hiddenRows = 0;
  let chunks = 0;
  for (let row = firstRow; row < endOf(used);) {
    if (steering.signal.aborted) return refused(finding("STOPPED"));
    const rows = size.rows(endOf(used) - row);
    const isFirst = chunks === 0;
    const watch = new ThreadWatch(steering);
    const trip = await watch.during(() =>
      readChunk(source, { firstRow: row, rowCount: rows, wanted, isFirst })
    );
    if (!trip.ok) {
      if (isTooMuchAtOnce(trip.problem) && size.halve(rows)) continue;
      return trip;
    }
    const { chunk, state } = trip.value;
    if (state) ({ used, hiddenRows } = state);
    await pace.rest();
    for (let from = 0; from < rows; from += SLICE_ROWS) {
      const part = chunk.part(from, Math.min(SLICE_ROWS, rows - from));
      print.add(part);
      await onChunk(part);
      await pace.breathe();
    }
    size.learn(chunk.meanBytes());
    if (watch.wasHeldLong) size.shrink(rows);
    chunks++;
    row += rows;
    const total = endOf(used) - firstRow;
    steering.report({ stage: "read", done: Math.min(row - firstRow, total), total });
  }
  return done({ ...source, used, edits, print, hiddenRows, chunks });
}

interface ChunkOrder {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly wanted: WantedColumns;
  /** The first chunk looks at the sheet's state as well. */
  readonly isFirst: boolean;
}

interface SheetState {
  readonly used: UsedArea;
  readonly hiddenRows: number;
}

async function readChunk(
  source: InspectedSource,
  { firstRow, rowCount, wanted, isFirst }: ChunkOrder
): Promise<Outcome<{ readonly chunk: SheetRows; readonly state: SheetState | null }>> {
  const trip = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet.id).load("id");
    const state = isFirst ? queueState(sheet, source, firstRow) : null;
    return { sheet, state, rows: queueRows(sheet, firstRow, rowCount, wanted) };
  });
  if (!trip.ok) return trip;
  const { sheet, state, rows } = trip.value;
  const place = { sheet: source.sheet.name, cell: null };
  if (sheet.isNullObject) return refused(finding("SOURCE_MISSING", place));
  const found = state?.() ?? null;
  if (state && !found) return refused(finding("SOURCE_CHANGED", place));
  const chunk = rows();
  if (chunk === null) return refused(finding("HOST_READ_FAILED", place));
  return done({ chunk, state: found });
}

/** Queues how far the sheet is used now and how many rows are hidden; null where the row above the first is not as inspected. */
function queueState(
  sheet: Excel.Worksheet,
  { used, head }: InspectedSource,
  firstRow: number
): () => SheetState | null {
  const { firstColumn, columnCount } = used;
  const now = queueUsedArea(sheet);
  const above = sheet.getRangeByIndexes(firstRow - 1, firstColumn, 1, columnCount).untrack();
  above.load("values");
  const rows = endOf(used) - firstRow;
  const list = sheet.getRangeByIndexes(firstRow, firstColumn, rows, 1).untrack();
  const visible = list.getVisibleView().load("rowCount");
  return () => {
    const usedNow = now();
    const headers = head.values[firstRow - 1 - head.firstRow];
    const isSame = headers?.every((header, i) => header === above.values[0]?.[i]) ?? true;
    return usedNow && isSame ? { used: usedNow, hiddenRows: rows - visible.rowCount } : null;
  };
}

function endOf({ firstRow, rowCount }: UsedArea): number {
  return firstRow + rowCount;
}

/** First guess of a row's size, from the head; text columns travel twice. */
function headRowBytes(head: CellBlock, { columns, textColumns }: WantedColumns): number {
  const travelling = [...columns, ...textColumns].map((column) => column - head.firstColumn);
  return meanRowBytes(head.values.length, (row) =>
    rowBytes(travelling.map((column) => head.values[row]?.[column] ?? ""))
  );
}
