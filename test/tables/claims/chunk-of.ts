import type { CellBlock, CellValue, ListChunk } from "../../../src/tables/cell";

type Rows = readonly (readonly (CellValue | null)[])[];

/** The first rows of a sheet, from A1 on. */
export function headOf(rows: Rows, sheet = "表"): CellBlock {
  const values = rows.map((row) => row.map((cell) => cell ?? ""));
  return { sheet, firstRow: 0, firstColumn: 0, values };
}

/** Rows of a sheet below its headers; numbers are shown as they are. */
export function chunkOf(rows: Rows, firstRow: number): ListChunk {
  const value = (row: number, column: number): CellValue => rows[firstRow + row]?.[column] ?? "";
  return {
    firstRow,
    rowCount: rows.length - firstRow,
    value,
    text: (row, column) => String(value(row, column)),
  };
}
