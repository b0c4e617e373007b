import type { RowsData, WantedColumns } from "../../excel/sheet-rows";
import type { MonthComparison } from "../../rules/allocation/compare-months";
import type { HoldingTrace } from "../../rules/allocation/holding-trace";
import type { Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { SharedSheet } from "../../sheets/shared-rows";
import type { SheetOutline } from "../../sheets/sheet-plan";
import type { PlacedAssignment } from "../../tables/claims/assignment-reader";
import type { AssignFigures, ConflictFacts, WhatIfFigures } from "../assign-figures";
import type { AssignFindings } from "../assign-findings";
import type { ClaimSheet, StaffFacts } from "../collect-claims";
import type { RunControl } from "../job";
import type { AssignOrder, PlannedAssign } from "../plan-assign";
import type { MonthsOrder } from "../plan-months";
import type { PlannedRegister, RegisterOrder } from "../plan-register";
import type { ListKey, PlansKey } from "./desk-calls";

/** A planned sheet of which only the cells are on the desk. */
export interface OutlinedSheets {
  readonly plans: PlansKey;
  readonly sheets: readonly SheetOutline[];
}

/** 认领登记 as it was planned: at most one sheet. */
export type RegisterFigures = Omit<PlannedRegister, "added"> & OutlinedSheets;

/** Claims and allocation without their cells; the sheets are the plans, then what is added. */
export interface AssignedOnDesk
  extends Pick<PlannedAssign, "edits" | "list" | "summary">, OutlinedSheets, AssignFigures {
  /** So many of the sheets are added. */
  readonly added: number;
  readonly findings: AssignFindings;
}

/** A month that was read: its list and the claims that its 分配结果 was read as. */
export interface MonthKeys {
  readonly list: ListKey | null;
  readonly assigned: ClaimsKey | null;
}

/** Two months beside each other, without the cells. */
export interface MonthFigures extends OutlinedSheets {
  readonly comparison: Pick<MonthComparison, "totals" | "unchanged">;
  readonly previous: { readonly count: number };
  readonly current: { readonly count: number };
}

/** A shared sheet before its rows come. */
export type StandingHead = Omit<SharedSheet, "rows">;

/** Claims on the desk. */
export type ClaimsKey = number;

/** What is asked of the desk about claims and the customers of a list that lies there. Plain data goes in and comes out. */
export interface ClaimCalls {
  openClaims(staff: StaffFacts, readShares: boolean): ClaimsKey;
  /** The rows that come from now on are of this sheet. */
  openClaimSheet(claims: ClaimsKey, sheet: ClaimSheet): WantedColumns;
  takeClaimRows(claims: ClaimsKey, rows: RowsData): void;
  /** How many claims there are. */
  finishClaims(claims: ClaimsKey): number;
  /** The customers that are claimed are those of this list. */
  claimList(claims: ClaimsKey, list: ListKey): void;
  /** The 认领登记 that stands, before `planRegister`; its rows follow. */
  openRegister(claims: ClaimsKey, head: StandingHead): void;
  takeRegisterRows(claims: ClaimsKey, rows: SharedSheet["rows"]): void;
  /** The desk forgets the register that stands. */
  planRegister(claims: ClaimsKey, order: RegisterOrder, book: RuleBook): RegisterFigures;
  /** What the head has to know about one of the contested customers. */
  conflictAt(claims: ClaimsKey, customerId: string): ConflictFacts;
  /** Why the customer of a row is where he is; null where nothing was assigned, or another result than 分配结果 has. */
  traceOf(claims: ClaimsKey, row: PlacedAssignment): HoldingTrace | null;
  /** Compares two months: the list of each, where it has one, and the 分配结果 among its claims. The desk keeps the sheets with the current one's. */
  planMonths(
    previous: MonthKeys,
    current: MonthKeys,
    order: MonthsOrder,
    book: RuleBook
  ): MonthFigures;
  /** Takes the claims off the desk; their list stays. */
  forgetClaims(claims: ClaimsKey): void;
}

/** What takes long: it tells how far it is and can be stopped (STOPPED). */
export interface ClaimRuns {
  /** Resolves the claims, allocates the rest and plans the sheets; the desk keeps those of the last time only. */
  assign(
    claims: ClaimsKey,
    order: AssignOrder,
    book: RuleBook,
    control: RunControl
  ): Promise<Outcome<AssignedOnDesk>>;
  /** What another book would change of what was last assigned. */
  whatIf(claims: ClaimsKey, book: RuleBook, control: RunControl): Promise<Outcome<WhatIfFigures>>;
}
