import { takeRows } from "../../excel/plan-rows";
import { type RowsData, rowsFromData } from "../../excel/sheet-rows";
import type { AmountUnit } from "../../rules/amount-unit";
import type { Finding } from "../../rules/finding";
import { firstFindings } from "../../rules/finding-counts";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import { outlineOf, type PlanRows, type SheetPlan } from "../../sheets/sheet-plan";
import type { ListLayout } from "../../tables/list-layout";
import { factsOf, type ListReading } from "../../tables/list-reading";
import { planClean } from "../clean";
import { planFilter, type PlannedFilter } from "../filter";
import { joinLists } from "../merge-readings";
import { openReader } from "../read-list";
import type {
  CleanFigures,
  DeskCalls,
  FinishedList,
  ListKey,
  OpenedList,
  PlansKey,
} from "./desk-calls";

/** The desk: holds lists and planned sheets by their keys. A key that is not known is a bug and throws. */
export class DeskWork implements DeskCalls {
  private readonly open = new Map<ListKey, ReturnType<typeof openReader>>();
  private readonly lists = new Map<ListKey, ListReading>();
  private readonly plans = new Map<ListKey, { key: PlansKey; sheets: readonly SheetPlan[] }>();
  private lastKey = 0;

  /** Hands out at most `mostFindings` findings of a level at a time. */
  constructor(private readonly mostFindings = Infinity) {}

  openList(layout: ListLayout, unit: AmountUnit | null): OpenedList {
    const intake = openReader(layout, unit);
    const key = this.nextKey();
    this.open.set(key, intake);
    return { key, wanted: intake.wanted };
  }

  takeRows(list: ListKey, rows: RowsData): void {
    known(this.open, list).take(rowsFromData(rows));
  }

  finishList(list: ListKey, more: readonly Finding[]): FinishedList {
    const reading = known(this.open, list).finish(more);
    this.open.delete(list);
    return this.keep(list, reading);
  }

  joinLists([first, ...others]: readonly [ListKey, ...ListKey[]]): FinishedList {
    const readingOf = (list: ListKey): ListReading => known(this.lists, list);
    const joined = joinLists([readingOf(first), ...others.map(readingOf)]);
    for (const list of [first, ...others]) this.forgetList(list);
    return this.keep(this.nextKey(), joined);
  }

  prepareClean(list: ListKey, book: RuleBook, ruleFindings: readonly Finding[]): CleanFigures {
    const { plans, findings, ...figures } = planClean(known(this.lists, list), book, ruleFindings);
    const key = this.nextKey();
    this.plans.set(list, { key, sheets: plans });
    return { ...figures, ...this.shown(findings), plans: key, sheets: plans.map(outlineOf) };
  }

  planRows(plans: PlansKey, sheet: number, firstRow: number, bytes: number): PlanRows {
    const planned = [...this.plans.values()].find(({ key }) => key === plans);
    const plan = planned?.sheets[sheet];
    if (plan === undefined) throw new RangeError(`no sheet ${sheet} of plans ${plans}`);
    return takeRows(plan, firstRow, bytes);
  }

  prepareFilter(list: ListKey, book: RuleBook): PlannedFilter {
    const { findings, ...planned } = planFilter(known(this.lists, list), book);
    return { ...planned, ...this.shown(findings) };
  }

  forgetList(list: ListKey): void {
    this.open.delete(list);
    this.lists.delete(list);
    this.plans.delete(list);
  }

  private keep(key: ListKey, reading: ListReading): FinishedList {
    this.lists.set(key, reading);
    return { key, facts: { ...factsOf(reading), ...this.shown(reading.findings) } };
  }

  private shown(findings: readonly Finding[]): { findings: readonly Finding[] } {
    return { findings: firstFindings(findings, this.mostFindings) };
  }

  private nextKey(): number {
    return ++this.lastKey;
  }
}

function known<T>(things: ReadonlyMap<number, T>, key: number): T {
  const thing = things.get(key);
  if (thing === undefined) throw new RangeError(`nothing on the desk is number ${key}`);
  return thing;
}
