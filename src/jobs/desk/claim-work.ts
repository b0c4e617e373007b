import { type RowsData, rowsFromData, type WantedColumns } from "../../excel/sheet-rows";
import type { HoldingTrace } from "../../rules/allocation/holding-trace";
import { done, type Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { AssignmentContent } from "../../sheets/assignment-content";
import type { SharedSheet } from "../../sheets/shared-rows";
import { outlineOf, type SheetPlan } from "../../sheets/sheet-plan";
import type { PlacedAssignment } from "../../tables/claims/assignment-reader";
import type { ListReading } from "../../tables/list-reading";
import {
  assignFigures,
  type ConflictFacts,
  conflictFacts,
  traceOfRow,
  type WhatIfFigures,
  whatIfFigures,
} from "../assign-figures";
import { assignFindings } from "../assign-findings";
import {
  ClaimCollector,
  type ClaimSheet,
  type CollectedClaims,
  type StaffFacts,
} from "../collect-claims";
import type { RunControl } from "../job";
import { type AssignMaterial, type AssignOrder, assignUnder, planAssign } from "../plan-assign";
import { type MonthMaterial, planMonths, type MonthsOrder } from "../plan-months";
import { planRegister, type RegisterOrder } from "../plan-register";
import type {
  AssignedOnDesk,
  ClaimCalls,
  ClaimRuns,
  ClaimsKey,
  MonthFigures,
  MonthKeys,
  OutlinedSheets,
  RegisterFigures,
  StandingHead,
} from "./claim-calls";
import type { ListKey, PlansKey } from "./desk-calls";

/** Of the customers who would move so many are named; beyond them nobody reads on in a pane. */
const NAMED_MOVES = 100;

/** What the claims need of the rest of the desk. */
export interface ListShelf {
  listOf(list: ListKey): ListReading;
  /** Keeps planned sheets for `planRows`, in the place of those kept under the same name before. */
  keepPlans(list: ListKey, name: string, sheets: readonly SheetPlan[]): PlansKey;
}

/** Under this key stands what is planned without a list. */
const NO_LIST: ListKey = 0;

/** Claims, and what came of them. */
interface ClaimCase {
  readonly collector: ClaimCollector;
  collected: CollectedClaims | null;
  list: ListKey | null;
  register: { readonly head: StandingHead; readonly rows: SharedSheet["rows"][number][] } | null;
  content: AssignmentContent | null;
}

/** The part of the desk for claims: holds them, and what was last assigned, by their key. A key that is not known is a bug and throws. */
export class ClaimWork implements ClaimCalls, ClaimRuns {
  private readonly cases = new Map<ClaimsKey, ClaimCase>();
  private lastKey = 0;

  /** Hands out at most `mostFindings` findings of a level and topic. */
  constructor(
    private readonly shelf: ListShelf,
    private readonly mostFindings: number
  ) {}

  openClaims(staff: StaffFacts, readShares: boolean): ClaimsKey {
    const key = ++this.lastKey;
    const collector = new ClaimCollector(staff, readShares);
    this.cases.set(key, { collector, collected: null, list: null, register: null, content: null });
    return key;
  }

  openClaimSheet(claims: ClaimsKey, sheet: ClaimSheet): WantedColumns {
    return this.caseOf(claims).collector.openSheet(sheet);
  }

  takeClaimRows(claims: ClaimsKey, rows: RowsData): void {
    this.caseOf(claims).collector.take(rowsFromData(rows));
  }

  finishClaims(claims: ClaimsKey): number {
    const one = this.caseOf(claims);
    one.collected = one.collector.finish();
    return one.collected.claims.count;
  }

  claimList(claims: ClaimsKey, list: ListKey): void {
    this.caseOf(claims).list = list;
  }

  openRegister(claims: ClaimsKey, head: StandingHead): void {
    this.caseOf(claims).register = { head, rows: [] };
  }

  takeRegisterRows(claims: ClaimsKey, rows: SharedSheet["rows"]): void {
    this.caseOf(claims).register?.rows.push(...rows);
  }

  planRegister(claims: ClaimsKey, order: RegisterOrder, book: RuleBook): RegisterFigures {
    const one = this.caseOf(claims);
    const list = listOf(one);
    const standing = one.register && { ...one.register.head, rows: one.register.rows };
    one.register = null;
    const planned = planRegister(this.shelf.listOf(list), order, standing, book);
    const { added, ...figures } = planned;
    return { ...figures, ...this.kept(list, "register", added) };
  }

  async assign(
    claims: ClaimsKey,
    order: AssignOrder,
    book: RuleBook,
    control: RunControl
  ): Promise<Outcome<AssignedOnDesk>> {
    const one = this.caseOf(claims);
    const planned = await planAssign(this.materialOf(one), order, book, control);
    if (!planned.ok) return planned;
    const { content, plans, added, edits, findings, list: clean, summary } = planned.value;
    one.content = content;
    return done({
      ...this.kept(listOf(one), "assign", [...plans, ...added]),
      ...assignFigures(content),
      added: added.length,
      edits,
      findings: assignFindings(findings, this.mostFindings),
      list: clean,
      summary,
    });
  }

  async whatIf(
    claims: ClaimsKey,
    book: RuleBook,
    control: RunControl
  ): Promise<Outcome<WhatIfFigures>> {
    const content = this.contentOf(claims);
    const other = await assignUnder(this.materialOf(this.caseOf(claims)), book, control);
    return other.ok ? done(whatIfFigures(content, other.value.content, NAMED_MOVES)) : other;
  }

  conflictAt(claims: ClaimsKey, customerId: string): ConflictFacts {
    return conflictFacts(this.contentOf(claims), customerId);
  }

  traceOf(claims: ClaimsKey, row: PlacedAssignment): HoldingTrace | null {
    const { content } = this.caseOf(claims);
    return content === null ? null : traceOfRow(content, row);
  }

  planMonths(
    previous: MonthKeys,
    current: MonthKeys,
    order: MonthsOrder,
    book: RuleBook
  ): MonthFigures {
    const months = { previous: this.monthOf(previous), current: this.monthOf(current) };
    const planned = planMonths(months, order, book);
    const { totals, unchanged } = planned.comparison;
    return {
      ...this.kept(current.list ?? NO_LIST, "months", planned.plans),
      comparison: { totals, unchanged },
      previous: { count: planned.previous.count },
      current: { count: planned.current.count },
    };
  }

  forgetClaims(claims: ClaimsKey): void {
    this.cases.delete(claims);
  }

  private kept(list: ListKey, name: string, sheets: readonly SheetPlan[]): OutlinedSheets {
    return { plans: this.shelf.keepPlans(list, name, sheets), sheets: sheets.map(outlineOf) };
  }

  private monthOf({ list, assigned }: MonthKeys): MonthMaterial {
    return {
      list: list === null ? null : this.shelf.listOf(list),
      assigned: assigned === null ? null : (this.caseOf(assigned).collected?.previous ?? null),
    };
  }

  private materialOf(one: ClaimCase): AssignMaterial {
    const { collected } = one;
    if (collected === null) throw new RangeError("the claims are not finished");
    return { reading: this.shelf.listOf(listOf(one)), claims: collected };
  }

  private contentOf(claims: ClaimsKey): AssignmentContent {
    const { content } = this.caseOf(claims);
    if (content === null) throw new RangeError(`nothing was assigned of claims ${claims}`);
    return content;
  }

  private caseOf(claims: ClaimsKey): ClaimCase {
    const found = this.cases.get(claims);
    if (found === undefined) throw new RangeError(`no claims on the desk are number ${claims}`);
    return found;
  }
}

function listOf({ list }: ClaimCase): ListKey {
  if (list === null) throw new RangeError("the claims have no list");
  return list;
}
