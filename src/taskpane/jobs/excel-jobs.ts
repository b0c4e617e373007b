import { goToCell } from "../../excel/navigation";
import { watchPlace } from "../../excel/workbook-place";
import { inspectList, listSheets } from "../../jobs/choose-list";
import { applyClean, forecastClean, prepareClean } from "../../jobs/clean";
import { applyFilter, prepareFilter } from "../../jobs/filter";
import { insertSample } from "../../jobs/insert-sample";
import { readList } from "../../jobs/read-list";
import { lastWrite, undoLastWrite } from "../../jobs/undo";
import { defaultRuleBook, type RuleBook } from "../../rules/rule-book/rule-book";
import type { Conditions, PaneJobs } from "./pane-jobs";

/**
 * The jobs as they run in Excel. The pane loads this module, and with it the rules, tables and sheets, after it has drawn itself.
 */
export const excelJobs: PaneJobs = {
  insertSample,
  listSheets,
  inspectList,
  readList,
  prepareClean: async (reading, conditions) => prepareClean(reading, ruleBookFor(conditions)),
  forecastClean,
  applyClean: (preview, control) =>
    applyClean(preview, { ...control, startedAt: new Date(), now: () => new Date() }),
  filterList: (reading, conditions, control) =>
    applyFilter(prepareFilter(reading, ruleBookFor(conditions)), control),
  async filterActiveList(conditions, control) {
    const inspected = await inspectList(null, control);
    if (!inspected.ok) return inspected;
    const reading = await readList(inspected.value, inspected.value.layout, null, control);
    if (!reading.ok) return reading;
    return excelJobs.filterList(reading.value, conditions, control);
  },
  undoLastWrite,
  lastWrite,
  goToCell,
  watchPlace,
};

function ruleBookFor(conditions: Conditions): RuleBook {
  return {
    ...defaultRuleBook,
    loanScope: conditions.noLoanOnly ? "no-loan" : "all",
    depositThreshold: conditions.thresholdYuan,
  };
}
