import { done } from "../../src/rules/finding";
import { exportRuleBook, importRuleBook } from "../../src/jobs/rule-book";
import type { PaneJobs } from "../../src/taskpane/jobs/pane-jobs";
import { RULES_WRITTEN, STANDARD_RULES } from "./scripted-rules";
import { scriptedClaims } from "./scripted-claims";
import { scriptedPay } from "./scripted-pay";
import { scriptedStaffing } from "./scripted-staffing";
import {
  CRM_SHEET,
  FILTERED,
  FORECASTS,
  IMPORTED,
  INSPECTED,
  PREVIEW,
  READING,
  SHEETS,
  UNDONE,
  WRITTEN,
} from "./scripted-list";

/** Jobs whose outcomes a test writes down: everything goes well unless `changes` says otherwise. */
export function scriptedJobs(changes: Partial<PaneJobs> = {}): PaneJobs {
  const claims = scriptedClaims();
  return {
    insertSample: async () => done(CRM_SHEET),
    listSheets: async () => done(SHEETS),
    inspectList: async () => done(INSPECTED),
    importFiles: async () => done(IMPORTED),
    readList: async () => done(READING),
    readListInParts: async () => done(READING),
    ruleConditions: async () => done({ noLoanOnly: false, thresholdYuan: 0 }),
    prepareClean: async () => done(PREVIEW),
    forecastClean: async () => done(FORECASTS),
    applyClean: async () => done(WRITTEN),
    filterList: async () => done(FILTERED),
    filterActiveList: async () => done(FILTERED),
    loadRuleBook: async () => done(STANDARD_RULES),
    writeRuleSheets: async () => done(RULES_WRITTEN),
    replaceRuleBook: async () => done(RULES_WRITTEN),
    exportRuleBook,
    importRuleBook,
    undoLastWrite: async () => done(UNDONE),
    lastWrite: () => ({ sheets: FORECASTS.map((sheet) => sheet.name), at: new Date(0) }),
    goToCell: async () => done(undefined),
    watchPlace: (listener) => {
      listener({ workbook: INSPECTED.source.workbook, sheet: CRM_SHEET.name });
      return () => undefined;
    },
    claims: async () => claims,
    staffing: async () => scriptedStaffing(),
    pay: async () => scriptedPay(),
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
