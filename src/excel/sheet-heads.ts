import { done, type Outcome } from "../rules/finding";
import type { CellBlock } from "../tables/cell";
import { inExcel } from "./session";
import { choiceOf, queueChoice, type SheetChoice } from "./workbook-sheets";

/** By its first rows a sheet shows what it is. */
const HEAD_ROWS = 12;
const MOST_COLUMNS = 60;

/** A sheet and how it begins. */
export interface SheetHead {
  readonly sheet: SheetChoice;
  readonly head: CellBlock;
}

/** All sheets that hold something, in the order of their tabs, with their first rows, in two trips. */
export async function readSheetHeads(): Promise<Outcome<readonly SheetHead[]>> {
  const known = await inExcel((context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("id");
    return { active, sheets: context.workbook.worksheets.load("items/id") };
  });
  if (!known.ok) return known;
  const ids = known.value.sheets.items.map(({ id }) => id);
  const looked = await inExcel((context) =>
    ids.map((id) => {
      const choice = queueChoice(context.workbook.worksheets.getItemOrNullObject(id));
      const corner = choice.usedRange.getCell(0, 0).untrack();
      const head = corner.getResizedRange(HEAD_ROWS - 1, MOST_COLUMNS - 1).untrack();
      return { choice, head: head.load("values,rowIndex,columnIndex") };
    })
  );
  if (!looked.ok) return looked;
  const heads: SheetHead[] = [];
  for (const { choice, head } of looked.value) {
    if (choice.sheet.isNullObject || choice.usedRange.isNullObject) continue;
    const sheet = choiceOf(choice, known.value.active.id);
    const { rowIndex: firstRow, columnIndex: firstColumn } = head;
    const values = head.values as CellBlock["values"];
    heads.push({ sheet, head: { sheet: sheet.name, firstRow, firstColumn, values } });
  }
  return done(heads);
}
