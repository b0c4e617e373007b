import { inExcel } from "./session";
import { isNumberedName } from "./sheet-names";

/** Typing over a table changes many cells one after the other: one look afterwards is enough. */
const SETTLED_MS = 300;

/**
 * Calls back when somebody has changed one of the sheets of these names, or a numbered one of them, and paused. Where the host refuses, it is
 * just not heard of.
 */
export async function watchSheetsNamed(
  names: readonly string[],
  listener: () => void
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await inExcel((context) => {
    context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      const name = await nameOf(worksheetId);
      if (name === null || !names.some((known) => isNumberedName(name, known))) return;
      clearTimeout(timer);
      timer = setTimeout(listener, SETTLED_MS);
    });
  });
}

/** Has Excel calculate every formula again: it does not know by itself that what custom functions go by has changed. */
export async function recalculateAll(): Promise<void> {
  await inExcel((context) => context.workbook.application.calculate("Full"));
}

async function nameOf(worksheetId: string): Promise<string | null> {
  const trip = await inExcel((context) =>
    context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name")
  );
  return trip.ok && !trip.value.isNullObject ? trip.value.name : null;
}
