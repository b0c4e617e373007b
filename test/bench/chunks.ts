import type { CellValue } from "../../src/tables/cell";
import type { Workload } from "./workload";

/**
 * Excel on the web answers at most 5 MB at once; the add-in asks for about one. With four times as many rows the garbage collector
 * happens to meet every chunk alive, or none: the ratio to parsing alone would be chance.
 */
export const CHUNK_ROWS = 4_300;
const MOST_BYTES = 4_500_000;

/** The list as the texts it travels in, made one by one. */
export function* chunkTexts(list: Workload): Generator<string> {
  for (const rows of chunksOf(list)) {
    const text = JSON.stringify(rows);
    if (Buffer.byteLength(text) > MOST_BYTES) throw new RangeError("a chunk is too large");
    yield text;
  }
}

/** The list's rows, chunk by chunk. */
export function* chunksOf(list: Workload): Generator<CellValue[][]> {
  for (let first = 0; first < list.rows; first += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, list.rows - first);
    yield Array.from({ length: count }, (_, row) => list.cells(first + row));
  }
}

export function parseChunk(text: string): CellValue[][] {
  return JSON.parse(text) as CellValue[][];
}
