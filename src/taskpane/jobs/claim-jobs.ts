import {
  applyAssign,
  type AssignInput,
  type AssignPreview,
  type AssignReport,
  assignUnder,
  forecastAssign,
  prepareAssign,
} from "../../jobs/assign";
import { applyArbitration } from "../../jobs/arbitration";
import {
  applyClaimRegister,
  type ClaimRegisterPreview,
  prepareClaimRegister,
} from "../../jobs/claim-register";
import { applyClaimRows, prepareClaimRows } from "../../jobs/claim-rows";
import type { WriteForecast } from "../../jobs/clean";
import { applyCompare, prepareCompare } from "../../jobs/compare";
import { explainSelectedRow } from "../../jobs/explain-row";
import type { RunControl } from "../../jobs/job";
import { applyPersonalSheets, preparePersonalSheets } from "../../jobs/personal-sheets";
import { type PeopleReading, readClaimInputs } from "../../jobs/read-claims";
import { loadRoster, type RosterReport, writeRoster } from "../../jobs/roster";
import { findingsForLists, type LoadedRuleBook, loadUsableRuleBook } from "../../jobs/rule-book";
import { readOrdered } from "../../jobs/run-clean";
import { type SettleReport, type Settlement, settleConflict } from "../../jobs/settle-conflict";
import type { AmountUnit } from "../../rules/amount-unit";
import { type AllocationDifference, differenceOf } from "../../rules/allocation/what-if";
import type { MonthChangeTotal } from "../../rules/allocation/compare-months";
import { done, type Finding, type Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { PersonalSheetUnit } from "../../sheets/person-sheet";
import type { PlacedAssignment } from "../../tables/claims/assignment-reader";
import { clocked } from "./clocked";

export type AllocationMode = RuleBook["allocationMode"];

/** The list, the people, their claims and the head's decisions, as they were read. */
export interface ClaimReading extends AssignInput {
  readonly ruleBook: RuleBook;
  /** What writing or refreshing 认领登记 would do. */
  readonly register: ClaimRegisterPreview;
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
  ): Promise<Outcome<AssignPreview>>;
  /** Writes 认领协调 with its proposals, for the head to decide on the sheet. */
  writeArbitration(preview: AssignPreview, control: RunControl): Promise<Outcome<AssignReport>>;
  /** Writes a decision into 认领协调, which is added first where there is none. */
  settle(
    preview: AssignPreview,
    settlement: Settlement,
    control: RunControl
  ): Promise<Outcome<SettleReport>>;
  /** Who gains and who loses if the customers of a preview were allocated by another book; which customers count stays the same. */
  whatIf(
    reading: ClaimReading,
    preview: AssignPreview,
    other: RuleBook,
    control: RunControl
  ): Promise<Outcome<AllocationDifference>>;
  forecast(preview: AssignPreview): Promise<Outcome<readonly WriteForecast[]>>;
  apply(preview: AssignPreview, control: RunControl): Promise<Outcome<AssignReport>>;
  /** One printable sheet per person or per position, from 分配结果. */
  writePersonalSheets(unit: PersonalSheetUnit, control: RunControl): Promise<Outcome<AssignReport>>;
  /** 月度比较 of the workbook with one of its sheets, which holds last month's list. */
  compareMonths(previousSheetId: string, control: RunControl): Promise<Outcome<MonthReport>>;
  /** What 分配结果 says of the customer of the selected row. */
  explainSelection(control: RunControl): Promise<Outcome<PlacedAssignment>>;
}

export const claimJobs: ClaimJobs = {
  loadRoster: (control) => withBook(({ book }) => loadRoster(book, control)),
  writeRoster: (control) => withBook(({ book }) => writeRoster(book, clocked(control))),
  read: (control) => withBook((loaded) => readAll(loaded, control)),
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
  assign: (reading, mode, control) =>
    prepareAssign(reading, inMode(reading.ruleBook, mode), control),
  writeArbitration: (preview, control) => applyArbitration(preview, clocked(control)),
  async settle(preview, settlement, control) {
    const { ruleBook } = preview;
    const settled = await settleConflict(settlement, ruleBook, clocked(control));
    if (settled.ok || settled.problem.code !== "ARBITRATION_MISSING") return settled;
    const added = await applyArbitration(preview, clocked(control));
    return added.ok ? settleConflict(settlement, ruleBook, clocked(control)) : added;
  },
  async whatIf(reading, preview, other, control) {
    const assigned = await assignUnder(reading, withChoiceOf(preview.ruleBook, other), control);
    if (!assigned.ok) return assigned;
    return done(differenceOf(preview.content.allocation, assigned.value.content.allocation));
  },
  forecast: forecastAssign,
  apply: (preview, control) => applyAssign(preview, clocked(control)),
  writePersonalSheets: (unit, control) =>
    withBook(async ({ book }) => {
      const preview = await preparePersonalSheets(unit, book, control);
      return preview.ok ? applyPersonalSheets(preview.value, clocked(control)) : preview;
    }),
  compareMonths: (previousSheetId, control) =>
    withBook(async (loaded) => {
      const preview = await prepareCompare(
        {
          book: loaded.book,
          unit: unitOf(loaded.book),
          ruleFindings: findingsForLists(loaded),
          monthOf: ({ sheet }) => (sheet.id === previousSheetId ? "previous" : "current"),
        },
        control
      );
      if (!preview.ok) return preview;
      const written = await applyCompare(preview.value, clocked(control));
      if (!written.ok) return written;
      const { totals, unchanged } = preview.value.comparison;
      return done({ ...written.value, totals, unchanged });
    }),
  explainSelection: explainSelectedRow,
};

/** Every job goes by the workbook's rule book as it is now; refused where its sheets have a mistake. */
async function withBook<T>(
  work: (loaded: LoadedRuleBook) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
  const loaded = await loadUsableRuleBook();
  return loaded.ok ? work(loaded.value) : loaded;
}

async function readAll(
  loaded: LoadedRuleBook,
  control: RunControl
): Promise<Outcome<ClaimReading>> {
  const { book } = loaded;
  const inputs = await readClaimInputs(book, control);
  if (!inputs.ok) return inputs;
  const reading = await readOrdered({ unit: unitOf(book), orOwnList: true }, control);
  if (!reading.ok) return reading;
  const register = await prepareClaimRegister(reading.value, book, control);
  if (!register.ok) return register;
  return done({
    reading: reading.value,
    inputs: inputs.value,
    ruleFindings: findingsForLists(loaded),
    ruleBook: book,
    register: register.value,
  });
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
