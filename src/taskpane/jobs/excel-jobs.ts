import { goToCell } from "../../excel/navigation";
import { watchPlace } from "../../excel/workbook-place";
import { inspectList, listSheets } from "../../jobs/choose-list";
import { applyClean, forecastClean, prepareClean } from "../../jobs/clean";
import { applyFilter, type FilterReport, prepareFilter } from "../../jobs/filter";
import { readInWorker } from "../../files/read-in-worker";
import { importFiles } from "../../jobs/import-files";
import { insertSample } from "../../jobs/insert-sample";
import type { Clock, RunControl } from "../../jobs/job";
import { joinParts } from "../../jobs/join-parts";
import { readList, type SourcedReading } from "../../jobs/read-list";
import {
  exportRuleBook,
  findingsForLists,
  importRuleBook,
  loadRuleBook,
  loadUsableRuleBook,
  replaceRuleBook,
  writeRuleSheets,
} from "../../jobs/rule-book";
import { lastWrite, undoLastWrite } from "../../jobs/undo";
import { done, type Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { AskedConditions, PaneJobs } from "./pane-jobs";

/**
 * The jobs as they run in Excel. The pane loads this module, and with it the rules, tables and sheets, after it has drawn itself.
 */
export const excelJobs: PaneJobs = {
  insertSample,
  listSheets,
  importFiles: (files, control) => importFiles(files, readInWorker, clocked(control)),
  inspectList,
  async readList(inspected, layout, unit, control) {
    if (unit !== null || inspected.rememberedUnit !== null)
      return readList(inspected, layout, unit, control);
    const loaded = await loadRuleBook();
    if (!loaded.ok) return loaded;
    const stated = loaded.value.book.unit;
    return readList(inspected, layout, stated === "auto" ? null : stated, control);
  },
  async readListInParts(inspected, layout, sheetIds, unit, control) {
    const first = await excelJobs.readList(inspected, layout, unit, control);
    if (!first.ok) return first;
    return joinParts(
      first.value,
      sheetIds,
      (list, partLayout) => excelJobs.readList(list, partLayout, unit, control),
      control
    );
  },
  async ruleConditions() {
    const loaded = await loadRuleBook();
    if (!loaded.ok) return loaded;
    const { loanScope, depositThreshold } = loaded.value.book;
    return done({ noLoanOnly: loanScope === "no-loan", thresholdYuan: depositThreshold });
  },
  async prepareClean(reading, conditions) {
    const loaded = await loadUsableRuleBook();
    if (!loaded.ok) return loaded;
    const book = bookUnder(conditions, loaded.value.book);
    return done(prepareClean(reading, book, findingsForLists(loaded.value)));
  },
  forecastClean,
  applyClean: (preview, control) => applyClean(preview, clocked(control)),
  filterList: filterBy,
  async filterActiveList(conditions, control) {
    const inspected = await inspectList(null, control);
    if (!inspected.ok) return inspected;
    const { layout } = inspected.value;
    const reading = await excelJobs.readList(inspected.value, layout, null, control);
    if (!reading.ok) return reading;
    return filterBy(reading.value, conditions, control);
  },
  loadRuleBook,
  writeRuleSheets: (control) => writeRuleSheets(clocked(control)),
  replaceRuleBook: (book, control) => replaceRuleBook(book, clocked(control)),
  exportRuleBook,
  importRuleBook,
  undoLastWrite,
  lastWrite,
  goToCell,
  watchPlace,
};

function clocked(control: RunControl): RunControl & Clock {
  return { ...control, startedAt: new Date(), now: () => new Date() };
}

async function filterBy(
  reading: SourcedReading,
  conditions: AskedConditions,
  control: RunControl
): Promise<Outcome<FilterReport>> {
  const loaded = await loadUsableRuleBook();
  if (!loaded.ok) return loaded;
  return applyFilter(prepareFilter(reading, bookUnder(conditions, loaded.value.book)), control);
}

/** The workbook's rule book with what the person asked for in the pane. */
function bookUnder({ noLoanOnly, thresholdYuan }: AskedConditions, book: RuleBook): RuleBook {
  return {
    ...book,
    loanScope: noLoanOnly ? "no-loan" : "all",
    depositThreshold: thresholdYuan ?? book.depositThreshold,
  };
}
