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
import { expectedRow, headRow } from "./sheet-cells";
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
}

export interface WriteOrder {
  readonly targets: readonly WriteTarget[];
  /** Marks the sheets of this run while they are not finished. */
  readonly token: string;
  /** Id or name of the sheet that is in front afterwards; null = leave it. */
  readonly activate: string | null;
}

type Hashes = ReadonlyMap<WriteTarget, ContentHash>;

/**
 * Writes plans in requests of about half a megabyte, each read back in the same trip: its first and last rows, and the columns
 * that have a control sum. The marks that make a sheet ours and finished go with the last request. Refused with what the host
 * says, STOPPED, or READ_BACK_DIFFERS; what was written until then is still there, the caller restores.
 */
export async function writeSheets(
  order: WriteOrder,
  steering: Steering
): Promise<Outcome<readonly WrittenSheet[]>> {
  const total = order.targets.reduce((rows, { plan }) => rows + plan.rowCount, 0);
  const readBack = new ReadBack();
  const pace = new Pace();
  let hashes: Hashes = new Map();
  let bytes = Math.min(steering.chunkBytes ?? WRITE_BYTES, MOST_BYTES);
  let position = WRITE_START;
  let written = 0;
  for (;;) {
    if (steering.signal.aborted) return refused(finding("STOPPED"));
    const cut = await cutPieces(order.targets, position, bytes);
    const advanced = advance(hashes, cut.pieces);
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
    hashes = advanced;
    written += cut.rows;
    steering.report({ stage: "write", done: written, total });
    if (cut.next === null) {
      const wrong = readBack.wrongSum(order.targets);
      return wrong ? refused(wrong) : done(writtenSheets(order, trip.value.ids, hashes));
    }
    position = cut.next;
  }
}

type SentCut = Outcome<{
  readonly found: readonly ReturnType<ReturnType<typeof queueReadBack>>[];
  readonly ids: readonly string[];
}>;

async function sendCut(order: WriteOrder, cut: WriteCut, hashes: Hashes): Promise<SentCut> {
  const trip = await inExcel((context) => {
    const worksheets = context.workbook.worksheets;
    const found = cut.pieces.map((piece) => queuePiece(worksheets, piece, order.token));
    if (cut.next !== null) return { found, sheets: [] };
    const sheets = order.targets.map((target) => {
      const sheet = worksheets.getItem(sheetKey(target));
      const hash = hashes.get(target)?.digest() ?? "";
      sheet.names.getItem(MARK_NAME).formula = markFormula(markOf(target.plan, hash));
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

function queuePiece(
  worksheets: Excel.WorksheetCollection,
  piece: WritePiece,
  token: string
): ReturnType<typeof queueReadBack> {
  const { plan } = piece;
  const sheet = piece.isFirst
    ? queueStart(worksheets, piece.target, token)
    : worksheets.getItem(sheetKey(piece.target));
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

/** Adds the sheet under its name at once (adding and renaming would clear the person's undo), or empties the one of ours. */
function queueStart(
  worksheets: Excel.WorksheetCollection,
  target: WriteTarget,
  token: string
): Excel.Worksheet {
  const { plan } = target;
  let sheet: Excel.Worksheet;
  if (target.sheetId === null) {
    sheet = worksheets.add(target.name);
    sheet.names.add(MARK_NAME, unfinishedFormula(token)).visible = false;
    queueSheetSetup(sheet, plan);
  } else {
    sheet = worksheets.getItem(target.sheetId);
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
  return sheet;
}

function advance(hashes: Hashes, pieces: readonly WritePiece[]): Hashes {
  const advanced = new Map(hashes);
  for (const { target, plan, firstRow, values, isFirst } of pieces) {
    const hash = advanced.get(target)?.copy() ?? new ContentHash();
    const from = isFirst ? 0 : BODY_FIRST_ROW + firstRow;
    const end = BODY_FIRST_ROW + firstRow + values.length;
    for (let row = from; row < end; row++) hash.add(expectedRow(plan, row));
    advanced.set(target, hash);
  }
  return advanced;
}

function writtenSheets(
  { targets }: WriteOrder,
  ids: readonly string[],
  hashes: Hashes
): WrittenSheet[] {
  return targets.map((target, i) => ({
    id: ids[i] ?? "",
    target,
    hash: hashes.get(target)?.digest() ?? "",
  }));
}

function firstProblem(problems: readonly (Finding | null)[]): Finding | null {
  return problems.find((problem) => problem !== null) ?? null;
}
