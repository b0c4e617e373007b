import { done, type Outcome } from "../rules/finding";
import { MARK_NAME } from "./own-sheet-mark";
import { inExcel } from "./session";
import { queueUsedArea, type UsedArea } from "./used-area";

/** A sheet as a person picks it. */
export interface SheetChoice {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  /** Written by the add-in. */
  readonly isOwn: boolean;
  readonly isHidden: boolean;
  /** Extent of the cells that hold something; 0 on an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What is loaded of a sheet to describe it as a choice. */
export interface QueuedChoice {
  readonly sheet: Excel.Worksheet;
  readonly usedRange: Excel.Range;
  readonly used: () => UsedArea | null;
  readonly mark: Excel.NamedItem;
}

/** Queues what `choiceOf` needs to know of a sheet. */
export function queueChoice(sheet: Excel.Worksheet): QueuedChoice {
  sheet.load("id,name,visibility");
  const usedRange = sheet.getUsedRangeOrNullObject(true).untrack();
  const used = queueUsedArea(sheet, usedRange);
  const mark = sheet.names.getItemOrNullObject(MARK_NAME);
  mark.load("name");
  return { sheet, usedRange, used, mark };
}

/** To be called after the trip; the sheet must exist. */
export function choiceOf({ sheet, used, mark }: QueuedChoice, activeId: string): SheetChoice {
  const area = used();
  return {
    id: sheet.id,
    name: sheet.name,
    isActive: sheet.id === activeId,
    isOwn: !mark.isNullObject,
    isHidden: sheet.visibility !== Excel.SheetVisibility.visible,
    rowCount: area?.rowCount ?? 0,
    columnCount: area?.columnCount ?? 0,
  };
}

/** All sheets of the workbook in the order of their tabs. */
export async function listSheets(): Promise<Outcome<readonly SheetChoice[]>> {
  const known = await inExcel((context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    return { active, sheets: context.workbook.worksheets.load("items/id") };
  });
  if (!known.ok) return known;
  const ids = known.value.sheets.items.map((sheet) => sheet.id);
  const described = await inExcel((context) =>
    ids.map((id) => queueChoice(context.workbook.worksheets.getItemOrNullObject(id)))
  );
  if (!described.ok) return described;
  const present = described.value.filter(({ sheet }) => !sheet.isNullObject);
  return done(present.map((choice) => choiceOf(choice, known.value.active.id)));
}
