import type { EditPart } from "./edit-part";
import type { Workbook, WorkbookChange } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The sheets with their order, names and visibility, the active one, and the defined names. */
interface BookState {
  readonly sheets: readonly Worksheet[];
  readonly looks: readonly (readonly [Worksheet, Pick<Worksheet, "name" | "visibility">])[];
  readonly active: Worksheet;
  readonly names: readonly (readonly [Workbook["names"][number], string])[];
}

/** The book around the sheets: for adding, removing, renaming, moving and hiding sheets, and for names that follow cells. */
export function bookPart(workbook: Workbook): EditPart {
  let held = takeBook(workbook);
  let told: readonly WorkbookChange[] = [];
  return {
    touches: [{ sheet: null, aspect: "book" }],
    weight: 0,
    swap: () => {
      const now = takeBook(workbook);
      putBook(workbook, held);
      told = differences(now, held);
      held = now;
    },
    // After the edit itself the workbook has spoken already.
    changes: () => told,
  };
}

function takeBook(workbook: Workbook): BookState {
  return {
    sheets: [...workbook.sheets],
    looks: workbook.sheets.map(
      (sheet) => [sheet, { name: sheet.name, visibility: sheet.visibility }] as const
    ),
    active: workbook.activeSheet,
    names: workbook.names.map((name) => [name, name.formula] as const),
  };
}

function putBook(workbook: Workbook, { sheets, looks, active, names }: BookState): void {
  workbook.arrange(sheets, active);
  for (const [sheet, look] of looks) Object.assign(sheet, look);
  workbook.names.splice(0, workbook.names.length, ...names.map(([name]) => name));
  for (const [name, formula] of names) name.formula = formula;
}

/** What listeners need to hear about a book that went from one state to another. */
function differences(from: BookState, to: BookState): WorkbookChange[] {
  const changes: WorkbookChange[] = [];
  for (const sheet of from.sheets)
    if (!to.sheets.includes(sheet)) changes.push({ kind: "sheetDeleted", sheet });
  for (const sheet of to.sheets)
    if (!from.sheets.includes(sheet)) changes.push({ kind: "sheetAdded", sheet });
  const names = new Map(from.looks.map(([sheet, { name }]) => [sheet, name]));
  for (const [sheet, { name }] of to.looks)
    if (names.has(sheet) && names.get(sheet) !== name)
      changes.push({ kind: "sheetRenamed", sheet });
  if (to.active !== from.active) changes.push({ kind: "sheetActivated", sheet: to.active });
  changes.push({ kind: "layout", sheet: to.active });
  return changes;
}
