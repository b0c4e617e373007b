import { area, type Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";

/** Cells of one sheet that have another value now. */
export interface CalculatedCells {
  readonly sheet: Worksheet;
  /** Pieces of columns, from left to right and downwards. */
  readonly areas: readonly Area[];
}

/** Remembers which cells a calculation gave another value. */
export class ChangedCells {
  private readonly sheets = new Map<Worksheet, Map<number, number[]>>();

  add(sheet: Worksheet, row: number, column: number): void {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map()));
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }

  /** All of them since the last time, and none from here on. */
  take(): CalculatedCells[] {
    const taken = [...this.sheets].map(([sheet, columns]) => ({
      sheet,
      areas: [...columns]
        .sort(([a], [b]) => a - b)
        .flatMap(([column, rows]) =>
          runsOf(rows).map(([top, bottom]) => area(top, column, bottom, column))
        ),
    }));
    this.sheets.clear();
    return taken;
  }
}

function runsOf(rows: number[]): [number, number][] {
  rows.sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row <= run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
