import { done, finding, type Outcome, refused } from "../rules/finding";
import type { CellBlock } from "../tables/cell";
import { inExcel } from "./session";
import { queueUsedArea } from "./used-area";

/** Headers are looked for in so many rows. */
const HEAD_ROWS = 60;
/** Nobody means more rows than these by a selection; whole columns are cut to what the sheet uses. */
const MOST_ROWS = 5_000;

/** The rows a person has selected on the sheet in front, from its first used column on. */
export interface SelectedRows {
  readonly sheetId: string;
  readonly sheet: string;
  /** The sheet's first rows. */
  readonly head: CellBlock;
  /** The selected rows as shown. */
  readonly texts: CellBlock;
}

/** Reads what is selected, in two trips. Refused with SHEET_EMPTY where the sheet holds nothing below the selection, or what the host says. */
export async function readSelectedRows(): Promise<Outcome<SelectedRows>> {
  const look = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
    const selected = context.workbook.getSelectedRange().untrack();
    return { sheet, selected: selected.load("rowIndex,rowCount"), used: queueUsedArea(sheet) };
  });
  if (!look.ok) return look;
  const { id, name } = look.value.sheet;
  const { rowIndex, rowCount } = look.value.selected;
  const used = look.value.used();
  const place = { sheet: name, cell: null };
  if (used === null) return refused(finding("SHEET_EMPTY", place));
  const { firstRow, firstColumn, columnCount } = used;
  const top = Math.max(rowIndex, firstRow);
  const bottom = Math.min(rowIndex + rowCount, firstRow + used.rowCount, top + MOST_ROWS);
  const headRows = Math.min(HEAD_ROWS, used.rowCount);
  const read = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const area = (row: number, rows: number): Excel.Range =>
      sheet.getRangeByIndexes(row, firstColumn, rows, columnCount).untrack();
    const rows = bottom > top ? area(top, bottom - top).load("text") : null;
    return { head: area(firstRow, headRows).load("values"), rows };
  });
  if (!read.ok) return read;
  const head = {
    sheet: name,
    firstRow,
    firstColumn,
    values: read.value.head.values as CellBlock["values"],
  };
  const values = read.value.rows?.text ?? [];
  return done({
    sheetId: id,
    sheet: name,
    head,
    texts: { sheet: name, firstRow: top, firstColumn, values },
  });
}
