import { inExcel } from "./session";

/** Workbook and sheet a person is in. */
export interface WorkbookPlace {
  readonly workbook: string;
  readonly sheet: string;
}

/**
 * Calls back with the workbook and the sheet in front, now and whenever the person moves to another sheet. Gives the way to stop.
 * Where the host refuses (a cell is being edited, say) the listener just does not hear of it.
 */
export function watchPlace(listener: (place: WorkbookPlace) => void): () => void {
  let isWatched = true;
  const tell = async (): Promise<void> => {
    const place = await currentPlace();
    if (place && isWatched) listener(place);
  };
  const subscription = inExcel((context) => {
    const { worksheets } = context.workbook;
    return [worksheets.onActivated.add(tell), worksheets.onDeleted.add(tell)];
  });
  void tell();
  return () => {
    isWatched = false;
    void subscription.then((registered) => {
      if (registered.ok) for (const handler of registered.value) remove(handler);
    });
  };
}

function remove(handler: { readonly context: unknown; remove(): void }): void {
  const context = handler.context as Excel.RequestContext;
  handler.remove();
  void context.sync().catch(() => undefined);
}

async function currentPlace(): Promise<WorkbookPlace | null> {
  const trip = await inExcel((context) => ({
    workbook: context.workbook.load("name"),
    sheet: context.workbook.worksheets.getActiveWorksheet().load("name"),
  }));
  if (!trip.ok) return null;
  return { workbook: trip.value.workbook.name, sheet: trip.value.sheet.name };
}
