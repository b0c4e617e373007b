import type { CellValue } from "./cell";

/** From its first row on, until the next run begins, numbers of a column are shown in one number format. */
export interface FormatRun {
  /** Zero-based. */
  readonly firstRow: number;
  readonly format: string;
}

/** A sheet of somebody else's file on its way into the workbook: values only, no formulas, no looks. */
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
