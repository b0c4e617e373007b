import type { WorkbookPlace } from "../../excel/workbook-place";
import type { LastWriteSummary } from "../../excel/undo";
import type { SheetChoice } from "../../excel/workbook-sheets";
import type { InspectedList } from "../../jobs/choose-list";
import type { ListOnDesk } from "../../jobs/desk/list-desk";
import type { CleanPreview, WriteForecast, WriteReport } from "../../jobs/clean";
import type { FilterReport } from "../../jobs/filter";
import type { ImportedLists } from "../../jobs/import-files";
import type { RunControl } from "../../jobs/job";
import type { LoadedRuleBook, RuleSheetsReport } from "../../jobs/rule-book";
import type { UndoReport } from "../../jobs/undo";
import type { Outcome, Place } from "../../rules/finding";
import type { AmountUnit } from "../../rules/amount-unit";
import type { RuleBook, RuleBookReading } from "../../rules/rule-book/rule-book";
import type { ListLayout } from "../../tables/list-layout";
import type { ClaimJobs } from "./claim-jobs";
import type { PayJobs } from "./pay-jobs";
import type { StaffingJobs } from "./staffing-jobs";

/** Which customers a person wants to see: the two conditions the pane offers on top of the rule book. */
export interface Conditions {
  /** Only 无贷户. */
  readonly noLoanOnly: boolean;
  /** 存款起点 in yuan, inclusive, compared per customer; 0 = no limit. */
  readonly thresholdYuan: number;
}

/** Conditions of which a person may have said nothing: then the rule book decides. */
export type AskedConditions = Pick<Conditions, "noLoanOnly"> & {
  readonly thresholdYuan: number | null;
};

/**
 * All that the pane asks of the rest of the product. Components reach it only through `useJobs`;
 * `excelJobs` is the real one.
 */
export interface PaneJobs {
  /** Adds the sample list to the workbook, activates it and gives its sheet. */
  insertSample(): Promise<Outcome<SheetChoice>>;
  listSheets(): Promise<Outcome<readonly SheetChoice[]>>;
  /** Brings a person's files into the workbook and finds the list in them. */
  importFiles(files: readonly File[], control: RunControl): Promise<Outcome<ImportedLists>>;
  inspectList(sheetId: string, control: RunControl): Promise<Outcome<InspectedList>>;
  readList(
    inspected: InspectedList,
    layout: ListLayout,
    unit: AmountUnit | null,
    control: RunControl
  ): Promise<Outcome<ListOnDesk>>;
  /** The same for a list that stands on further sheets as well. */
  readListInParts(
    inspected: InspectedList,
    layout: ListLayout,
    sheetIds: readonly string[],
    unit: AmountUnit | null,
    control: RunControl
  ): Promise<Outcome<ListOnDesk>>;
  /** What the workbook's rule book asks for: what a person's conditions start from. */
  ruleConditions(): Promise<Outcome<Conditions>>;
  /** By the workbook's rule book as it is now; refused where its sheets have a mistake. */
  prepareClean(reading: ListOnDesk, conditions: Conditions): Promise<Outcome<CleanPreview>>;
  forecastClean(preview: CleanPreview): Promise<Outcome<readonly WriteForecast[]>>;
  applyClean(preview: CleanPreview, control: RunControl): Promise<Outcome<WriteReport>>;
  /** Filters the list the reading came from, in place. */
  filterList(
    reading: ListOnDesk,
    conditions: Conditions,
    control: RunControl
  ): Promise<Outcome<FilterReport>>;
  /** Reads the list the person is on as its columns are proposed, and filters it in place. */
  filterActiveList(
    conditions: AskedConditions,
    control: RunControl
  ): Promise<Outcome<FilterReport>>;
  /** Reads 「规则」 and its tables as they are now. */
  loadRuleBook(): Promise<Outcome<LoadedRuleBook>>;
  /** Adds the rule sheets and rows that are not there. */
  writeRuleSheets(control: RunControl): Promise<Outcome<RuleSheetsReport>>;
  /** Makes the rule sheets say what the book says. */
  replaceRuleBook(book: RuleBook, control: RunControl): Promise<Outcome<RuleSheetsReport>>;
  exportRuleBook(book: RuleBook): string;
  /** What a file of rules says. */
  importRuleBook(text: string): RuleBookReading;
  undoLastWrite(control: RunControl): Promise<Outcome<UndoReport>>;
  /** What `undoLastWrite` would take back; null where there is nothing. */
  lastWrite(): LastWriteSummary | null;
  /** Puts a sheet in front and selects the cell, if the place has one. */
  goToCell(place: Place): Promise<Outcome<void>>;
  /** Calls back now and whenever the person moves to another sheet; gives the way to stop that. */
  watchPlace(listener: (place: WorkbookPlace) => void): () => void;
  /** The jobs of page 认领, loaded when one of them is asked for. */
  claims(): Promise<ClaimJobs>;
  /** The jobs of page 编制, loaded when it is opened. */
  staffing(): Promise<StaffingJobs>;
  /** The jobs of page 绩效, loaded when it is opened. */
  pay(): Promise<PayJobs>;
}
