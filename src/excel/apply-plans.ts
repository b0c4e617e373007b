import { done, type Finding, type Outcome, refused } from "../rules/finding";
import type { PlannedSheet } from "../sheets/sheet-plan";
import { rememberWrite } from "./last-write";
import { type ListChoice, queueListChoices } from "./list-memory";
import type { ReadSource } from "./list-source";
import { preflight } from "./preflight";
import { resolveTargets } from "./resolve-targets";
import { restoreAfterFailure } from "./restore";
import { appendRunLog, type RunLogEntry, type RunLogSheet } from "./run-log";
import { type Steering, UNSTEERED } from "./steering";
import { writeProved } from "./write-proved";
import { forecastOf, type WriteForecast } from "./write-target";

export interface PlansToApply {
  readonly plans: readonly PlannedSheet[];
  /** The lists the plans came from: nothing is written where one is not what was read. */
  readonly sources: readonly ReadSource[];
  /** What a person chose for the lists' columns, to be remembered with the log. */
  readonly choices?: readonly ListChoice[];
  readonly log: RunLogEntry;
  readonly at: Date;
}

/** What was written, and what a person should know beside it. */
export interface AppliedPlans {
  readonly sheets: readonly WriteForecast[];
  readonly warnings: readonly Finding[];
}

/** Says which sheet will hold each plan, without writing. Refused as `applyPlans` would be before its first write. */
export async function forecastWrites(
  plans: readonly PlannedSheet[],
  sources: readonly ReadSource[],
  log: RunLogSheet
): Promise<Outcome<readonly WriteForecast[]>> {
  const before = await preflight(plans, sources, log);
  if (!before.ok) return before;
  const resolved = await resolveTargets(plans, before.value, UNSTEERED);
  return resolved.ok ? done(resolved.value.targets.map(forecastOf)) : resolved;
}

/**
 * Checks, writes, reads back, waits for what formulas come to, logs. The first plan's sheet is in front afterwards. A write that fails or is stopped leaves the
 * workbook as it was; a log that fails is a warning. `rememberedWrite` knows the way back.
 */
export async function applyPlans(
  { plans, sources, choices = [], log, at }: PlansToApply,
  steering: Steering
): Promise<Outcome<AppliedPlans>> {
  const before = await preflight(plans, sources, log.sheet);
  if (!before.ok) return before;
  const resolved = await resolveTargets(plans, before.value, steering);
  if (!resolved.ok) return resolved;
  const { targets, findings } = resolved.value;
  const token = `${at.getTime()}`;
  const activate = targets[0]?.name ?? null;
  const written = await writeProved({ targets, token, activate }, steering);
  if (!written.ok)
    return refused(await restoreAfterFailure(written.problem, targets, token, before.value));
  const warnings = [...findings, ...written.value.warnings];
  rememberWrite({
    kind: "sheets",
    at,
    written: written.value.sheets,
    activeIdBefore: before.value.activeId,
    log,
    isHalfUndone: false,
  });
  const sheets = targets.map(forecastOf);
  const { runLog, listMemory } = before.value;
  const logged = await appendRunLog(log.sheet, runLog, log.rowOfRun(sheets), (workbook) =>
    queueListChoices(workbook, listMemory, choices)
  );
  return done({ sheets, warnings: logged.ok ? warnings : [...warnings, logged.problem] });
}
