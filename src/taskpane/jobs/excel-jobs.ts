import { goToCell } from "../../excel/navigation";
import { watchPlace } from "../../excel/workbook-place";
import { applyClean, forecastClean } from "../../jobs/apply-clean";
import { type InspectedList, inspectList, listSheets } from "../../jobs/choose-list";
import { applyFilter } from "../../jobs/apply-filter";
import { keptDesk } from "../../jobs/desk/open-desk";
import type { ListDesk, ListOnDesk } from "../../jobs/desk/list-desk";
import type { FilterReport } from "../../jobs/filter";
import { insertSample } from "../../jobs/insert-sample";
import type { RunControl } from "../../jobs/job";
import { joinParts } from "../../jobs/join-parts";
import {
  exportRuleBook,
  findingsForLists,
  importRuleBook,
  loadRuleBook,
  loadUsableRuleBook,
  replaceRuleBook,
  writeRuleSheets,
} from "../../jobs/rule-book";
import { runFilter } from "../../jobs/run-filter";
import { lastWrite, undoLastWrite } from "../../jobs/undo";
import { done, type Outcome } from "../../rules/finding";
import type { AmountUnit } from "../../rules/amount-unit";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { ListLayout } from "../../tables/list-layout";
import type { ClaimJobs } from "./claim-jobs";
import { clocked, watched } from "./clocked";
import type { AskedConditions, PaneJobs } from "./pane-jobs";

const openDesk = keptDesk();

/** The list of page 名单 and the desk it lies on: when another one is read, it leaves the desk. */
let listOfPage: { readonly list: ListOnDesk; readonly desk: ListDesk } | null = null;

let claimJobs: ClaimJobs | null = null;

/**
 * The jobs as they run in Excel. The pane loads this module, and with it the rules, tables and sheets, after it has drawn itself.
 */
export const excelJobs: PaneJobs = {
  insertSample,
  listSheets,
  async importFiles(files, control) {
    const { importJob } = await import(/* webpackChunkName: "jobs-import" */ "./import-job");
    return importJob(files, control);
  },
  inspectList(sheetId, control) {
    // the worker starts while the person looks at the columns
    void openDesk();
    return inspectList(sheetId, control);
  },
  async readList(inspected, layout, unit, control) {
    await clearDesk();
    const desk = await openDesk();
    return keepList(desk, await readOnDesk(desk, inspected, layout, unit, watched(control)));
  },
  async readListInParts(inspected, layout, sheetIds, unit, control) {
    await clearDesk();
    const desk = await openDesk();
    const run = watched(control);
    const first = await readOnDesk(desk, inspected, layout, unit, run);
    if (!first.ok) return first;
    const joined = await joinParts(
      first.value,
      sheetIds,
      {
        read: (list, partLayout) => readOnDesk(desk, list, partLayout, unit, run),
        merge: (lists) => desk.join(lists),
      },
      run
    );
    return keepList(desk, joined);
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
    const desk = await deskOf(reading);
    return done(await desk.prepareClean(reading, book, findingsForLists(loaded.value)));
  },
  forecastClean,
  applyClean: (preview, control) => applyClean(preview, clocked(control)),
  filterList: filterBy,
  async filterActiveList(conditions, control) {
    const loaded = await loadUsableRuleBook();
    if (!loaded.ok) return loaded;
    const ruleBook = bookUnder(conditions, loaded.value.book);
    const order = { sheetId: null, ruleBook, unit: unitOf(ruleBook) };
    return runFilter(order, watched(control), await openDesk());
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
  async claims() {
    const { claimJobsOn } = await import(/* webpackChunkName: "page-claims" */ "./claim-jobs");
    claimJobs ??= claimJobsOn(openDesk);
    return claimJobs;
  },
  async staffing() {
    const { staffingJobs } = await import(
      /* webpackChunkName: "jobs-staffing" */ "./staffing-jobs"
    );
    return staffingJobs;
  },
  async pay() {
    const { payJobs } = await import(/* webpackChunkName: "page-pay" */ "./pay-jobs");
    return payJobs;
  },
};

/** What is said nowhere else about the unit stands in the rule book. */
async function readOnDesk(
  desk: ListDesk,
  inspected: InspectedList,
  layout: ListLayout,
  unit: AmountUnit | null,
  control: RunControl
): Promise<Outcome<ListOnDesk>> {
  if (unit !== null || inspected.rememberedUnit !== null)
    return desk.read(inspected, layout, unit, control);
  const loaded = await loadRuleBook();
  return loaded.ok ? desk.read(inspected, layout, unitOf(loaded.value.book), control) : loaded;
}

async function clearDesk(): Promise<void> {
  const last = listOfPage;
  listOfPage = null;
  // a desk that broke down has forgotten already
  if (last && !last.desk.isBroken) await last.desk.forget(last.list);
}

function keepList(desk: ListDesk, reading: Outcome<ListOnDesk>): Outcome<ListOnDesk> {
  if (reading.ok) listOfPage = { list: reading.value, desk };
  return reading;
}

/** Keys are of one desk: on another one the same key may be another list. */
async function deskOf(reading: ListOnDesk): Promise<ListDesk> {
  return listOfPage?.list === reading ? listOfPage.desk : openDesk();
}

async function filterBy(
  reading: ListOnDesk,
  conditions: AskedConditions,
  control: RunControl
): Promise<Outcome<FilterReport>> {
  const loaded = await loadUsableRuleBook();
  if (!loaded.ok) return loaded;
  const desk = await deskOf(reading);
  const book = bookUnder(conditions, loaded.value.book);
  return applyFilter(await desk.prepareFilter(reading, book), watched(control));
}

function unitOf({ unit }: RuleBook): AmountUnit | null {
  return unit === "auto" ? null : unit;
}

/** The workbook's rule book with what the person asked for in the pane. */
function bookUnder({ noLoanOnly, thresholdYuan }: AskedConditions, book: RuleBook): RuleBook {
  return {
    ...book,
    loanScope: noLoanOnly ? "no-loan" : "all",
    depositThreshold: thresholdYuan ?? book.depositThreshold,
  };
}
