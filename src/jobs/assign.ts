import type { CellEdit } from "../excel/cell-edits";
import type { ListChoice } from "../excel/list-memory";
import type { ReadSource } from "../excel/list-source";
import { forecastShared, writeShared } from "../excel/write-shared";
import type { WriteForecast } from "../excel/write-target";
import { done, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { ARBITRATION_COLUMNS, decisionChoices } from "../sheets/arbitration-sheet";
import { OWN_NAMES } from "../sheets/own-names";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { PlannedSheet } from "../sheets/sheet-plan";
import type { AssignSummary } from "./assign-summary";
import { claimLog } from "./claim-log";
import { readStanding, type StandingShared } from "./claim-sheets";
import type { CleanSummary } from "./clean-summary";
import type { Clock, RunControl } from "./job";
import type { AssignOrder, PlannedAssign } from "./plan-assign";
import type { ClaimSources } from "./read-claims";
import type { ListParts } from "./read-list";
import { renewChoices, standingRows } from "./renew-choices";
import { cellEdits, cellsChanged } from "./shared-edits";

/** What claim and allocation would write, and what a person should see before saying yes. */
export interface AssignPreview {
  readonly job: "assign";
  readonly ruleBook: RuleBook;
  /** As `PlannedAssign` says; their cells may be elsewhere. */
  readonly plans: readonly PlannedSheet[];
  readonly added: readonly PlannedSheet[];
  /** What changes on the 认领协调 that is there. */
  readonly edits: readonly CellEdit[];
  /** The list in numbers, as after 整理名单. */
  readonly list: CleanSummary;
  readonly summary: AssignSummary;
  /** Everything a preview rests on: nothing is written where one of them changed since. */
  readonly sources: readonly ReadSource[];
  /** What was chosen for the columns of the list. */
  readonly choices: readonly ListChoice[];
}

/** What writing came to. */
export interface AssignReport {
  readonly sheets: readonly WriteForecast[];
  /** Cells changed on sheets that people share. */
  readonly cellsChanged: number;
  readonly warnings: readonly Finding[];
}

/** 认领协调 that is there, and what its drop-downs need because 人员 changed. */
export interface StandingArbitration extends StandingShared {
  readonly choices: readonly CellEdit[];
}

/** 认领协调 as it stands; null where nobody has one whose headers fit. */
export async function readArbitration(
  { sheets, roster, reference }: ClaimSources,
  control: RunControl
): Promise<Outcome<StandingArbitration | null>> {
  const outline = { name: OWN_NAMES.arbitration, columns: ARBITRATION_COLUMNS };
  const standing = await readStanding(sheets.heads, outline, control);
  if (!standing.ok || standing.value === null) return standing.ok ? done(null) : standing;
  const wanted = decisionChoices(roster, reference, standingRows(standing.value));
  const choices = await renewChoices(standing.value, wanted);
  return choices.ok ? done({ ...standing.value, choices: choices.value }) : choices;
}

/** What the sheets look like, by what was read. */
export function assignOrder(
  { parts }: ListParts,
  { reference }: ClaimSources,
  standing: StandingArbitration | null,
  findings: readonly Finding[]
): AssignOrder {
  const isOwnList = parts.some(({ source }) => source.sheet.isOwn);
  return { findings, reference, standing: standing?.sheet ?? null, isOwnList };
}

/** What was planned, with the way back to the sheets it rests on. */
export function assignPreview(
  {
    plans,
    added,
    edits,
    list,
    summary,
  }: Pick<PlannedAssign, "edits" | "list" | "summary"> & Pick<AssignPreview, "plans" | "added">,
  from: {
    readonly list: ListParts;
    readonly claims: ClaimSources;
    readonly standing: StandingArbitration | null;
  },
  ruleBook: RuleBook
): AssignPreview {
  const { standing } = from;
  const { parts } = from.list;
  return {
    job: "assign",
    ruleBook,
    plans,
    added,
    edits: standing === null ? [] : [...standing.choices, ...cellEdits(standing, edits)],
    list,
    summary,
    sources: [...parts.map(({ source }) => source), ...from.claims.sources],
    choices: parts.map(({ choice }) => choice),
  };
}

/** Which sheets `applyAssign` will write, without writing. */
export async function forecastAssign({
  plans,
  added,
  sources,
}: AssignPreview): Promise<Outcome<readonly WriteForecast[]>> {
  return forecastShared({ plans, added, sources, log: runLogSheet });
}

/**
 * Writes what the preview shows, if the list and what people wrote are still what was read. Undone by `undoLastWrite`. Refused, with the
 * workbook as it was, with SOURCE_CHANGED, STOPPED, READ_BACK_DIFFERS or what the host says.
 */
export async function applyAssign(
  preview: AssignPreview,
  run: RunControl & Clock
): Promise<Outcome<AssignReport>> {
  const { plans, added, edits, sources, choices, ruleBook: book, list, summary } = preview;
  const { statuses } = summary;
  const result = Object.entries(statuses).map(
    ([status, { customers }]) => `${status} ${customers} 户`
  );
  const log = {
    job: "认领与分配",
    book,
    sources,
    edits,
    rows: list.rowsIn,
    totalFen: list.depositFen,
    result: result.join("、"),
  };
  const written = await writeShared(
    {
      plans,
      added,
      edits,
      sources,
      choices,
      front: null,
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
