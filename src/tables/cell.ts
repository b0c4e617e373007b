/** What a spreadsheet host gives for a cell. Blank is the empty string, an error its text (`#N/A`). */
export type CellValue = string | number | boolean;

/** A rectangle of cells as read from a sheet; rows and columns are zero-based sheet coordinates. */
export interface CellBlock {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** The part of a list read in one go: only the columns a job needs. `row` counts from the chunk's first row. */
export interface ListChunk {
  /** Zero-based sheet row of the chunk's first row. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** The value in a zero-based sheet column; the column must be one the layout asked for. */
  value(row: number, column: number): CellValue;
  /** The text a person sees in an id column (leading zeros come from number formats); undefined where it was not read. */
  text(row: number, column: number): string | undefined;
}
