import { done } from "../../src/rules/finding";
import type { PaneJobs } from "../../src/taskpane/jobs/pane-jobs";
import {
  CRM_SHEET,
  FILTERED,
  FORECASTS,
  INSPECTED,
  PREVIEW,
  READING,
  SHEETS,
  UNDONE,
  WRITTEN,
} from "./scripted-list";

/** Jobs whose outcomes a test writes down: everything goes well unless `changes` says otherwise. */
export function scriptedJobs(changes: Partial<PaneJobs> = {}): PaneJobs {
  return {
    insertSample: async () => done(CRM_SHEET),
    listSheets: async () => done(SHEETS),
    inspectList: async () => done(INSPECTED),
    readList: async () => done(READING),
    prepareClean: async () => PREVIEW,
    forecastClean: async () => done(FORECASTS),
    applyClean: async () => done(WRITTEN),
    filterList: async () => done(FILTERED),
    filterActiveList: async () => done(FILTERED),
    undoLastWrite: async () => done(UNDONE),
    lastWrite: () => ({ sheets: FORECASTS.map((sheet) => sheet.name), at: new Date(0) }),
    goToCell: async () => done(undefined),
    watchPlace: (listener) => {
      listener({ workbook: INSPECTED.source.workbook, sheet: CRM_SHEET.name });
      return () => undefined;
    },
    ...changes,
  };
}

/** A promise that a test settles by hand, to look at the pane while a job is under way. */
export function deferred<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
