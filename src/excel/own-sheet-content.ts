import { done, finding, type Outcome, refused } from "../rules/finding";
import type { CellValue } from "../tables/cell";
import { ContentHash } from "./cell-hash";
import { ChunkSize } from "./chunk-size";
import { isTooMuchAtOnce } from "./host-problem";
import { meanRowBytes, rowBytes } from "./json-size";
import { Pace, SLICE_ROWS } from "./pace";
import { inExcel } from "./session";
import { hashedRow } from "./sheet-cells";
import type { Steering } from "./steering";
import { ThreadWatch } from "./thread-watch";
import type { UsedArea } from "./used-area";

const GUESSED_CELL_BYTES = 16;

/** A sheet to be read whole. */
export interface WholeSheet {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Its formulas are to be told from texts that look like one, and what they come to is wanted. */
  readonly hasFormulas?: boolean;
}

/** All that stands on a sheet, from A1 on, and the fingerprint of it. */
export interface SheetContent {
  /** As typed: of a formula its text. */
  readonly rows: readonly (readonly CellValue[])[];
  /** The same cells calculated, where the sheet was said to have formulas; else as typed. */
  readonly values: readonly (readonly CellValue[])[];
  readonly hash: string;
}

/** Rows and columns to read from A1 on to have all that a sheet holds. */
export function extentOf({
  firstRow,
  firstColumn,
  rowCount,
  columnCount,
}: UsedArea): Pick<WholeSheet, "rowCount" | "columnCount"> {
  return { rowCount: firstRow + rowCount, columnCount: firstColumn + columnCount };
}

interface Span {
  readonly sheet: number;
  readonly firstRow: number;
  readonly rowCount: number;
}

/**
 * Everything on some sheets from A1 on, as typed (a formula where we wrote none counts as an edit even where its value is the old one).
 * Several small sheets travel in one trip. Cells the host does not give are HOST_READ_FAILED, a sheet that is gone is SOURCE_MISSING.
 */
export async function readWholeSheets(
  sheets: readonly WholeSheet[],
  steering: Steering
): Promise<Outcome<readonly SheetContent[]>> {
  const contents = sheets.map(() => ({
    rows: [] as CellValue[][],
    values: [] as CellValue[][],
    hash: new ContentHash(),
  }));
  const pace = new Pace();
  const widest = Math.max(1, ...sheets.map(({ columnCount }) => columnCount));
  const size = new ChunkSize(widest * GUESSED_CELL_BYTES, steering.chunkBytes);
  const total = sheets.reduce((rows, { rowCount }) => rows + rowCount, 0);
  for (let doneRows = 0; doneRows < total;) {
    if (steering.signal.aborted) return refused(finding("STOPPED"));
    const rows = size.rows(total - doneRows);
    const watch = new ThreadWatch(steering);
    const trip = await watch.during(() => readSpans(sheets, spansOf(sheets, doneRows, rows)));
    if (!trip.ok) {
      if (isTooMuchAtOnce(trip.problem) && size.halve(rows)) continue;
      return trip;
    }
    await pace.rest();
    const read = trip.value.flatMap(({ sheet, cells, values }) =>
      cells.map((row, i) => ({ sheet, row, values: values[i] ?? row }))
    );
    for (let from = 0; from < read.length; from += SLICE_ROWS) {
      for (const { sheet, row, values } of read.slice(from, from + SLICE_ROWS)) {
        contents[sheet]?.rows.push(row);
        contents[sheet]?.values.push(values);
        contents[sheet]?.hash.add(hashedRow(row, values));
      }
      await pace.breathe();
    }
    size.learn(meanRowBytes(read.length, (row) => rowBytes(read[row]?.row ?? [])));
    if (watch.wasHeldLong) size.shrink(rows);
    doneRows += rows;
    steering.report({ stage: "verify", done: doneRows, total });
  }
  return done(contents.map(({ rows, values, hash }) => ({ rows, values, hash: hash.digest() })));
}

interface ReadSpan {
  readonly sheet: number;
  readonly cells: CellValue[][];
  readonly values: CellValue[][];
}

/** The stretch of `count` rows from row `from` on, all sheets counted one after the other. */
function spansOf(sheets: readonly WholeSheet[], from: number, count: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  sheets.forEach(({ rowCount }, sheet) => {
    const firstRow = Math.max(0, from - start);
    const end = Math.min(rowCount, from + count - start);
    if (firstRow < end) spans.push({ sheet, firstRow, rowCount: end - firstRow });
    start += rowCount;
  });
  return spans;
}

async function readSpans(
  sheets: readonly WholeSheet[],
  spans: readonly Span[]
): Promise<Outcome<readonly ReadSpan[]>> {
  const trip = await inExcel((context) =>
    spans.map((span) => {
      const { id, columnCount, hasFormulas } = sheets[span.sheet] ?? { id: "", columnCount: 1 };
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("id");
      const range = sheet.getRangeByIndexes(span.firstRow, 0, span.rowCount, columnCount);
      return {
        span,
        sheet,
        range: range.untrack().load(hasFormulas ? "formulas,values" : "formulas"),
      };
    })
  );
  if (!trip.ok) return trip;
  const read: ReadSpan[] = [];
  for (const { span, sheet, range } of trip.value) {
    const place = { sheet: sheets[span.sheet]?.name ?? "", cell: null };
    if (sheet.isNullObject) return refused(finding("SOURCE_MISSING", place));
    const cells = range.formulas as CellValue[][] | null;
    const { hasFormulas } = sheets[span.sheet] ?? {};
    const values = hasFormulas ? (range.values as CellValue[][] | null) : cells;
    if (cells === null || values === null) return refused(finding("HOST_READ_FAILED", place));
    read.push({ sheet: span.sheet, cells, values });
  }
  return done(read);
}
