import type { WorkbookPlace } from "../../excel/workbook-place";
import type { LastWriteSummary } from "../../excel/undo";
import type { SheetChoice } from "../../excel/workbook-sheets";
import type { InspectedList } from "../../jobs/choose-list";
import type { CleanPreview, WriteForecast, WriteReport } from "../../jobs/clean";
import type { FilterReport } from "../../jobs/filter";
import type { RunControl } from "../../jobs/job";
import type { SourcedReading } from "../../jobs/read-list";
import type { UndoReport } from "../../jobs/undo";
import type { Outcome, Place } from "../../rules/finding";
import type { AmountUnit } from "../../rules/amount-unit";
import type { ListLayout } from "../../tables/list-layout";

/** Which customers a person wants to see: the two conditions the pane offers on top of the rule book. */
export interface Conditions {
  /** Only 无贷户. */
  readonly noLoanOnly: boolean;
  /** 存款起点 in yuan, inclusive, compared per customer; 0 = no limit. */
  readonly thresholdYuan: number;
}

export const NO_CONDITIONS: Conditions = { noLoanOnly: false, thresholdYuan: 0 };

/**
 * All that the pane asks of the rest of the product. Components reach it only through `useJobs`;
 * `excelJobs` is the real one.
 */
export interface PaneJobs {
  /** Adds the sample list to the workbook, activates it and gives its sheet. */
  insertSample(): Promise<Outcome<SheetChoice>>;
  listSheets(): Promise<Outcome<readonly SheetChoice[]>>;
  inspectList(sheetId: string, control: RunControl): Promise<Outcome<InspectedList>>;
  readList(
    inspected: InspectedList,
    layout: ListLayout,
    unit: AmountUnit | null,
    control: RunControl
  ): Promise<Outcome<SourcedReading>>;
  prepareClean(reading: SourcedReading, conditions: Conditions): Promise<CleanPreview>;
  forecastClean(preview: CleanPreview): Promise<Outcome<readonly WriteForecast[]>>;
  applyClean(preview: CleanPreview, control: RunControl): Promise<Outcome<WriteReport>>;
  /** Filters the list the reading came from, in place. */
  filterList(
    reading: SourcedReading,
    conditions: Conditions,
    control: RunControl
  ): Promise<Outcome<FilterReport>>;
  /** Reads the list the person is on as its columns are proposed, and filters it in place. */
  filterActiveList(conditions: Conditions, control: RunControl): Promise<Outcome<FilterReport>>;
  undoLastWrite(control: RunControl): Promise<Outcome<UndoReport>>;
  /** What `undoLastWrite` would take back; null where there is nothing. */
  lastWrite(): LastWriteSummary | null;
  /** Puts a sheet in front and selects the cell, if the place has one. */
  goToCell(place: Place): Promise<Outcome<void>>;
  /** Calls back now and whenever the person moves to another sheet; gives the way to stop that. */
  watchPlace(listener: (place: WorkbookPlace) => void): () => void;
}
