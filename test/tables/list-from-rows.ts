import { type AmountUnit } from "../../src/rules/amount-unit";
import { type CellBlock, type CellValue, type ListChunk } from "../../src/tables/cell";
import { type ListLayout } from "../../src/tables/list-layout";
import { createListReader } from "../../src/tables/list-reader";
import { type ListReading } from "../../src/tables/list-reading";
import { proposeLayout } from "../../src/tables/propose-layout";

/** A cell as tests write it; null is blank. */
export type RowCell = CellValue | null;
export type Rows = readonly (readonly RowCell[])[];

/** The head of a sheet that holds `rows` from A1 (or from another zero-based corner). */
export function headOf(rows: Rows, firstRow = 0, firstColumn = 0): CellBlock {
  const values = rows.map((row) => row.map((cell) => cell ?? ""));
  return { sheet: "CRM导出", firstRow, firstColumn, values };
}

/** The layout proposed for `rows`; fails the test where none is. */
export function layoutOf(rows: Rows, firstRow = 0, firstColumn = 0): ListLayout {
  const layout = proposeLayout(headOf(rows, firstRow, firstColumn));
  if (!layout.ok) throw new Error(`no layout: ${layout.problem.code}`);
  return layout.value;
}

/** Rows of a sheet from A1 as a chunk; `shown` gives the texts people see where they differ from the values. */
export function chunkOf(
  rows: Rows,
  firstRow: number,
  rowCount: number,
  shown: (row: number, column: number) => string | undefined = () => undefined
): ListChunk {
  return {
    firstRow,
    rowCount,
    value: (row, column) => rows[firstRow + row]?.[column] ?? "",
    text: (row, column) => shown(firstRow + row, column),
  };
}

export interface ReadOptions {
  readonly unit?: AmountUnit | null;
  readonly chunkRows?: number;
  readonly layout?: ListLayout;
  readonly shown?: (row: number, column: number) => string | undefined;
}

/** Reads a whole sheet given as rows from A1, in chunks as Excel would give it. */
export function readRows(rows: Rows, options: ReadOptions = {}): ListReading {
  const layout = options.layout ?? layoutOf(rows);
  const reader = createListReader(layout, { unit: options.unit ?? null });
  const chunkRows = options.chunkRows ?? 7;
  for (let row = layout.headerRow + 1; row < rows.length; row += chunkRows) {
    reader.ingest(chunkOf(rows, row, Math.min(chunkRows, rows.length - row), options.shown));
  }
  return reader.finish();
}
