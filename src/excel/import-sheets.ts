import { cellAddress, columnLetters } from "../rules/cell-address";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { CellValue } from "../tables/cell";
import type { ForeignSheet } from "../tables/foreign-sheet";
import { ContentHash } from "./cell-hash";
import { MOST_BYTES, WRITE_BYTES } from "./chunk-size";
import { wasNotStarted } from "./host-problem";
import { cutImportPiece, importedValue, type ImportPiece, type SheetToAdd } from "./import-pieces";
import { rememberWrite, type StandingSheet } from "./last-write";
import { MARK_NAME, unfinishedFormula } from "./own-sheet-mark";
import { Pace, SLICE_ROWS } from "./pace";
import { preflight, type Preflight } from "./preflight";
import { removeAfterFailure } from "./restore";
import { appendRunLog, type RunLogEntry, type RunLogSheet } from "./run-log";
import { inExcel } from "./session";
import { sameCell } from "./sheet-cells";
import { freeName, plainSheetName } from "./sheet-names";
import type { Steering } from "./steering";

/** What the run log is told. */
export interface ImportToLog {
  readonly workbook: string;
  /** 输入指纹 of each sheet. */
  readonly fingerprints: readonly string[];
}

export interface SheetsToImport {
  /** Their names are wishes: a name that is taken gets a number. */
  readonly sheets: readonly ForeignSheet[];
  readonly log: RunLogSheet;
  readonly logOf: (facts: ImportToLog) => RunLogEntry;
  readonly at: Date;
}

/** A sheet that was added. */
export interface ImportedSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
}

export interface ImportedSheets {
  readonly sheets: readonly ImportedSheet[];
  readonly warnings: readonly Finding[];
}

/**
 * Adds foreign sheets at the end of the workbook, cell by cell as they are: text stays text, numbers keep their format, hidden rows are
 * hidden. No sheet that is there is touched. The first added one is in front afterwards. Written in requests of about half a megabyte, the
 * first and last row of each read back, then logged; `rememberedWrite` knows the way back. Refused, with the workbook as it was, with
 * HOST_READ_ONLY, HOST_PROTECTED, STOPPED, READ_BACK_DIFFERS or what the host says.
 */
export async function importSheets(
  { sheets, log: logSheet, logOf, at }: SheetsToImport,
  steering: Steering
): Promise<Outcome<ImportedSheets>> {
  const before = await preflight([], [], logSheet);
  if (!before.ok) return before;
  if (before.value.isStructureProtected) return refused(finding("HOST_PROTECTED"));
  const run = new ImportRun(named(sheets, before.value.sheetNames), String(at.getTime()), steering);
  const added = await run.addSheets();
  if (!added.ok) return refused(await run.takeBack(added.problem, before.value));
  const { activeId: activeIdBefore, workbookName: workbook } = before.value;
  const log = logOf({ workbook, fingerprints: added.value.map(({ hash }) => hash) });
  const isHalfUndone = false;
  rememberWrite({ kind: "import", at, added: added.value, activeIdBefore, log, isHalfUndone });
  const imported = added.value.map(({ id, name }, i) => {
    return { id, name, rows: sheets[i]?.rows.length ?? 0 };
  });
  const forecasts = imported.map(({ name, rows }) => ({ name, rows, how: "added" as const }));
  const logged = await appendRunLog(logSheet, before.value.runLog, log.rowOfRun(forecasts));
  return done({ sheets: imported, warnings: logged.ok ? [] : [logged.problem] });
}

function named(sheets: readonly ForeignSheet[], present: readonly string[]): SheetToAdd[] {
  const taken = [...present];
  return sheets.map((source) => {
    const name = freeName(plainSheetName(source.name), taken);
    taken.push(name);
    return { name, source };
  });
}

/** One import on its way: what it has added so far is what a failure takes back. */
class ImportRun {
  private readonly ids: string[] = [];
  private readonly pace = new Pace();
  private readonly total: number;
  private written = 0;

  constructor(
    private readonly targets: readonly SheetToAdd[],
    private readonly token: string,
    private readonly steering: Steering
  ) {
    this.total = targets.reduce((rows, { source }) => rows + source.rows.length, 0);
  }

  async addSheets(): Promise<Outcome<readonly StandingSheet[]>> {
    const added: StandingSheet[] = [];
    for (const [i, target] of this.targets.entries()) {
      const hash = await this.addSheet(target);
      if (!hash.ok) return hash;
      added.push({ id: this.ids[i] ?? "", name: target.name, hash: hash.value });
    }
    const finished = await finish(this.ids);
    return finished.ok ? done(added) : finished;
  }

  /** Removes what was added; gives the cause, or RESTORE_FAILED where that did not work out. */
  takeBack(cause: Finding, before: Preflight): Promise<Finding> {
    const names = this.targets.map(({ name }) => name);
    return removeAfterFailure(cause, { names, ids: this.ids }, this.token, before);
  }

