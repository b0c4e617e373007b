import { cellAddress } from "../rules/cell-address";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { ChoicePlan, PlanCell } from "../sheets/sheet-plan";
import type { CellValue } from "../tables/cell";
import { queueChoices } from "./cell-kinds";
import { inExcel } from "./session";
import { hostValue, sameCell } from "./sheet-cells";

/** Cells of one column on a sheet that others work on too, as they are and as they are to be. */
export interface CellEdit {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Zero-based sheet row of the first cell, and the column. */
  readonly row: number;
  readonly column: number;
  /** As typed: a formula is its text, blank the empty text. */
  readonly before: readonly CellValue[];
  readonly after: readonly PlanCell[];
  /** Drop-downs of cells that are new. */
  readonly choices?: readonly ChoicePlan[];
}

/** So many cells, and so many ranges, travel in one trip: a month's new balances can be a column of 100,000. */
const CELLS_PER_TRIP = 5_000;
const RANGES_PER_TRIP = 1_000;

/** Writes the edits and reads each trip back. Refused with READ_BACK_DIFFERS or what the host says; the caller reverts. */
export async function applyEdits(edits: readonly CellEdit[]): Promise<Outcome<void>> {
  return inTrips(edits, applyTrip);
}

async function applyTrip(edits: readonly CellEdit[]): Promise<Outcome<void>> {
  const trip = await inExcel((context) =>
    edits.map((edit) => {
      const sheet = context.workbook.worksheets.getItem(edit.sheetId);
      const range = rangeOf(sheet, edit);
      // an apostrophe keeps a text what it is, whatever format the cell has
      range.values = edit.after.map((cell) => [hostValue(cell, "number")]);
      queueChoices(sheet, edit.choices ?? [], edit.row);
      return range.load("formulas");
    })
  );
  if (!trip.ok) return trip;
  const wrong = firstDifference(edits, trip.value);
  return wrong ? refused(wrong) : done(undefined);
}

/** OWN_SHEET_EDITED where a cell is no longer as the edits left it. */
export async function checkEdits(edits: readonly CellEdit[]): Promise<Outcome<void>> {
  return inTrips(edits, checkTrip);
}

async function checkTrip(edits: readonly CellEdit[]): Promise<Outcome<void>> {
  const trip = await inExcel((context) =>
    edits.map((edit) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(edit.sheetId).load("id");
      return { sheet, range: rangeOf(sheet, edit).load("formulas") };
    })
  );
  if (!trip.ok) return trip;
  for (const [i, { sheet, range }] of trip.value.entries()) {
    const edit = edits[i];
    if (!edit) break;
    if (sheet.isNullObject || firstDifference([edit], [range])) {
      const { sheetName: name } = edit;
      return refused(finding("OWN_SHEET_EDITED", { sheet: name, cell: null }, "", { name }));
    }
  }
  return done(undefined);
}

/** Puts every cell back as it was typed; formats are not touched, neither here nor there. */
export async function revertEdits(edits: readonly CellEdit[]): Promise<Outcome<void>> {
  return inTrips(edits, revertTrip);
}

async function revertTrip(edits: readonly CellEdit[]): Promise<Outcome<void>> {
  const trip = await inExcel((context) => {
    for (const edit of edits) {
      const range = rangeOf(context.workbook.worksheets.getItem(edit.sheetId), edit);
      range.formulas = edit.before.map((cell) => [typedAgain(cell)]);
      if (edit.choices) range.dataValidation.clear();
    }
  });
  return trip.ok ? done(undefined) : trip;
}

/** Names of the sheets that edits are on. */
export function editedSheets(edits: readonly CellEdit[]): string[] {
  return [...new Set(edits.map(({ sheetName }) => sheetName))];
}

/** The edits cut to trips of a bearable size, in their order; the first trip that is refused ends it. */
async function inTrips(
  edits: readonly CellEdit[],
  send: (edits: readonly CellEdit[]) => Promise<Outcome<void>>
): Promise<Outcome<void>> {
  let trip: CellEdit[] = [];
  let cells = 0;
  for (const edit of edits.flatMap(cutEdit)) {
    const isFull = cells + edit.after.length > CELLS_PER_TRIP || trip.length >= RANGES_PER_TRIP;
    if (isFull && trip.length > 0) {
      const sent = await send(trip);
      if (!sent.ok) return sent;
      trip = [];
      cells = 0;
    }
    trip.push(edit);
    cells += edit.after.length;
  }
  return trip.length > 0 ? send(trip) : done(undefined);
}

/** Drop-downs go with the first piece; they say themselves how far they reach. */
function cutEdit(edit: CellEdit): CellEdit[] {
  if (edit.after.length <= CELLS_PER_TRIP) return [edit];
  const pieces: CellEdit[] = [];
  for (let from = 0; from < edit.after.length; from += CELLS_PER_TRIP) {
    const { choices, ...cells } = edit;
    pieces.push({
      ...cells,
      row: edit.row + from,
      before: edit.before.slice(from, from + CELLS_PER_TRIP),
      after: edit.after.slice(from, from + CELLS_PER_TRIP),
      ...(from === 0 && choices && { choices }),
    });
  }
  return pieces;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, after }: CellEdit): Excel.Range {
  return sheet.getRangeByIndexes(row, column, after.length, 1).untrack();
}

function typedAgain(cell: CellValue): CellValue {
  return typeof cell === "string" && cell !== "" && !cell.startsWith("=") ? `'${cell}` : cell;
}

function firstDifference(
  edits: readonly CellEdit[],
  ranges: readonly Excel.Range[]
): Finding | null {
  for (const [i, { sheetName, row, column, after }] of edits.entries()) {
    const found = ranges[i]?.formulas as CellValue[][] | null | undefined;
    const wrong = after.findIndex((cell, at) => !sameCell(found?.[at]?.[0], cell ?? ""));
    if (wrong < 0) continue;
    const place = { sheet: sheetName, cell: cellAddress(row + wrong, column) };
    const read = String(found?.[wrong]?.[0] ?? "");
    const params = { expected: String(after[wrong] ?? ""), found: read };
    return finding("READ_BACK_DIFFERS", place, read, params);
  }
  return null;
}
