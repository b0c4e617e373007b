import { done, finding, type Outcome, type Place, refused } from "../rules/finding";
import { inExcel } from "./session";

/** Puts a sheet in front and selects a cell of it; a place without a cell selects nothing. SOURCE_MISSING where the sheet is gone. */
export async function goToCell(place: Place): Promise<Outcome<void>> {
  const found = await sheetNamed(place.sheet);
  if (!found.ok) return found;
  const trip = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(found.value);
    sheet.activate();
    if (place.cell !== null) sheet.getRange(place.cell).untrack().select();
  });
  return trip.ok ? done(undefined) : trip;
}

/** Puts a sheet in front. SOURCE_MISSING where there is none of that name. */
export async function goToSheet(name: string): Promise<Outcome<void>> {
  return goToCell({ sheet: name, cell: null });
}

async function sheetNamed(name: string): Promise<Outcome<string>> {
  const trip = await inExcel((context) =>
    context.workbook.worksheets.getItemOrNullObject(name).load("id")
  );
  if (!trip.ok) return trip;
  const { isNullObject } = trip.value;
  return isNullObject
    ? refused(finding("SOURCE_MISSING", { sheet: name, cell: null }))
    : done(trip.value.id);
}
