import type { RowsData, WantedColumns } from "../../excel/sheet-rows";
import type { AmountUnit } from "../../rules/amount-unit";
import type { Finding } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { PlanRows, SheetOutline } from "../../sheets/sheet-plan";
import type { ListLayout } from "../../tables/list-layout";
import type { ListFacts } from "../../tables/list-reading";
import type { PlannedClean } from "../clean";
import type { PlannedFilter } from "../filter";
import type { RunControl } from "../job";
import type { ClaimCalls, ClaimRuns } from "./claim-calls";

/** A list on the desk. */
export type ListKey = number;

/** Sheets planned on the desk. */
export type PlansKey = number;

export interface OpenedList {
  readonly key: ListKey;
  /** What the desk wants to see of each row. */
  readonly wanted: WantedColumns;
}

/** A finished list; of its findings the first of each level. */
export interface FinishedList {
  readonly key: ListKey;
  readonly facts: ListFacts;
}

/** A cleaned list without its cells; of the findings the first of each level. */
export interface CleanFigures extends Omit<PlannedClean, "plans"> {
  readonly plans: PlansKey;
  readonly sheets: readonly SheetOutline[];
}

/**
 * What is asked of the desk about lists: rows go through the rules there and sheets are planned. Everything that goes in and comes out is plain
 * data, so that the desk may stand in a worker. What is asked about claims is in `claim-calls`.
 */
export interface ListCalls {
  /** `rows`: how many are to come. */
  openList(layout: ListLayout, unit: AmountUnit | null, rows: number): OpenedList;
  /** The next rows of a list, in the order of the sheet. */
  takeRows(list: ListKey, rows: RowsData): void;
  finishList(list: ListKey, more: readonly Finding[]): FinishedList;
  /** Several lists as one; they are on the desk no longer. */
  joinLists(lists: readonly [ListKey, ...ListKey[]]): FinishedList;
  /** The desk keeps the sheets of a list's last cleaning only. */
  prepareClean(list: ListKey, book: RuleBook, ruleFindings: readonly Finding[]): CleanFigures;
  /** Rows of a planned sheet, see `SheetInPieces`. */
  planRows(plans: PlansKey, sheet: number, firstRow: number, bytes: number): PlanRows;
  prepareFilter(list: ListKey, book: RuleBook): PlannedFilter;
  /** Takes a list off the desk, with what was planned from it. */
  forgetList(list: ListKey): void;
}

/** All that is asked of a desk and answered at once. A further heavy job is a further call. */
export interface DeskCalls extends ListCalls, ClaimCalls {}

/** All that takes long: its last argument steers it. */
export type DeskRuns = ClaimRuns;

export type DeskCall = keyof DeskCalls;
export type DeskArguments<K extends DeskCall> = Parameters<DeskCalls[K]>;
export type DeskResult<K extends DeskCall> = ReturnType<DeskCalls[K]>;

export type DeskRun = keyof DeskRuns;
export type RunArguments<K extends DeskRun> =
  Parameters<DeskRuns[K]> extends [...infer Given, RunControl] ? Given : never;
export type RunResult<K extends DeskRun> = Awaited<ReturnType<DeskRuns[K]>>;

/** The way to a desk. */
export interface DeskLink {
  /** The desk is gone, with all that lay on it. */
  readonly isBroken: boolean;
  /** Rejects where the desk breaks down or the call is a mistake: both are bugs, bad data is in the results. */
  call<K extends DeskCall>(name: K, ...args: DeskArguments<K>): Promise<DeskResult<K>>;
  /** The same for what takes long. After a stop the desk goes on living. */
  run<K extends DeskRun>(
    control: RunControl,
    name: K,
    ...args: RunArguments<K>
  ): Promise<RunResult<K>>;
}
