import type { CellValue } from "../tables/cell";
import type { ForeignSheet, FormatRun } from "../tables/foreign-sheet";
import { FileRefusal } from "./file-refusal";
import { type FileLimits, LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS } from "./foreign-sheets";

/** A column whose format changes more often gets the one most of its numbers have. */
const MOST_RUNS = 200;

/** What no cell can hold: control characters other than tab and line breaks. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Counts the cells of a whole file against its limit, and the texts that had to be cut. */
export class CellCount {
  shortened = 0;
  private left: number;

  constructor({ cells }: FileLimits) {
    this.left = cells;
  }

  /** Refuses the file (FILE_TOO_LARGE) when it has more cells than are read at most. */
  take(): void {
    this.left -= 1;
    if (this.left < 0) throw new FileRefusal("FILE_TOO_LARGE");
  }

  /** A text as a cell can hold it. */
  text(raw: string): string {
    const text = raw.replace(CONTROL, "");
    if (text.length <= LONGEST_TEXT) return text;
    this.shortened += 1;
    return text.slice(0, LONGEST_TEXT);
  }
}

/** Collects the cells of one sheet, whatever order they come in. */
export class SheetBuilder {
  private readonly rows: CellValue[][] = [];
  private readonly formats: { row: number; format: string }[][] = [];
  private readonly hidden: number[] = [];

  constructor(private readonly count: CellCount) {}

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** Blank texts leave the cell blank. `format` matters for numbers only. FILE_TOO_LARGE outside of Excel's grid. */
  set(row: number, column: number, value: CellValue, format = "General"): void {
    const cell = typeof value === "string" ? this.count.text(value) : value;
    if (cell === "") return;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw new FileRefusal("FILE_TOO_LARGE");
    this.count.take();
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length < column) cells.push("");
    cells[column] = cell;
    if (typeof cell === "number") this.noteFormat(row, column, format);
  }

  hide(row: number): void {
    this.hidden.push(row);
  }

  build(name: string): ForeignSheet {
    const columns = this.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const hiddenRows = this.hidden.filter((row) => row < this.rows.length).sort((a, b) => a - b);
    return {
      name,
      rows: this.rows,
      formatRuns: Array.from({ length: columns }, (_, i) => runsOf(this.formats[i] ?? [])),
      hiddenRows,
    };
  }

  private noteFormat(row: number, column: number, format: string): void {
    const noted = (this.formats[column] ??= []);
    if (noted.at(-1)?.format !== format) noted.push({ row, format });
  }
}

function runsOf(noted: readonly { row: number; format: string }[]): FormatRun[] {
  const runs = noted
    .map(({ row, format }) => ({ firstRow: row, format }))
    .sort((a, b) => a.firstRow - b.firstRow);
  const [first] = runs;
  if (first === undefined || runs.length <= MOST_RUNS) return runs;
  const seen = new Map<string, number>();
  for (const { format } of runs) seen.set(format, (seen.get(format) ?? 0) + 1);
  const [[usual] = [first.format]] = [...seen].sort(([, a], [, b]) => b - a);
  return [{ firstRow: first.firstRow, format: usual }];
}
