import type { Finding } from "../rules/finding";
import type { ForeignSheet } from "../tables/foreign-sheet";

/** A file as a person handed it over. Its name only serves sentences and sheet names: what it is, its bytes say. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was in a file that could be read. */
export interface ForeignSheets {
  /** Sheets that hold something, in the order of the file. Dates count from 1900 whatever the file does. */
  readonly sheets: readonly ForeignSheet[];
  /** What a person should know about the file (FILE_…); none of them stops the import. */
  readonly findings: readonly Finding[];
}

/** The grid of Excel: what lies outside cannot be imported. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** The longest text a cell can hold. */
export const LONGEST_TEXT = 32_767;

/** How much of a file is read at most. */
export interface FileLimits {
  readonly bytes: number;
  readonly cells: number;
  /** Of a ZIP package, all parts unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked over packed size of a part; asked of parts above `tinyBytes` only. */
  readonly ratio: number;
  readonly tinyBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** No honest list reaches them: 300,000 rows of 15 columns are 4.5 million cells and some 440 MB unpacked. */
export const FILE_LIMITS: FileLimits = {
  bytes: 150 * MEGABYTE,
  cells: 20_000_000,
  unpackedBytes: 600 * MEGABYTE,
  ratio: 200,
  tinyBytes: MEGABYTE,
};
