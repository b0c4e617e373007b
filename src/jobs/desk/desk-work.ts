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
import type { ListShelf } from "./claim-work";
import type {
  CleanFigures,
  FinishedList,
  ListCalls,
  ListKey,
  OpenedList,
  PlansKey,
} from "./desk-calls";

/** Sheets planned from a list; of those that have one name the last are kept. */
interface KeptPlans {
  readonly list: ListKey;
  readonly name: string;
  readonly sheets: readonly SheetPlan[];
}

/** The part of the desk for lists: holds them and planned sheets by their keys. A key that is not known is a bug and throws. */
export class DeskWork implements ListCalls, ListShelf {
  private readonly open = new Map<ListKey, ReturnType<typeof openReader>>();
  private readonly lists = new Map<ListKey, ListReading>();
  private readonly plans = new Map<PlansKey, KeptPlans>();
  private lastKey = 0;

  /** Hands out at most `mostFindings` findings of a level at a time. */
  constructor(private readonly mostFindings = Infinity) {}

  openList(layout: ListLayout, unit: AmountUnit | null, rows: number): OpenedList {
    const intake = openReader(layout, unit, rows);
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
    const joined = joinLists([this.listOf(first), ...others.map((list) => this.listOf(list))]);
    for (const list of [first, ...others]) this.forgetList(list);
    return this.keep(this.nextKey(), joined);
  }

  prepareClean(list: ListKey, book: RuleBook, ruleFindings: readonly Finding[]): CleanFigures {
    const { plans, findings, ...figures } = planClean(this.listOf(list), book, ruleFindings);
    const key = this.keepPlans(list, "clean", plans);
    return { ...figures, ...this.shown(findings), plans: key, sheets: plans.map(outlineOf) };
  }

  planRows(plans: PlansKey, sheet: number, firstRow: number, bytes: number): PlanRows {
    const plan = this.plans.get(plans)?.sheets[sheet];
    if (plan === undefined) throw new RangeError(`no sheet ${sheet} of plans ${plans}`);
    return takeRows(plan, firstRow, bytes);
  }

  prepareFilter(list: ListKey, book: RuleBook): PlannedFilter {
    const { findings, ...planned } = planFilter(this.listOf(list), book);
    return { ...planned, ...this.shown(findings) };
  }

  forgetList(list: ListKey): void {
    this.open.delete(list);
    this.lists.delete(list);
    this.dropPlans((kept) => kept.list === list);
  }

  listOf(list: ListKey): ListReading {
    return known(this.lists, list);
  }

  keepPlans(list: ListKey, name: string, sheets: readonly SheetPlan[]): PlansKey {
    this.dropPlans((kept) => kept.list === list && kept.name === name);
    const key = this.nextKey();
    this.plans.set(key, { list, name, sheets });
    return key;
  }

  private dropPlans(isOld: (kept: KeptPlans) => boolean): void {
    for (const [key, kept] of this.plans) if (isOld(kept)) this.plans.delete(key);
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
