/** Edits seen per sheet id since the add-in began to watch, by whomever: people, co-authors or this add-in. */
const edits = new Map<string, number>();
let watching = false;

/**
 * Queues the one subscription to edits of all sheets, where the host has it (ExcelApi 1.9); it travels with the caller's trip.
 * Where the host has none, `editsOf` stays 0 and the source's sample alone tells whether it changed.
 */
export function queueChangeWatch(context: Excel.RequestContext): void {
  if (watching || !Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  context.workbook.worksheets.onChanged.add(noteEdit);
}

/** Called after the trip that carried the subscription has come back well. */
export function confirmChangeWatch(): void {
  watching = true;
}

/** How many edits of a sheet were seen; only differences between two moments mean something. */
export function editsOf(sheetId: string): number {
  return edits.get(sheetId) ?? 0;
}

async function noteEdit(event: Excel.WorksheetChangedEventArgs): Promise<void> {
  edits.set(event.worksheetId, editsOf(event.worksheetId) + 1);
}
