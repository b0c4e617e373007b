import type { CellEdit } from "../excel/cell-edits";
import type { ReadSource } from "../excel/list-source";
import { writeShared } from "../excel/write-shared";
import { cellAddress } from "../rules/cell-address";
import { done, finding, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { CLAIM_REGISTER_COLUMNS, claimantChoices } from "../sheets/claim-register-sheet";
import { OWN_NAMES } from "../sheets/own-names";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { PlannedSheet } from "../sheets/sheet-plan";
import type { AssignReport } from "./assign";
import { claimLog } from "./claim-log";
import { readStanding, type StandingShared } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import type { PlannedRegister } from "./plan-register";
import type { ClaimSources } from "./read-claims";
import type { ListParts } from "./read-list";
import { renewChoices, standingRows } from "./renew-choices";
import { cellEdits, cellsChanged } from "./shared-edits";

/** What writing or refreshing 认领登记 would do. */
export interface ClaimRegisterPreview extends Pick<
  PlannedRegister,
  "customers" | "rowsChanged" | "rowsAdded"
> {
  readonly job: "claimRegister";
  readonly ruleBook: RuleBook;
  /** The sheet where it has to be added; empty where one with its headers is there. */
  readonly added: readonly PlannedSheet[];
  /** What changes on the sheet that is there: columns from the list, rows of new customers, drop-downs. Nothing that people wrote. */
  readonly edits: readonly CellEdit[];
  /** Name of the sheet that is there. */
  readonly standing: string | null;
  /** Rows that stay although the list no longer has their customer. */
  readonly findings: readonly Finding[];
  readonly sources: readonly ReadSource[];
}

/** 认领登记 that is there, and what its drop-downs need because 人员 changed. */
export interface StandingRegister extends StandingShared {
  readonly choices: readonly CellEdit[];
}

/** 认领登记 as it stands; null where nobody has one whose headers fit. */
export async function readStandingRegister(
  { sheets, roster, reference }: ClaimSources,
  control: RunControl
): Promise<Outcome<StandingRegister | null>> {
  const outline = { name: OWN_NAMES.claimRegister, columns: CLAIM_REGISTER_COLUMNS };
  const standing = await readStanding(sheets.heads, outline, control);
  if (!standing.ok || standing.value === null) return standing.ok ? done(null) : standing;
  const wanted = claimantChoices(roster, reference, standingRows(standing.value));
  const choices = await renewChoices(standing.value, wanted);
  return choices.ok ? done({ ...standing.value, choices: choices.value }) : choices;
}

/** What was planned, with the way back to the sheets it rests on. */
export function registerPreview(
  {
    vanished,
    edits,
    ...planned
  }: Omit<PlannedRegister, "added"> & Pick<ClaimRegisterPreview, "added">,
  from: {
    readonly list: ListParts;
    readonly claims: ClaimSources;
    readonly standing: StandingRegister | null;
  },
  ruleBook: RuleBook
): ClaimRegisterPreview {
  const { standing } = from;
  const [people] = from.claims.sources;
  return {
    job: "claimRegister",
    ruleBook,
    ...planned,
    edits: standing === null ? [] : [...standing.choices, ...cellEdits(standing, edits)],
    standing: standing?.name ?? null,
    findings: standing === null ? [] : vanishedRows(standing, vanished),
    sources: [...from.list.parts.map(({ source }) => source), ...(people ? [people] : [])],
  };
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
  return done({ sheets, cellsChanged: cellsChanged(edits), warnings });
}

function vanishedRows(
  { name, sheet }: StandingShared,
  vanished: PlannedRegister["vanished"]
): Finding[] {
  if (vanished === null) return [];
  const { rows, first } = vanished;
  const cell = cellAddress(first.row, sheet.columns[0] ?? 0);
  return [finding("REGISTER_ROW_VANISHED", { sheet: name, cell }, first.id, { rows })];
}
