import type { Finding } from "../rules/finding";
import type { CellValue } from "../tables/cell";

/** A file as a person handed it over. Its name only serves sentences and sheet names: what it is, its bytes say. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** From its first row on, until the next run begins, numbers of a column are shown in one number format. */
export interface FormatRun {
  /** Zero-based. */
  readonly firstRow: number;
  readonly format: string;
}

/** A sheet of a foreign file: values only, no formulas, no looks. */
export interface ForeignSheet {
  /** As the file calls it; empty where the format has no sheets (CSV, HTML). */
  readonly name: string;
  /** From A1 on; a row ends at its last filled cell, blank cells are the empty string. Text is as in the file, never made a number. */
  readonly rows: readonly (readonly CellValue[])[];
  /** By column, in rising rows; a column without numbers has no run. Leading zeros of a number live in its format. */
  readonly formatRuns: readonly (readonly FormatRun[])[];
  /** Zero-based rows that a filter or a person hid, rising. They are data. */
  readonly hiddenRows: readonly number[];
}

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

/** No honest list reaches them: 300,000 rows of 20 columns are 6 million cells and some 120 MB unpacked. */
export const FILE_LIMITS: FileLimits = {
  bytes: 150 * MEGABYTE,
  cells: 20_000_000,
  unpackedBytes: 400 * MEGABYTE,
  ratio: 200,
  tinyBytes: MEGABYTE,
};
