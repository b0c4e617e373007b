import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { BODY_FIRST_ROW } from "../sheets/sheet-plan";
import { queueCellFormats, queueChoices } from "./cell-kinds";
import { ContentHash } from "./cell-hash";
import { LEAST_BYTES, MOST_BYTES, WRITE_BYTES } from "./chunk-size";
import { wasNotStarted } from "./host-problem";
import { MARK_NAME, markFormula, markOf, unfinishedFormula } from "./own-sheet-mark";
import { Pace } from "./pace";
import { queueReadBack, ReadBack } from "./read-back";
import { queueFilterBack } from "./remembered-filter";
import { inExcel } from "./session";
import { expectedHashRow, headRow } from "./sheet-cells";
import {
  queueBodyLook,
  queueChartStep,
  queueHeaderLook,
  queueNumberFormats,
  queueSheetSetup,
} from "./sheet-look";
import type { Steering } from "./steering";
import { ThreadWatch } from "./thread-watch";
import { cutPieces, sheetRowOf, WRITE_START, type WriteCut, type WritePiece } from "./write-pieces";
import { sheetKey, type WriteTarget } from "./write-target";

/** A sheet as it was written. */
export interface WrittenSheet {
  readonly id: string;
  readonly target: WriteTarget;
  readonly hash: string;
  readonly hasFormulas: boolean;
}

export interface WriteOrder {
  readonly targets: readonly WriteTarget[];
  /** Marks the sheets of this run while they are not finished. */
  readonly token: string;
  /** Id or name of the sheet that is in front afterwards; null = leave it. */
  readonly activate: string | null;
}

/** What was written of a target so far. */
interface WrittenContent {
  readonly hash: ContentHash;
  readonly hasFormulas: boolean;
}

type Contents = ReadonlyMap<WriteTarget, WrittenContent>;

/**
 * Writes plans in requests of about half a megabyte, each read back in the same trip: its first and last rows, and the columns
 * that have a control sum. Sheets are added with the first request, so that formulas find those that come later. The marks that make a sheet ours and finished go with the last request. Refused with what the host
 * says, STOPPED, or READ_BACK_DIFFERS; what was written until then is still there, the caller restores.
 */
export async function writeSheets(
  order: WriteOrder,
  steering: Steering
): Promise<Outcome<readonly WrittenSheet[]>> {
  const total = order.targets.reduce((rows, { plan }) => rows + plan.rowCount, 0);
  const readBack = new ReadBack();
  const pace = new Pace();
  let contents: Contents = new Map();
  let bytes = Math.min(steering.chunkBytes ?? WRITE_BYTES, MOST_BYTES);
  let position = WRITE_START;
  let written = 0;
  for (;;) {
    if (steering.signal.aborted) return refused(finding("STOPPED"));
    const cut = await cutPieces(order.targets, position, bytes);
    const advanced = advance(contents, cut.pieces);
    await pace.rest();
    const watch = new ThreadWatch(steering);
    const trip = await watch.during(() => sendCut(order, cut, advanced));
    if (!trip.ok) {
      if (!wasNotStarted(trip.problem) || cut.rows <= 1) return trip;
      bytes = Math.floor(cut.bytes / 2);
      continue;
    }
    const problem = firstProblem(trip.value.found.map((piece) => readBack.problemIn(piece)));
    if (problem) return refused(problem);
    if (watch.wasHeldLong) bytes = Math.max(LEAST_BYTES, Math.floor(cut.bytes / 2));
    contents = advanced;
    written += cut.rows;
    steering.report({ stage: "write", done: written, total });
    if (cut.next === null) {
      const wrong = readBack.wrongSum(order.targets);
      return wrong ? refused(wrong) : done(writtenSheets(order, trip.value.ids, contents));
    }
    position = cut.next;
  }
}

type SentCut = Outcome<{
  readonly found: readonly ReturnType<ReturnType<typeof queueReadBack>>[];
  readonly ids: readonly string[];
}>;

