import type { CellValue, ListChunk } from "../tables/cell";
import { type CellHash } from "./cell-hash";
import { cellBytes, meanRowBytes } from "./json-size";

/** Zero-based sheet columns a job needs; of `textColumns` the displayed text is read as well as the value. */
export interface WantedColumns {
  readonly columns: readonly number[];
  readonly textColumns: readonly number[];
}

interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/** Neighbouring columns as runs: each becomes one range. */
export function columnRuns(columns: readonly number[]): ColumnRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && column === last.first + last.count) last.count++;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** Rows of a sheet as plain data: neighbouring columns together. */
export interface RowsData {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly wanted: WantedColumns;
  readonly runs: readonly (ColumnRun & { readonly rows: CellValue[][] })[];
  readonly texts: readonly { readonly column: number; readonly rows: string[][] }[];
}

/** The rows that `SheetRows.data` sent. */
export function rowsFromData({ firstRow, rowCount, wanted, runs, texts }: RowsData): SheetRows {
  const cells = new Map<number, { rows: CellValue[][]; place: number }>();
  for (const { first, count, rows } of runs)
    for (let place = 0; place < count; place++) cells.set(first + place, { rows, place });
  const textsOf = new Map(texts.map(({ column, rows }) => [column, rows]));
  return new SheetRows(firstRow, rowCount, wanted, cells, textsOf);
}

/** Rows of a sheet, only the wanted columns of them. */
export class SheetRows implements ListChunk {
  constructor(
    readonly firstRow: number,
    readonly rowCount: number,
    private readonly wanted: WantedColumns,
    private readonly cells: ReadonlyMap<number, { rows: CellValue[][]; place: number }>,
    private readonly texts: ReadonlyMap<number, string[][]>,
    private readonly offset = 0
  ) {}

  /** Some of the rows, without copying them. */
  part(from: number, rowCount: number): SheetRows {
    const { firstRow, wanted, cells, texts, offset } = this;
    return new SheetRows(firstRow + from, rowCount, wanted, cells, texts, offset + from);
  }

  value(row: number, column: number): CellValue {
    const run = this.cells.get(column);
    if (!run) throw new RangeError(`column ${column} was not read`);
    return run.rows[this.offset + row]?.[run.place] ?? "";
  }

  text(row: number, column: number): string | undefined {
    return this.texts.get(column)?.[this.offset + row]?.[0];
  }

  /** The rows as plain data, to be sent to another thread. */
  data(): RowsData {
    const { firstRow, rowCount, wanted, offset } = this;
    const end = offset + rowCount;
    return {
      firstRow,
      rowCount,
      wanted,
      runs: columnRuns(wanted.columns).map(({ first, count }) => ({
        first,
        count,
        rows: this.cells.get(first)?.rows.slice(offset, end) ?? [],
      })),
      texts: wanted.textColumns.map((column) => ({
        column,
        rows: this.texts.get(column)?.slice(offset, end) ?? [],
      })),
    };
  }

  /** Adds one row's values and texts to a fingerprint. */
  hashRow(row: number, hash: CellHash): void {
    for (const column of this.wanted.columns) hash.add(this.value(row, column));
    for (const column of this.wanted.textColumns) hash.add(this.text(row, column) ?? "");
  }

  /** Mean bytes a row took on its way here. */
  meanBytes(): number {
    return meanRowBytes(this.rowCount, (row) => {
      let bytes = 3;
      for (const column of this.wanted.columns) bytes += cellBytes(this.value(row, column));
      for (const column of this.wanted.textColumns)
        bytes += cellBytes(this.text(row, column) ?? "");
      return bytes;
    });
  }
}

/**
 * Queues the reading of rows. The function it gives is called after the trip; null means that the host gave no cells, which is a
 * failure and never an empty list.
 */
export function queueRows(
  sheet: Excel.Worksheet,
  firstRow: number,
  rowCount: number,
  wanted: WantedColumns
): () => SheetRows | null {
  const valueRanges = columnRuns(wanted.columns).map((run) => {
    const range = sheet.getRangeByIndexes(firstRow, run.first, rowCount, run.count).untrack();
    return { run, range: range.load("values") };
  });
  const textRanges = wanted.textColumns.map((column) => {
    const range = sheet.getRangeByIndexes(firstRow, column, rowCount, 1).untrack();
    return { column, range: range.load("text") };
  });
  return () => {
    const cells = new Map<number, { rows: CellValue[][]; place: number }>();
    for (const { run, range } of valueRanges) {
      const rows = cellsOf(range.values, rowCount);
      if (rows === null) return null;
      for (let i = 0; i < run.count; i++) cells.set(run.first + i, { rows, place: i });
    }
    const texts = new Map<number, string[][]>();
    for (const { column, range } of textRanges) {
      const rows = cellsOf(range.text, rowCount);
      if (rows === null) return null;
      texts.set(column, rows);
    }
    return new SheetRows(firstRow, rowCount, wanted, cells, texts);
  };
}

/** What office.js types as a matrix is null where the host had too much to say. */
function cellsOf<T>(matrix: T[][] | null, rowCount: number): T[][] | null {
  return matrix?.length === rowCount ? matrix : null;
}
