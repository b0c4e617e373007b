import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { undoFilter } from "./auto-filter";
import { checkEdits, editedSheets, revertEdits } from "./cell-edits";
import { forgetWrite, type LastWrite, rememberedWrite, replaceWrite } from "./last-write";
import { extentOf, readWholeSheets } from "./own-sheet-content";
import { takeBack } from "./restore";
import { appendRunLog, queueRunLog, type RunLogEntry } from "./run-log";
import { inExcel } from "./session";
import type { Steering } from "./steering";
import { queueUsedArea } from "./used-area";
import type { WrittenSheet } from "./write-sheets";

/** What 「撤销本次写入」 would take back, for its button; null where there is nothing. */
export interface LastWriteSummary {
  readonly sheets: readonly string[];
  readonly at: Date;
}

export interface UndoReport {
  /** Sheets that are gone again. */
  readonly removed: readonly string[];
  /** Sheets that have their old content back, or their old filter. */
  readonly restored: readonly string[];
  readonly warnings: readonly Finding[];
}

type SheetsWrite = Extract<LastWrite, { kind: "sheets" }>;
type ImportWrite = Extract<LastWrite, { kind: "import" }>;

export function lastWrite(): LastWriteSummary | null {
  const last = rememberedWrite();
  if (!last) return null;
  return { sheets: sheetsOf(last), at: last.at };
}

function sheetsOf(last: LastWrite): string[] {
  switch (last.kind) {
    case "sheets":
      return [...namesOf(last.written), ...editedSheets(last.edits ?? [])];
    case "import":
      return last.added.map(({ name }) => name);
    case "filter":
      return last.sheets.map(({ name }) => name);
  }
}

/**
 * Takes back the add-in's last write: added sheets are deleted, replaced ones get their old content, a filter is as it was.
 * Sheets that somebody edited since are never touched: then nothing is undone and OWN_SHEET_EDITED names the sheet.
 * The run log keeps its row and gets one more. NOTHING_TO_UNDO where nothing was written.
 */
export async function undoLastWrite(steering: Steering): Promise<Outcome<UndoReport>> {
  const last = rememberedWrite();
  if (!last) return refused(finding("NOTHING_TO_UNDO"));
  if (last.kind === "sheets") return undoSheets(last, steering);
  if (last.kind === "import") return undoImport(last, steering);
  const undone = await undoFilter(last.sheets);
  if (!undone.ok) return undone;
  forgetWrite();
  return done({ removed: [], restored: sheetsOf(last), warnings: [] });
}

async function undoImport(last: ImportWrite, steering: Steering): Promise<Outcome<UndoReport>> {
  const present = await unedited(last.added, last.isHalfUndone, steering);
  if (!present.ok) return present;
  const removed = present.value.map(({ name }) => name);
  const taken = await takeBack(
    { targets: [], token: "", activeIdBefore: last.activeIdBefore },
    present.value.map(({ id }) => id)
  );
  if (!taken.ok) {
    replaceWrite({ ...last, isHalfUndone: true });
    const params = { sheets: removed.join("、"), ...taken.problem.params };
    return refused(finding("RESTORE_FAILED", null, "", params));
  }
  forgetWrite();
  const logged = await logUndo(last.log, removed);
  return done({ removed, restored: [], warnings: logged.ok ? [] : [logged.problem] });
}

async function undoSheets(last: SheetsWrite, steering: Steering): Promise<Outcome<UndoReport>> {
  const { edits = [] } = last;
  const present = await unedited(last.written, last.isHalfUndone, steering);
  if (!present.ok) return present;
  const checked = last.isHalfUndone ? done(undefined) : await checkEdits(edits);
  if (!checked.ok) return checked;
  const added = present.value.filter(({ target }) => target.sheetId === null);
  const replaced = present.value.filter(({ target }) => target.sheetId !== null);
  const reverted = await revertEdits(edits);
  const order = {
    targets: replaced.map(({ target }) => target),
    token: String(last.at.getTime()),
    activeIdBefore: last.activeIdBefore,
  };
  const taken = reverted.ok
    ? await takeBack(
        order,
        added.map(({ id }) => id)
      )
    : reverted;
  if (!taken.ok) {
    replaceWrite({ ...last, isHalfUndone: true });
    const sheets = sheetsOf(last).join("、");
    return refused(finding("RESTORE_FAILED", null, "", { sheets, ...taken.problem.params }));
  }
  forgetWrite();
  const logged = await logUndo(last.log, [...namesOf(present.value), ...editedSheets(edits)]);
  return done({
    removed: namesOf(added),
    restored: [...namesOf(replaced), ...editedSheets(edits)],
    warnings: logged.ok ? [] : [logged.problem],
  });
}

/** The written sheets that are still there, all of them as we wrote them; not asked again after an undo that broke off. */
async function unedited<
  T extends { readonly id: string; readonly hash: string; readonly hasFormulas?: boolean },
>(
  written: readonly T[],
  isHalfUndone: boolean,
  steering: Steering
): Promise<Outcome<readonly T[]>> {
  const look = await inExcel((context) =>
    written.map(({ id }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
      return { sheet, used: queueUsedArea(sheet) };
    })
  );
  if (!look.ok) return look;
  const there = written.flatMap((sheet, i) => {
    const found = look.value[i];
    if (!found || found.sheet.isNullObject) return [];
    const area = found.used();
    const extent = area ? extentOf(area) : { rowCount: 0, columnCount: 1 };
    const { id, hasFormulas = false } = sheet;
    return [{ sheet, whole: { id, name: found.sheet.name, hasFormulas, ...extent } }];
  });
  if (isHalfUndone) return done(there.map(({ sheet }) => sheet));
  const contents = await readWholeSheets(
    there.map(({ whole }) => whole),
    steering
  );
  if (!contents.ok) return contents;
  const edited = there.find(({ sheet }, i) => contents.value[i]?.hash !== sheet.hash);
  if (edited) {
    const { name } = edited.whole;
    return refused(finding("OWN_SHEET_EDITED", { sheet: name, cell: null }, "", { name }));
  }
  return done(there.map(({ sheet }) => sheet));
}

async function logUndo(log: RunLogEntry, undone: readonly string[]): Promise<Outcome<void>> {
  const place = await inExcel((context) => queueRunLog(context.workbook.worksheets, log.sheet));
  return place.ok ? appendRunLog(log.sheet, place.value(), log.rowOfUndo(undone)) : place;
}

function namesOf(sheets: readonly WrittenSheet[]): string[] {
  return sheets.map(({ target }) => target.name);
}