async function sendCut(order: WriteOrder, cut: WriteCut, contents: Contents): Promise<SentCut> {
  const trip = await inExcel((context) => {
    const worksheets = context.workbook.worksheets;
    if (cut.isFirst) queueAdded(worksheets, order);
    const found = cut.pieces.map((piece) => queuePiece(worksheets, piece));
    if (cut.next !== null) return { found, sheets: [] };
    const sheets = order.targets.map((target) => {
      const sheet = worksheets.getItem(sheetKey(target));
      const { hash, hasFormulas } = contentOf(contents, target);
      const mark = markOf(target.plan, hash.digest(), hasFormulas);
      sheet.names.getItem(MARK_NAME).formula = markFormula(mark);
      return sheet.load("id");
    });
    if (order.activate !== null) worksheets.getItem(order.activate).activate();
    return { found, sheets };
  });
  if (!trip.ok) return trip;
  return done({
    found: trip.value.found.map((read) => read()),
    ids: trip.value.sheets.map((sheet) => sheet.id),
  });
}

/** Adds sheets under their names at once: adding and renaming would clear the person's undo. */
function queueAdded(worksheets: Excel.WorksheetCollection, { targets, token }: WriteOrder): void {
  for (const { name, sheetId } of targets) {
    if (sheetId !== null) continue;
    worksheets.add(name).names.add(MARK_NAME, unfinishedFormula(token)).visible = false;
  }
}

function queuePiece(
  worksheets: Excel.WorksheetCollection,
  piece: WritePiece
): ReturnType<typeof queueReadBack> {
  const { plan } = piece;
  const sheet = worksheets.getItem(sheetKey(piece.target));
  if (piece.isFirst) queueStart(sheet, piece.target);
  queueCellFormats(sheet, piece);
  if (piece.values.length > 0) {
    const { length } = piece.values;
    const body = sheet.getRangeByIndexes(sheetRowOf(piece), 0, length, plan.columns.length);
    body.untrack().values = piece.values.map((row) => [...row]);
  }
  queueBodyLook(sheet, piece);
  if (piece.isLast) {
    queueChartStep(sheet, piece.target);
    queueChoices(sheet, plan.choices ?? [], BODY_FIRST_ROW);
    if (piece.target.filter) queueFilterBack(sheet, piece.target.filter);
  }
  return queueReadBack(sheet, piece);
}

/** Sets up a sheet that was added, or empties the one of ours. */
function queueStart(sheet: Excel.Worksheet, target: WriteTarget): void {
  const { plan } = target;
  if (target.sheetId === null) {
    queueSheetSetup(sheet, plan);
  } else {
    if (target.previous?.filter) sheet.autoFilter.clearCriteria();
    const all = sheet.getRange().untrack();
    all.clear();
    // Rows that grew for wrapped texts must not stay high under the new ones.
    if (plan.columns.some(({ wrap }) => wrap)) all.format.autofitRows();
  }
  queueNumberFormats(sheet, plan);
  for (let row = 0; row < BODY_FIRST_ROW; row++) {
    const cells = headRow(plan, row);
    sheet.getRangeByIndexes(row, 0, 1, cells.length).untrack().values = [cells];
  }
  queueHeaderLook(sheet, plan);
}

function advance(contents: Contents, pieces: readonly WritePiece[]): Contents {
  const advanced = new Map(contents);
  for (const { target, plan, firstRow, values, isFirst } of pieces) {
    const before = contentOf(advanced, target);
    const hash = before.hash.copy();
    const from = isFirst ? 0 : BODY_FIRST_ROW + firstRow;
    const end = BODY_FIRST_ROW + firstRow + values.length;
    for (let row = from; row < end; row++) hash.add(expectedHashRow(plan, row));
    const hasFormulas = before.hasFormulas || plan.formula !== undefined;
    advanced.set(target, { hash, hasFormulas });
  }
  return advanced;
}

function writtenSheets(
  { targets }: WriteOrder,
  ids: readonly string[],
  contents: Contents
): WrittenSheet[] {
  return targets.map((target, i) => {
    const { hash, hasFormulas } = contentOf(contents, target);
    return { id: ids[i] ?? "", target, hash: hash.digest(), hasFormulas };
  });
}

function contentOf(contents: Contents, target: WriteTarget): WrittenContent {
  return contents.get(target) ?? { hash: new ContentHash(), hasFormulas: false };
}

function firstProblem(problems: readonly (Finding | null)[]): Finding | null {
  return problems.find((problem) => problem !== null) ?? null;
}
