import type { CellValue } from "../tables/cell";

const SAMPLED_ROWS = 40;

/** Bytes a cell takes in the JSON text that travels between add-in and host (UTF-8). */
export function cellBytes(value: CellValue | null): number {
  if (typeof value === "number") return String(value).length + 1;
  if (typeof value !== "string") return 6;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    bytes +=
      code > 0x7ff ? 3 : code > 0x7f || code === 0x22 || code === 0x5c ? 2 : code < 0x20 ? 6 : 1;
  }
  return bytes;
}

export function rowBytes(row: readonly (CellValue | null)[]): number {
  let bytes = 3;
  for (const value of row) bytes += cellBytes(value);
  return bytes;
}

/** Mean bytes of a row, from rows spread evenly over `count`. */
export function meanRowBytes(count: number, bytesOf: (row: number) => number): number {
  const sampled = Math.min(count, SAMPLED_ROWS);
  let bytes = 0;
  for (let i = 0; i < sampled; i++) bytes += bytesOf(Math.floor((i * count) / sampled));
  return sampled === 0 ? 0 : bytes / sampled;
}
