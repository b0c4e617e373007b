import { done, type Finding, type Outcome, refused } from "../rules/finding";
import type { SheetPlan } from "../sheets/sheet-plan";
import { applyEdits, type CellEdit, revertEdits } from "./cell-edits";
import { rememberWrite } from "./last-write";
import { type Preflight, preflight } from "./preflight";
import { resolveTargets } from "./resolve-targets";
import { restoreAfterFailure } from "./restore";
import { appendRunLog, type RunLogEntry, type RunLogSheet } from "./run-log";
import type { Steering } from "./steering";
import { type WrittenSheet, writeSheets } from "./write-sheets";
import { forecastOf, type WriteForecast, type WriteTarget } from "./write-target";

/** Sheets that people work on as well: missing ones are added, of those that are there only some cells change. */
export interface SharedWrite {
  readonly added: readonly SheetPlan[];
  readonly edits: readonly CellEdit[];
  /** Name of the sheet to be in front afterwards; null where it is among the added ones: then the first of them is. */
  readonly front: string | null;
  readonly log: RunLogSheet;
  /** The log's rows, once the workbook's name is known. */
  readonly logOf: (workbook: string) => RunLogEntry;
  readonly at: Date;
}

export interface SharedWritten {
  readonly added: readonly WriteForecast[];
  readonly warnings: readonly Finding[];
}

/**
 * Adds sheets and edits cells, reads both back and logs. A write that fails or is stopped leaves the workbook as it was. Undone by
 * `undoLastWrite`. Refused with HOST_PROTECTED, HOST_READ_ONLY, READ_BACK_DIFFERS, STOPPED or what the host says.
 */
export async function writeShared(
  write: SharedWrite,
  steering: Steering
): Promise<Outcome<SharedWritten>> {
  const { edits, at } = write;
  const before = await preflight([], [], write.log);
  if (!before.ok) return before;
  const log = write.logOf(before.value.workbookName);
  const resolved = await resolveTargets(write.added, before.value, steering);
  if (!resolved.ok) return resolved;
  const { targets } = resolved.value;
  const written = await addAndEdit(write, targets, before.value, steering);
  if (!written.ok) return written;
  rememberWrite({
    kind: "sheets",
    at,
    written: written.value,
    edits,
    activeIdBefore: before.value.activeId,
    log,
    isHalfUndone: false,
  });
  const added = targets.map(forecastOf);
  const logged = await appendRunLog(log.sheet, before.value.runLog, log.rowOfRun(added));
  return done({ added, warnings: logged.ok ? [] : [logged.problem] });
}

async function addAndEdit(
  { edits, front, at }: SharedWrite,
  targets: readonly WriteTarget[],
  before: Preflight,
  steering: Steering
): Promise<Outcome<readonly WrittenSheet[]>> {
  const token = `${at.getTime()}`;
  const edited = await applyEdits(edits);
  const written = edited.ok
    ? await writeSheets({ targets, token, activate: front ?? targets[0]?.name ?? null }, steering)
    : edited;
  if (written.ok) return written;
  const reverted = await revertEdits(edits);
  const cause = await restoreAfterFailure(written.problem, targets, token, before);
  return refused(reverted.ok || cause.code === "RESTORE_FAILED" ? cause : reverted.problem);
}