  /** Adds one sheet in as many trips as it takes, and gives its fingerprint. */
  private async addSheet(target: SheetToAdd): Promise<Outcome<string>> {
    const { steering } = this;
    const hash = new ContentHash();
    let bytes = Math.min(steering.chunkBytes ?? WRITE_BYTES, MOST_BYTES);
    for (let row = 0; row < target.source.rows.length;) {
      if (steering.signal.aborted) return refused(finding("STOPPED"));
      const piece = cutImportPiece(target.source, row, bytes);
      await this.pace.rest();
      const sent = await sendPiece(target, piece, this.token);
      if (!sent.ok) {
        if (!wasNotStarted(sent.problem) || piece.values.length <= 1) return sent;
        bytes = Math.floor(bytes / 2);
        continue;
      }
      if (row === 0) this.ids.push(sent.value);
      row += piece.values.length;
      this.written += piece.values.length;
      await hashRows(target.source, piece, hash, this.pace);
      steering.report({ stage: "write", done: this.written, total: this.total });
    }
    return done(hash.digest());
  }
}

async function hashRows(
  source: ForeignSheet,
  { firstRow, values }: ImportPiece,
  hash: ContentHash,
  pace: Pace
): Promise<void> {
  for (let i = 0; i < values.length; i++) {
    hash.add(source.formatRuns.map((_, column) => importedValue(source, firstRow + i, column)));
    if (i % SLICE_ROWS === 0) await pace.breathe();
  }
}

/** Takes the marks off that say "unfinished": what was imported is the person's own sheet. */
async function finish(ids: readonly string[]): Promise<Outcome<void>> {
  const trip = await inExcel((context) => {
    const { worksheets } = context.workbook;
    const sheets = ids.map((id) => worksheets.getItem(id));
    for (const sheet of sheets) sheet.names.getItem(MARK_NAME).delete();
    sheets[0]?.activate();
  });
  return trip.ok ? done(undefined) : trip;
}

/** Writes a piece and reads its first and last row back; gives the sheet's id. */
async function sendPiece(
  target: SheetToAdd,
  piece: ImportPiece,
  token: string
): Promise<Outcome<string>> {
  const { source, name } = target;
  const trip = await inExcel((context) => {
    const { worksheets } = context.workbook;
    const sheet =
      piece.firstRow === 0 ? queueStart(worksheets, target, token) : worksheets.getItem(name);
    const { length } = piece.values;
    const width = source.formatRuns.length;
    const body = sheet.getRangeByIndexes(piece.firstRow, 0, length, width).untrack();
    body.values = piece.values.map((row) => [...row]);
    if (piece.isLast) queueHiddenRows(sheet, source.hiddenRows);
    const rows = [piece.firstRow, piece.firstRow + length - 1].map((row) => ({
      row,
      range: sheet.getRangeByIndexes(row, 0, 1, width).untrack().load("values"),
    }));
    return { sheet: sheet.load("id"), rows };
  });
  if (!trip.ok) return trip;
  for (const { row, range } of trip.value.rows) {
    const problem = problemOfRow(target, row, (range.values as CellValue[][] | null)?.[0]);
    if (problem) return refused(problem);
  }
  return done(trip.value.sheet.id);
}

/** Number formats come before the values, so that text is not taken for typed numbers, dates or formulas. */
function queueStart(
  worksheets: Excel.WorksheetCollection,
  { name, source }: SheetToAdd,
  token: string
): Excel.Worksheet {
  const sheet = worksheets.add(name);
  sheet.names.add(MARK_NAME, unfinishedFormula(token)).visible = false;
  source.formatRuns.forEach((runs, column) => {
    const letters = columnLetters(column);
    const [first, ...later] = runs;
    queueFormat(sheet.getRange(`${letters}:${letters}`), first?.format ?? "@");
    for (const { firstRow, format } of later)
      queueFormat(
        sheet.getRangeByIndexes(firstRow, column, source.rows.length - firstRow, 1),
        format
      );
  });
  return sheet;
}

/** Office.js takes one format for a whole range, its types only know matrices. */
function queueFormat(range: Excel.Range, format: string): void {
  range.untrack().set({ numberFormat: format as unknown as string[][] });
}

/** Neighbouring rows are hidden together. */
function queueHiddenRows(sheet: Excel.Worksheet, rows: readonly number[]): void {
  for (let from = 0; from < rows.length;) {
    const first = rows[from] ?? 0;
    let count = 1;
    while (rows[from + count] === first + count) count++;
    sheet.getRangeByIndexes(first, 0, count, 1).untrack().rowHidden = true;
    from += count;
  }
}

function problemOfRow(
  { name, source }: SheetToAdd,
  row: number,
  found: readonly CellValue[] | undefined
): Finding | null {
  if (!found) return finding("HOST_READ_FAILED", { sheet: name, cell: null });
  for (let column = 0; column < source.formatRuns.length; column++) {
    const expected = importedValue(source, row, column);
    if (sameCell(found[column], expected)) continue;
    const content = String(found[column] ?? "");
    const place = { sheet: name, cell: cellAddress(row, column) };
    return finding("READ_BACK_DIFFERS", place, content, {
      expected: String(expected),
      found: content,
    });
  }
  return null;
}
