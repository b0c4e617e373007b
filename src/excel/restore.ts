import { done, finding, type Finding, type Outcome } from "../rules/finding";
import { MARK_NAME, parseMark, unfinishedFormula } from "./own-sheet-mark";
import type { Preflight } from "./preflight";
import { inExcel } from "./session";
import { queueChart } from "./sheet-look";
import { UNSTEERED } from "./steering";
import { settleFormulas } from "./write-proved";
import { writeSheets, type WrittenSheet } from "./write-sheets";
import { restoringTarget, sheetKey, type WriteTarget } from "./write-target";

/** Sheets of a run that has to be taken back. */
interface TakenBack {
  readonly targets: readonly WriteTarget[];
  readonly token: string;
  /** Id of the sheet that was in front before. */
  readonly activeIdBefore: string;
}

/**
 * Leaves no half sheet after a write that failed with `cause`: sheets added by this run are deleted, replaced ones get their old
 * cells back, the sheet that was in front is in front again. Gives the cause, or RESTORE_FAILED where that did not work out.
 */
export async function restoreAfterFailure(
  cause: Finding,
  targets: readonly WriteTarget[],
  token: string,
  before: Preflight
): Promise<Finding> {
  const added = targets.filter(({ sheetId }) => sheetId === null).map(({ name }) => name);
  const ours = await addedByThisRun(added, token, before);
  const taken = ours.ok
    ? await takeBack({ targets, token, activeIdBefore: before.activeId }, ours.value)
    : ours;
  if (taken.ok) return cause;
  return finding("RESTORE_FAILED", null, "", {
    cause: cause.code,
    sheets: targets.map(({ name }) => name).join("、"),
    ...taken.problem.params,
  });
}

/** The same for a run that only adds sheets: those known by their id, and what it may have begun under the names. */
export async function removeAfterFailure(
  cause: Finding,
  { ids, names }: { readonly ids: readonly string[]; readonly names: readonly string[] },
  token: string,
  before: Preflight
): Promise<Finding> {
  const begun = await addedByThisRun(names, token, before);
  const activeIdBefore = before.activeId;
  const taken = begun.ok
    ? await takeBack({ targets: [], token, activeIdBefore }, [...new Set([...ids, ...begun.value])])
    : begun;
  if (taken.ok) return cause;
  const sheets = names.join("、");
  const { params } = taken.problem;
  return finding("RESTORE_FAILED", null, "", { cause: cause.code, sheets, ...params });
}

/** Replaced sheets first: as long as the added ones are there, a failure in between can be tried again. */
export async function takeBack(
  { targets, token, activeIdBefore }: TakenBack,
  addedIds: readonly string[]
): Promise<Outcome<void>> {
  const rewritten = await rewriteReplaced(targets, token);
  if (!rewritten.ok) return rewritten;
  const present = await inExcel((context) => context.workbook.worksheets.load("items/id"));
  if (!present.ok) return present;
  const ids = present.value.items.map((sheet) => sheet.id);
  const removed = await inExcel((context) => {
    const { worksheets } = context.workbook;
    if (ids.includes(activeIdBefore)) worksheets.getItem(activeIdBefore).activate();
    for (const id of addedIds) if (ids.includes(id)) worksheets.getItem(id).delete();
  });
  if (!removed.ok) return removed;
  await settleFormulas(rewritten.value);
  return done(undefined);
}

async function rewriteReplaced(
  targets: readonly WriteTarget[],
  token: string
): Promise<Outcome<readonly WrittenSheet[]>> {
  const replaced = targets.flatMap((target) =>
    target.previous ? [{ target, previous: target.previous }] : []
  );
  if (replaced.length === 0) return done([]);
  const charts = await inExcel((context) =>
    replaced.map(({ target }) => queueChart(context.workbook.worksheets.getItem(sheetKey(target))))
  );
  if (!charts.ok) return charts;
  const old = replaced.map(({ target, previous }, i) =>
    restoringTarget(target, previous, charts.value[i]?.isNullObject === false)
  );
  return writeSheets({ targets: old, token, activate: null }, UNSTEERED);
}

/**
 * Ids of the sheets this run added: they were not there before, and carry this run's mark or hold nothing yet. A sheet that
 * somebody else made of the same name in the meantime is none.
 */
async function addedByThisRun(
  names: readonly string[],
  token: string,
  before: Preflight
): Promise<Outcome<readonly string[]>> {
  const look = await inExcel((context) =>
    names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
      return {
        sheet,
        used: sheet.getUsedRangeOrNullObject(true).untrack().load("address"),
        mark: sheet.names.getItemOrNullObject(MARK_NAME).load("formula"),
      };
    })
  );
  if (!look.ok) return look;
  return done(
    look.value.flatMap(({ sheet, used, mark }) => {
      if (sheet.isNullObject || before.sheetIds.includes(sheet.id)) return [];
      const formula = mark.isNullObject ? null : String(mark.formula);
      const isMarked = formula === unfinishedFormula(token) || parseMark(formula) !== null;
      return isMarked || used.isNullObject ? [sheet.id] : [];
    })
  );
}
