import type { CellValue } from "../tables/cell";
import type { ForeignSheet } from "../tables/foreign-sheet";
import { rowBytes } from "./json-size";
import { hostValue } from "./sheet-cells";

/** A sheet on its way in, with the name it gets. */
export interface SheetToAdd {
  readonly name: string;
  readonly source: ForeignSheet;
}

/** Rows of one sheet that travel in one request. */
export interface ImportPiece {
  readonly firstRow: number;
  /** As written to the host: as wide as the sheet. */
  readonly values: readonly (readonly CellValue[])[];
  readonly isLast: boolean;
}

/** A column without numbers is a text column ("@"): everything in it stays as it is. */
export function isTextColumn({ formatRuns }: ForeignSheet, column: number): boolean {
  return (formatRuns[column]?.length ?? 0) === 0;
}

/** What reading the cell back must give. */
export function importedValue(sheet: ForeignSheet, row: number, column: number): CellValue {
  const value = sheet.rows[row]?.[column] ?? "";
  const isFlag = typeof value === "boolean" && isTextColumn(sheet, column);
  return isFlag ? String(value).toUpperCase() : value;
}

/** The next rows of a sheet that fit into `bytes`, at least one. */
export function cutImportPiece(sheet: ForeignSheet, firstRow: number, bytes: number): ImportPiece {
  const kinds = sheet.formatRuns.map((_, column) =>
    isTextColumn(sheet, column) ? ("text" as const) : ("amount" as const)
  );
  const values: CellValue[][] = [];
  let left = bytes;
  let row = firstRow;
  for (; row < sheet.rows.length && (left > 0 || values.length === 0); row++) {
    const cells = kinds.map((kind, column) => {
      const value = importedValue(sheet, row, column);
      return typeof value === "boolean" ? value : hostValue(value, kind);
    });
    left -= rowBytes(cells);
    values.push(cells);
  }
  return { firstRow, values, isLast: row === sheet.rows.length };
}
