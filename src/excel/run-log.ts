import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { BODY_FIRST_ROW, type CellKind, type PlanCell, type SheetPlan } from "../sheets/sheet-plan";
import type { CellValue } from "../tables/cell";
import { inExcel } from "./session";
import { expectedRow, expectedValue, hostValue, sameCell } from "./sheet-cells";
import { queueHeaderLook, queueNumberFormats, queueSheetSetup } from "./sheet-look";
import { freeName, numberedName } from "./sheet-names";
import type { WriteForecast } from "./write-target";

/** So many numbered run logs are looked at for one whose headers fit. */
const LOOKED_AT = 3;

/** The run log's sheet: a plan without rows; each run appends one. */
export type RunLogSheet = Pick<SheetPlan, "kind" | "name" | "title" | "columns" | "landscape">;

/** What a run says in the run log: one row when it is over, another one if it is undone. */
export interface RunLogEntry {
  readonly sheet: RunLogSheet;
  readonly rowOfRun: (written: readonly WriteForecast[]) => readonly PlanCell[];
  readonly rowOfUndo: (undone: readonly string[]) => readonly PlanCell[];
}

/** Where the next row of the run log goes. */
export interface RunLogPlace {
  readonly name: string;
  /** The sheet does not exist yet. */
  readonly isNew: boolean;
}

/** Queues finding the run log: the first sheet of its name, or a numbered one, whose headers fit. */
export function queueRunLog(
  worksheets: Excel.WorksheetCollection,
  log: RunLogSheet
): () => RunLogPlace {
  const names = worksheets.load("items/name");
  const queued = Array.from({ length: LOOKED_AT }, (_, i) => {
    const sheet = worksheets.getItemOrNullObject(numberedName(log.name, i + 1)).load("name");
    const headers = sheet.getRangeByIndexes(1, 0, 1, log.columns.length).untrack();
    return { sheet, headers: headers.load("values") };
  });
  return () => {
    const fitting = queued.find(
      ({ sheet, headers }) =>
        !sheet.isNullObject &&
        log.columns.every(({ header }, i) => headers.values[0]?.[i] === header)
    );
    if (fitting) return { name: fitting.sheet.name, isNew: false };
    const taken = names.items.map((sheet) => sheet.name);
    return { name: freeName(log.name, taken), isNew: true };
  };
}

/**
 * Appends a row below the last one, in one trip, and reads it back; `queueMore` is what is to be noted in the workbook besides. Refused with
 * LOG_FAILED: a run does not fail for its log.
 */
export async function appendRunLog(
  log: RunLogSheet,
  place: RunLogPlace,
  cells: readonly PlanCell[],
  queueMore: (workbook: Excel.Workbook) => void = () => undefined
): Promise<Outcome<void>> {
  const trip = await inExcel((context) => {
    queueMore(context.workbook);
    const worksheets = context.workbook.worksheets;
    const sheet = place.isNew
      ? queueNewLog(worksheets, log, place.name)
      : worksheets.getItem(place.name);
    const row = place.isNew
      ? sheet.getRangeByIndexes(BODY_FIRST_ROW, 0, 1, cells.length)
      : sheet
          .getUsedRange(true)
          .untrack()
          .getLastRow()
          .untrack()
          .getOffsetRange(1, 0)
          .untrack()
          .getEntireRow()
          .untrack()
          .getCell(0, 0)
          .untrack()
          .getResizedRange(0, cells.length - 1);
    row.untrack().values = [cells.map((cell, i) => hostValue(cell, kindOf(log, i)))];
    return row.load("values");
  });
  if (!trip.ok) return refused(logFailed(place.name, trip.problem));
  const found = (trip.value.values as CellValue[][] | null)?.[0];
  const isKept = cells.every((cell, i) =>
    sameCell(found?.[i], expectedValue(cell, kindOf(log, i)))
  );
  return isKept ? done(undefined) : refused(logFailed(place.name, finding("READ_BACK_DIFFERS")));
}

function queueNewLog(
  worksheets: Excel.WorksheetCollection,
  log: RunLogSheet,
  name: string
): Excel.Worksheet {
  const plan = {
    ...log,
    rowCount: 0,
    totalRows: 0,
    chart: null,
    controlSums: [],
    cell: () => null,
  };
  const sheet = worksheets.add(name);
  queueSheetSetup(sheet, plan);
  queueNumberFormats(sheet, plan);
  for (let row = 0; row < BODY_FIRST_ROW; row++) {
    const cells = expectedRow(plan, row).map(String);
    sheet.getRangeByIndexes(row, 0, 1, cells.length).untrack().values = [cells];
  }
  queueHeaderLook(sheet, plan);
  return sheet;
}

function kindOf(log: RunLogSheet, column: number): CellKind {
  return log.columns[column]?.kind ?? "text";
}

function logFailed(sheet: string, cause: Finding): Finding {
  return finding("LOG_FAILED", { sheet, cell: null }, "", { cause: cause.code, ...cause.params });
}
