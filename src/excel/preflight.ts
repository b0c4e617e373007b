import { done, finding, type Outcome, refused } from "../rules/finding";
import type { PlannedSheet } from "../sheets/sheet-plan";
import { type ListMemory, queueListMemory } from "./list-memory";
import type { ReadSource } from "./list-source";
import { extentOf, type WholeSheet } from "./own-sheet-content";
import { MARK_NAME, type OwnSheetMark, parseMark } from "./own-sheet-mark";
import { queueFilter, type RememberedFilter } from "./remembered-filter";
import { queueRunLog, type RunLogPlace, type RunLogSheet } from "./run-log";
import { inExcel } from "./session";
import { queueChart } from "./sheet-look";
import { numberedName } from "./sheet-names";
import { queueSourceCheck } from "./source-check";
import { queueUsedArea } from "./used-area";

/** So many numbered sheets of one name are looked at for one of ours that may be replaced. */
const LOOKED_AT = 5;

/** A sheet that the add-in wrote and finished, as it stands now. */
export interface OwnSheet extends WholeSheet {
  readonly mark: OwnSheetMark;
  readonly isProtected: boolean;
  readonly hasChart: boolean;
  /** A filter on it that hides rows. */
  readonly filter: RememberedFilter | null;
}

/** What the workbook is like just before writing. */
export interface Preflight {
  readonly workbookName: string;
  readonly sheetNames: readonly string[];
  readonly sheetIds: readonly string[];
  readonly activeId: string;
  /** No sheet can be added or removed. */
  readonly isStructureProtected: boolean;
  /** For each plan the sheets of ours that could be replaced, in the order of their numbers. */
  readonly candidates: readonly (readonly OwnSheet[])[];
  readonly runLog: RunLogPlace;
  readonly listMemory: ListMemory;
}

/**
 * Looks in one trip at everything that applying depends on. Refused with HOST_READ_ONLY, SOURCE_MISSING, or SOURCE_CHANGED where
 * one of the lists is not what was read.
 */
export async function preflight(
  plans: readonly PlannedSheet[],
  sources: readonly ReadSource[],
  runLog: RunLogSheet
): Promise<Outcome<Preflight>> {
  const trip = await inExcel((context) => {
    const { workbook } = context;
    return {
      workbook: workbook.load("readOnly,name"),
      protection: workbook.protection.load("protected"),
      sheets: workbook.worksheets.load("items/id,items/name"),
      active: workbook.worksheets.getActiveWorksheet().load("id"),
      candidates: plans.map((plan) => queueCandidates(workbook.worksheets, plan)),
      sources: sources.map((source) => queueSourceCheck(workbook.worksheets, source)),
      runLog: queueRunLog(workbook.worksheets, runLog),
      listMemory: queueListMemory(workbook),
    };
  });
  if (!trip.ok) return trip;
  const { workbook, protection, sheets, active, candidates } = trip.value;
  if (workbook.readOnly) return refused(finding("HOST_READ_ONLY"));
  for (const check of trip.value.sources) {
    const changed = check();
    if (changed) return refused(changed);
  }
  return done({
    workbookName: workbook.name,
    sheetNames: sheets.items.map((sheet) => sheet.name),
    sheetIds: sheets.items.map((sheet) => sheet.id),
    activeId: active.id,
    isStructureProtected: protection.protected,
    candidates: candidates.map((found) => found()),
    runLog: trip.value.runLog(),
    listMemory: trip.value.listMemory(),
  });
}

function queueCandidates(
  worksheets: Excel.WorksheetCollection,
  plan: PlannedSheet
): () => OwnSheet[] {
  const queued = Array.from({ length: LOOKED_AT }, (_, i) => {
    const name = numberedName(plan.name, i + 1);
    const sheet = worksheets.getItemOrNullObject(name).load("id,name");
    return {
      sheet,
      protection: sheet.protection.load("protected"),
      mark: sheet.names.getItemOrNullObject(MARK_NAME).load("formula"),
      used: queueUsedArea(sheet),
      chart: queueChart(sheet),
      isFiltered: sheet.autoFilter.load("isDataFiltered"),
      filter: queueFilter(sheet),
    };
  });
  return () =>
    queued.flatMap(({ sheet, protection, mark, used, chart, isFiltered, filter }) => {
      const area = used();
      if (sheet.isNullObject || mark.isNullObject || area === null) return [];
      const known = parseMark(mark.formula as string);
      if (known?.kind !== plan.kind) return [];
      return {
        id: sheet.id,
        name: sheet.name,
        mark: known,
        hasFormulas: known.hasFormulas,
        ...extentOf(area),
        isProtected: protection.protected,
        hasChart: !chart.isNullObject,
        filter: isFiltered.isDataFiltered ? filter() : null,
      };
    });
}
