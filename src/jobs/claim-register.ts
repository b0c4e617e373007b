import type { CellEdit } from "../excel/cell-edits";
import type { ReadSource } from "../excel/list-source";
import { writeShared } from "../excel/write-shared";
import { cellAddress } from "../rules/cell-address";
import { done, finding, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { CLAIM_CUSTOMER_COLUMNS, planClaimRegister } from "../sheets/claim-register-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import { refreshShared, type SharedRefresh } from "../sheets/shared-rows";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { AssignReport } from "./assign";
import { chooseCustomers } from "./choose-customers";
import { claimLog } from "./claim-log";
import { findClaimSheets, readStanding, type StandingShared } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import { readPeople } from "./read-claims";
import type { SourcedReading } from "./read-list";
import { cellEdits } from "./shared-edits";

/** What writing or refreshing 认领登记 would do. */
export interface ClaimRegisterPreview {
  readonly job: "claimRegister";
  readonly ruleBook: RuleBook;
  /** The sheet where it has to be added; empty where one with its headers is there. */
  readonly added: readonly SheetPlan[];
  /** What changes on the sheet that is there: columns from the list, rows of new customers. Nothing that people wrote. */
  readonly edits: readonly CellEdit[];
  /** Name of the sheet that is there. */
  readonly standing: string | null;
  readonly customers: number;
  readonly rowsChanged: number;
  readonly rowsAdded: number;
  readonly findings: readonly Finding[];
  readonly sources: readonly ReadSource[];
}

/**
 * Plans 认领登记 from the customers of the list, or its refresh. Refused with STAFF_SHEET_MISSING (its drop-downs are the people), STOPPED or what
 * the host says.
 */
export async function prepareClaimRegister(
  reading: SourcedReading,
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<ClaimRegisterPreview>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const people = await readPeople(found.value, ruleBook, control);
  if (!people.ok) return people;
  const { customers, kept, basis, findings } = chooseCustomers(reading, ruleBook);
  const { roster, reference } = people.value;
  const content = { customers, kept, basis, tiers: ruleBook.tiers };
  const plan = planClaimRegister(content, roster, reference);
  const standing = await readStanding(found.value.heads, plan, control);
  if (!standing.ok) return standing;
  const refresh =
    standing.value && refreshShared(standing.value.sheet, plan, CLAIM_CUSTOMER_COLUMNS.length);
  return done({
    job: "claimRegister",
    ruleBook,
    added: refresh === null ? [plan] : [],
    edits: standing.value && refresh ? cellEdits(standing.value, refresh.edits) : [],
    standing: standing.value?.name ?? null,
    customers: kept.length,
    rowsChanged: refresh?.rowsChanged ?? 0,
    rowsAdded: refresh?.rowsAdded ?? kept.length,
    findings: [
      ...reading.findings,
      ...findings,
      ...people.value.findings,
      ...vanishedRows(standing.value, refresh),
    ],
    sources: [...reading.parts.map(({ source }) => source), people.value.source],
  });
}

/** Writes what the preview shows. Undone by `undoLastWrite`. Refused with SOURCE_CHANGED, STOPPED, READ_BACK_DIFFERS or what the host says. */
export async function applyClaimRegister(
  preview: ClaimRegisterPreview,
  run: RunControl & Clock
): Promise<Outcome<AssignReport>> {
  const { added, edits, sources, standing, ruleBook: book, customers: rows } = preview;
  const log = { job: "认领登记", book, sources, edits, rows, totalFen: null };
  const written = await writeShared(
    {
      added,
      edits,
      sources,
      front: standing,
      log: runLogSheet,
      logOf: claimLog(log, run),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  const { added: sheets, warnings } = written.value;
  const cellsChanged = edits.reduce((cells, { after }) => cells + after.length, 0);
  return done({ sheets, cellsChanged, warnings });
}

/** Rows that stay although the list no longer has their customer. */
function vanishedRows(standing: StandingShared | null, refresh: SharedRefresh | null): Finding[] {
  const [first] = refresh?.vanished ?? [];
  if (!standing || !refresh || !first) return [];
  const cell = cellAddress(first.row, standing.sheet.columns[0] ?? 0);
  const params = { rows: refresh.vanished.length };
  return [finding("REGISTER_ROW_VANISHED", { sheet: standing.name, cell }, first.id, params)];
}
