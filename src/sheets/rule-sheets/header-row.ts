import type { CellBlock } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import { compact } from "../../tables/header-text";

/** Headers are looked for in the first rows: a person may have put a title or notes above. */
const LOOKED_AT = 10;

/** Where the headers of a sheet stand in the block read from it. */
export interface HeaderRow {
  readonly row: number;
  /** Column of each header, in the order asked for. */
  readonly columns: readonly number[];
}

/** Finds the row that has every header, in whatever order and among whatever others; null where none has. */
export function findHeaderRow(block: CellBlock, headers: readonly string[]): HeaderRow | null {
  for (const [row, cells] of block.values.slice(0, LOOKED_AT).entries()) {
    const texts = cells.map((cell) => compact(cleanText(cell)));
    const columns = headers.map((header) => texts.indexOf(compact(header)));
    if (columns.every((column) => column >= 0)) return { row, columns };
  }
  return null;
}
