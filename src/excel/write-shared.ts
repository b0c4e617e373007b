import { done, type Finding, type Outcome, refused } from "../rules/finding";
import type { PlannedSheet } from "../sheets/sheet-plan";
import { applyEdits, type CellEdit, revertEdits } from "./cell-edits";
import { rememberWrite } from "./last-write";
import { type ListChoice, queueListChoices } from "./list-memory";
import type { ReadSource } from "./list-source";
import { type Preflight, preflight } from "./preflight";
import { resolveTargets } from "./resolve-targets";
import { restoreAfterFailure } from "./restore";
import { appendRunLog, type RunLogEntry, type RunLogSheet } from "./run-log";
import { type Steering, UNSTEERED } from "./steering";
import { type ProvedWrite, writeProved } from "./write-proved";
import { forecastOf, type WriteForecast, type WriteTarget } from "./write-target";

/** Sheets that people work on as well: missing ones are added, of those that are there only some cells change. */
export interface SharedWrite {
  readonly added: readonly PlannedSheet[];
  /** Results written with them: sheets of ours that are replaced where nobody edited them, see `apply-plans`. */
  readonly plans?: readonly PlannedSheet[];
  /** What was read for them: nothing is written where one of these is not what was read. */
  readonly sources?: readonly ReadSource[];
  readonly edits: readonly CellEdit[];
  /** What a person chose for the columns of lists among the sources, to be remembered with the log. */
  readonly choices?: readonly ListChoice[];
  /** Name of the sheet to be in front afterwards; null where it is among those written: then the first of them is. */
  readonly front: string | null;
  readonly log: RunLogSheet;
  /** The log's rows, once the workbook's name is known. */
  readonly logOf: (workbook: string) => RunLogEntry;
  readonly at: Date;
}

export interface SharedWritten {
  /** The sheets of `plans`, then those of `added`. */
  readonly added: readonly WriteForecast[];
  readonly warnings: readonly Finding[];
}

/**
 * Adds sheets and edits cells, reads both back and logs. A write that fails or is stopped leaves the workbook as it was. Undone by
 * `undoLastWrite`. Refused with SOURCE_CHANGED, HOST_PROTECTED, HOST_READ_ONLY, READ_BACK_DIFFERS, STOPPED or what the host says.
 */
export async function writeShared(
  write: SharedWrite,
  steering: Steering
): Promise<Outcome<SharedWritten>> {
  const { edits, at, plans = [], sources = [], choices = [] } = write;
  const before = await preflight(plans, sources, write.log);
  if (!before.ok) return before;
  const log = write.logOf(before.value.workbookName);
  // for a sheet that people share there are no candidates: where one of its name stands, ours gets a number
  const resolved = await resolveTargets([...plans, ...write.added], before.value, steering);
  if (!resolved.ok) return resolved;
  const { targets, findings } = resolved.value;
  const written = await addAndEdit(write, targets, before.value, steering);
  if (!written.ok) return written;
  rememberWrite({
    kind: "sheets",
    at,
    written: written.value.sheets,
    edits,
    activeIdBefore: before.value.activeId,
    log,
    isHalfUndone: false,
  });
  const warnings = [...findings, ...written.value.warnings];
  const added = targets.map(forecastOf);
  const { runLog, listMemory } = before.value;
  const logged = await appendRunLog(log.sheet, runLog, log.rowOfRun(added), (workbook) =>
    queueListChoices(workbook, listMemory, choices)
  );
  return done({ added, warnings: logged.ok ? warnings : [...warnings, logged.problem] });
}

/** Says which sheets `writeShared` will write, without writing; refused as it would be before its first write. */
export async function forecastShared({
  added,
  plans = [],
  sources = [],
  log,
}: Pick<SharedWrite, "added" | "plans" | "sources" | "log">): Promise<
  Outcome<readonly WriteForecast[]>
> {
  const before = await preflight(plans, sources, log);
  if (!before.ok) return before;
  const resolved = await resolveTargets([...plans, ...added], before.value, UNSTEERED);
  return resolved.ok ? done(resolved.value.targets.map(forecastOf)) : resolved;
}

async function addAndEdit(
  { edits, front, at }: SharedWrite,
  targets: readonly WriteTarget[],
  before: Preflight,
  steering: Steering
): Promise<Outcome<ProvedWrite>> {
  const token = `${at.getTime()}`;
  const edited = await applyEdits(edits);
  const written = edited.ok
    ? await writeProved({ targets, token, activate: front ?? targets[0]?.name ?? null }, steering)
    : edited;
  if (written.ok) return written;
  const reverted = await revertEdits(edits);
  const cause = await restoreAfterFailure(written.problem, targets, token, before);
  return refused(reverted.ok || cause.code === "RESTORE_FAILED" ? cause : reverted.problem);
}
