import type { CellValue } from "./model/cell-value";
import { Workbook } from "./model/workbook";

/** A sheet as plain rows; `numberFormats` by column counted from 0. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of whole columns' cells, e.g. `{ 0: "@" }`. */
  readonly numberFormats?: Readonly<Record<number, string>>;
}

/** A new workbook with the given sheets; cells hold exactly the values given, nothing is interpreted. */
export function buildWorkbook(sheets: readonly SheetRows[], fileName = "工作簿.xlsx"): Workbook {
  const workbook = new Workbook(fileName);
  for (const { name, rows, numberFormats = {} } of sheets) {
    const sheet = workbook.addSheet(name);
    const styles = Object.entries(numberFormats).map(
      ([column, numberFormat]) =>
        [Number(column), workbook.styles.derive(0, { numberFormat })] as const
    );
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) sheet.setValue(r, c, value);
      });
      for (const [column, style] of styles) sheet.setStyle(r, column, style);
    });
  }
  return workbook;
}
