import {
  applyAssign,
  type AssignPreview,
  type AssignReport,
  forecastAssign,
} from "../../jobs/assign";
import type { ConflictFacts, WhatIfFigures } from "../../jobs/assign-figures";
import { applyArbitration } from "../../jobs/arbitration";
import { applyClaimRegister, type ClaimRegisterPreview } from "../../jobs/claim-register";
import { applyClaimRows, prepareClaimRows } from "../../jobs/claim-rows";
import type { WriteForecast } from "../../jobs/clean";
import { applyCompare, type CompareOrder } from "../../jobs/compare";
import { type AssignOnDesk, ClaimDesk, type ClaimsOnDesk } from "../../jobs/desk/claim-desk";
import { ListAgain } from "../../jobs/desk/list-again";
import type { ListDesk } from "../../jobs/desk/list-desk";
import { explainSelectedRow } from "../../jobs/explain-row";
import type { RunControl } from "../../jobs/job";
import { applyPersonalSheets, preparePersonalSheets } from "../../jobs/personal-sheets";
import type { PeopleReading } from "../../jobs/read-claims";
import { loadRoster, type RosterReport, writeRoster } from "../../jobs/roster";
import { findingsForLists, type LoadedRuleBook, loadUsableRuleBook } from "../../jobs/rule-book";
import { findOrderedOrOwn } from "../../jobs/run-clean";
import { type SettleReport, type Settlement, settleConflict } from "../../jobs/settle-conflict";
import type { MonthChangeTotal } from "../../rules/allocation/compare-months";
import type { HoldingTrace } from "../../rules/allocation/holding-trace";
import type { AmountUnit } from "../../rules/amount-unit";
import { done, type Finding, type Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { PersonalSheetUnit } from "../../sheets/person-sheet";
import type { PlacedAssignment } from "../../tables/claims/assignment-reader";
import { clocked, watched } from "./clocked";

export type AllocationMode = RuleBook["allocationMode"];

/** The list, the people, their claims and the head's decisions, as they were read. */
export interface ClaimReading {
  /** Name of the list's sheet. */
  readonly sheet: string;
  readonly claimCount: number;
  readonly ruleBook: RuleBook;
  /** What writing or refreshing 认领登记 would do. */
  readonly register: ClaimRegisterPreview;
  /** Where it all lies. */
  readonly place: ClaimPlace;
}

/** A desk and the claims on it. */
export interface ClaimPlace {
  readonly desk: ClaimDesk;
  readonly claims: ClaimsOnDesk;
}

/** What 分配结果 says of a customer, and why; the reasons are null where the last reading comes to another result. */
export interface ExplainedRow {
  readonly row: PlacedAssignment;
  readonly trace: HoldingTrace | null;
}

/** What claiming the selected customers came to. */
export interface ClaimedRows {
  /** 「姓名(工号)」 */
  readonly person: string;
  readonly claimed: number;
  readonly register: string;
  /** Customers that were not claimed, and why; then what is to be known of the write. */
  readonly findings: readonly Finding[];
}

/** What comparing with last month came to. */
export interface MonthReport extends AssignReport {
  readonly totals: readonly MonthChangeTotal[];
  readonly unchanged: number;
}

/** What page 认领 asks of the rest of the product. Every write can be taken back by `undoLastWrite`. */
export interface ClaimJobs {
  loadRoster(control: RunControl): Promise<Outcome<PeopleReading>>;
  /** Adds 人员, empty, with drop-downs. */
  writeRoster(control: RunControl): Promise<Outcome<RosterReport>>;
  /** Reads the list (the one in front, else the first), 人员, the claims and the decisions. */
  read(control: RunControl): Promise<Outcome<ClaimReading>>;
  writeRegister(preview: ClaimRegisterPreview, control: RunControl): Promise<Outcome<AssignReport>>;
  /** Claims the customers of the selected rows for the person with this 工号. */
  claimSelection(staffId: string, control: RunControl): Promise<Outcome<ClaimedRows>>;
  /** Resolves the claims and allocates the rest; null = by the mode of the rule book. */
  assign(
    reading: ClaimReading,
    mode: AllocationMode | null,
    control: RunControl
  ): Promise<Outcome<AssignOnDesk>>;
  /** What the head has to know about a contested customer of the last preview. */
  conflict(reading: ClaimReading, customerId: string): Promise<ConflictFacts>;
  /** Writes 认领协调 with its proposals, for the head to decide on the sheet. */
  writeArbitration(preview: AssignPreview, control: RunControl): Promise<Outcome<AssignReport>>;
  /** Writes a decision into 认领协调, which is added first where there is none. */
  settle(
    preview: AssignPreview,
    settlement: Settlement,
    control: RunControl
  ): Promise<Outcome<SettleReport>>;
  /** Who gains and who loses if the customers of the last preview were allocated by another book; which customers count stays the same. */
  whatIf(
    reading: ClaimReading,
    preview: AssignOnDesk,
    other: RuleBook,
    control: RunControl
  ): Promise<Outcome<WhatIfFigures>>;
  forecast(preview: AssignPreview): Promise<Outcome<readonly WriteForecast[]>>;
  apply(preview: AssignPreview, control: RunControl): Promise<Outcome<AssignReport>>;
  /** One printable sheet per person or per position, from 分配结果. */
  writePersonalSheets(unit: PersonalSheetUnit, control: RunControl): Promise<Outcome<AssignReport>>;
  /** 月度比较 of one of the workbook's sheets, which holds last month's list, with the list of a reading and our own sheets. */
  compareMonths(
    previousSheetId: string,
    reading: ClaimReading,
    control: RunControl
  ): Promise<Outcome<MonthReport>>;
  /** What 分配结果 says of the customer of the selected row; by `reading`, where there is one that was assigned. */
  explainSelection(
    reading: ClaimReading | null,
    control: RunControl
  ): Promise<Outcome<ExplainedRow>>;
}

/** The jobs with their rows on the pane's desk; what is read again takes the place of what was read before. */
export function claimJobsOn(openDesk: () => Promise<ListDesk>): ClaimJobs {
  const reader = new ClaimPageReader(openDesk);
  return { ...withoutDesk, read: (control) => withBook((loaded) => reader.read(loaded, control)) };
}

const withoutDesk: Omit<ClaimJobs, "read"> = {
  loadRoster: (control) => withBook(({ book }) => loadRoster(book, control)),
  writeRoster: (control) => withBook(({ book }) => writeRoster(book, clocked(control))),
  writeRegister: (preview, control) => applyClaimRegister(preview, clocked(control)),
  claimSelection: (staffId, control) =>
    withBook(async ({ book }) => {
      const preview = await prepareClaimRows(staffId, book, control);
      if (!preview.ok) return preview;
      const written = await applyClaimRows(preview.value, clocked(control));
      if (!written.ok) return written;
      const { person, register, findings } = preview.value;
      const { claimed, warnings } = written.value;
      return done({ person, register, claimed, findings: [...findings, ...warnings] });
    }),
  assign: ({ place: { desk, claims }, ruleBook }, mode, control) =>
    desk.assign(claims, inMode(ruleBook, mode), watched(control)),
  conflict: ({ place: { desk, claims } }, customerId) => desk.conflictAt(claims, customerId),
  writeArbitration: (preview, control) => applyArbitration(preview, clocked(control)),
  async settle(preview, settlement, control) {
    const { ruleBook } = preview;
    const settled = await settleConflict(settlement, ruleBook, clocked(control));
    if (settled.ok || settled.problem.code !== "ARBITRATION_MISSING") return settled;
    const added = await applyArbitration(preview, clocked(control));
    return added.ok ? settleConflict(settlement, ruleBook, clocked(control)) : added;
  },
  whatIf: ({ place: { desk, claims } }, preview, other, control) =>
    desk.whatIf(claims, withChoiceOf(preview.ruleBook, other), control),
  forecast: forecastAssign,
  apply: (preview, control) => applyAssign(preview, clocked(control)),
  writePersonalSheets: (unit, control) =>
    withBook(async ({ book }) => {
      const preview = await preparePersonalSheets(unit, book, control);
      return preview.ok ? applyPersonalSheets(preview.value, clocked(control)) : preview;
    }),
  compareMonths: (previousSheetId, { place }, control) =>
    withBook(async (loaded) => {
      const { desk, claims } = place;
      const current = new Set(claims.list.parts.map(({ source }) => source.sheet.id));
      const order: CompareOrder = {
        book: loaded.book,
        unit: unitOf(loaded.book),
        ruleFindings: findingsForLists(loaded),
        monthOf: ({ sheet }) => {
          if (sheet.id === previousSheetId) return "previous";
          // further lists may be of other months
          return current.has(sheet.id) || sheet.isOwn ? "current" : null;
        },
      };
      const preview = await desk.prepareCompare(order, watched(control));
      if (!preview.ok) return preview;
      const written = await applyCompare(preview.value, clocked(control));
      if (!written.ok) return written;
      const { totals, unchanged } = preview.value;
      return done({ ...written.value, totals, unchanged });
    }),
  async explainSelection(reading, control) {
    const explained = await explainSelectedRow(control);
    if (!explained.ok) return explained;
    const row = explained.value;
    const trace = reading && (await reading.place.desk.traceOf(reading.place.claims, row));
    return done({ row, trace });
  },
};

/** Every job goes by the workbook's rule book as it is now; refused where its sheets have a mistake. */
async function withBook<T>(
  work: (loaded: LoadedRuleBook) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
  const loaded = await loadUsableRuleBook();
  return loaded.ok ? work(loaded.value) : loaded;
}

/** Reads for the page, onto the desk: people and claims anew each time, because people write on them, the list where it changed. */
class ClaimPageReader {
  private readonly listAgain = new ListAgain();
  private last: ClaimPlace | null = null;

  constructor(private readonly openDesk: () => Promise<ListDesk>) {}

  async read(loaded: LoadedRuleBook, control: RunControl): Promise<Outcome<ClaimReading>> {
    const lists = await this.openDesk();
    await this.forgetLast();
    const { book } = loaded;
    const unit = unitOf(book);
    const run = watched(control);
    const desk = new ClaimDesk(lists);
    const read = await desk.read(book, run);
    if (!read.ok) return read;
    const found = await findOrderedOrOwn({ unit, orOwnList: true }, run);
    if (!found.ok) return found;
    const [{ list: inspected }] = found.value.lists;
    const list = await this.listAgain.read(lists, inspected, unit, run);
    if (!list.ok) return list;
    const known = [...findingsForLists(loaded), ...found.value.findings];
    const claims = await desk.claimList(read.value, list.value, known);
    const place = { desk, claims };
    this.last = place;
    const register = await desk.prepareRegister(claims, book, run);
    if (!register.ok) return register;
    const { sheet } = list.value;
    const { claimCount } = claims;
    return done({ sheet, claimCount, ruleBook: book, register: register.value, place });
  }

  private async forgetLast(): Promise<void> {
    const { last } = this;
    this.last = null;
    // a desk that broke down has forgotten already
    if (last) await last.desk.forget(last.claims).catch(() => undefined);
  }
}

function unitOf({ unit }: RuleBook): AmountUnit | null {
  return unit === "auto" ? null : unit;
}

function inMode(book: RuleBook, mode: AllocationMode | null): RuleBook {
  return { ...book, allocationMode: mode ?? book.allocationMode };
}

/** The other book, with the customers that this one chooses: only then are two allocations of the same customers. */
function withChoiceOf(
  { depositBasis, depositThreshold, thresholdInclusive, loanScope }: RuleBook,
  other: RuleBook
): RuleBook {
  return { ...other, depositBasis, depositThreshold, thresholdInclusive, loanScope };
}
