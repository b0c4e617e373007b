import type { CellEdit } from "../excel/cell-edits";
import { type KnownSheet, readKnownSheets } from "../excel/known-sheets";
import type { WriteForecast } from "../excel/write-target";
import { writeShared } from "../excel/write-shared";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import { differencesOf, type RuleDifference } from "../rules/rule-book/differences";
import { parseRuleBook, type RuleBook, type RuleBookReading } from "../rules/rule-book/rule-book";
import {
  findRuleSheets,
  type FoundRuleSheet,
  readRuleSheets,
  RULE_SHEETS,
  type RuleSheetsReading,
} from "../sheets/rule-sheets/read-rule-sheets";
import { runLogSheet } from "../sheets/run-log-sheet";
import { planRuleSheet, RULE_SHEET_NAME } from "../sheets/rule-sheets/rule-sheet";
import {
  changedTable,
  changedValues,
  type ColumnEdit,
  missingRows,
} from "../sheets/rule-sheets/rule-sheet-edits";
import { TABLE_SHEETS } from "../sheets/rule-sheets/rule-tables";
import type { Clock, RunControl } from "./job";
import { changesTold, jobLog } from "./job-log";
import { cellsChanged } from "./shared-edits";

const LOGGED_NAME = "写出规则表";

/** The rule book as the workbook has it. */
export interface LoadedRuleBook {
  /** Whole even where cells are wrong: there as the standard says. */
  readonly book: RuleBook;
  /** What cannot be read (errors), then what the linter says. */
  readonly findings: readonly Finding[];
  readonly differences: readonly RuleDifference[];
  /** Names of the rule sheets that are there; empty = all by the standard. */
  readonly sheets: readonly string[];
}

/** What writing the rule sheets came to. */
export interface RuleSheetsReport {
  /** Sheets that were added. */
  readonly added: readonly WriteForecast[];
  /** Cells that were changed on sheets that were there. */
  readonly cellsChanged: number;
  readonly warnings: readonly Finding[];
}

/** Reads 「规则」 and its tables in one trip; a sheet that is not there is as the standard says. Refused only with what the host says. */
export async function loadRuleBook(): Promise<Outcome<LoadedRuleBook>> {
  const state = await readState();
  if (!state.ok) return state;
  const { reading, found } = state.value;
  return done({
    book: reading.book,
    findings: reading.findings,
    differences: differencesOf(reading.book),
    sheets: [...found.values()].map(({ block }) => block.sheet),
  });
}

/** What on the rule sheets cannot be what was meant, each with its cell: no job runs on half a book. */
export function mistakesIn({ findings }: LoadedRuleBook): Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

/** The rule book for a job: refused with the first mistake on its sheets, or with what the host says. */
export async function loadUsableRuleBook(): Promise<Outcome<LoadedRuleBook>> {
  const loaded = await loadRuleBook();
  const [mistake] = loaded.ok ? mistakesIn(loaded.value) : [];
  return mistake ? refused(mistake) : loaded;
}

/** What 问题清单 says about the rule sheets: rows that were not understood, and deposits that no 层级 takes. */
export function findingsForLists({ findings }: LoadedRuleBook): Finding[] {
  return findings.filter(
    ({ code, params }) =>
      code === "RULE_ROW_UNKNOWN" || (code === "RULE_GAP" && params["parameter"] === "tiers")
  );
}

/** Adds the rule sheets and rows of 「规则」 that are not there. What people wrote stays as it is. Undone by `undoLastWrite`. */
export async function writeRuleSheets(run: RunControl & Clock): Promise<Outcome<RuleSheetsReport>> {
  const state = await readState();
  return state.ok ? write(state.value, state.value.reading.book, missingIn, run) : state;
}

/** Makes the rule sheets say what `book` says: missing ones are added, cells that say something else are changed. */
export async function replaceRuleBook(
  book: RuleBook,
  run: RunControl & Clock
): Promise<Outcome<RuleSheetsReport>> {
  const state = await readState();
  return state.ok ? write(state.value, book, changedIn, run) : state;
}

/** A rule book as text, to be kept or handed on as a file. */
export function exportRuleBook(book: RuleBook): string {
  return JSON.stringify(book, null, 2);
}

/** Reads what `exportRuleBook` gave; the problems say by name what does not fit. */
export function importRuleBook(text: string): RuleBookReading {
  let source: unknown;
  try {
    source = JSON.parse(text);
  } catch {
    return { ok: false, problems: [finding("RULE_FILE_UNREADABLE")] };
  }
  const isBook = typeof source === "object" && source !== null && !Array.isArray(source);
  return isBook
    ? parseRuleBook(source)
    : { ok: false, problems: [finding("RULE_FILE_UNREADABLE")] };
}

/** A rule sheet as it is in the workbook. */
interface StandingSheet extends FoundRuleSheet, KnownSheet {}

interface RuleSheetsState {
  readonly found: ReadonlyMap<string, StandingSheet>;
  readonly reading: RuleSheetsReading;
}

async function readState(): Promise<Outcome<RuleSheetsState>> {
  const known = await readKnownSheets(RULE_SHEETS.map(({ name }) => name));
  if (!known.ok) return known;
  const blocks = new Map(
    [...known.value].map(([name, sheets]) => [name, sheets.map(({ block }) => block)])
  );
  const sheets = findRuleSheets(blocks);
  const found = new Map<string, StandingSheet>();
  for (const [name, sheet] of sheets) {
    const standing = known.value.get(name)?.find(({ block }) => block === sheet.block);
    if (standing) found.set(name, { ...sheet, ...standing });
  }
  return done({ found, reading: readRuleSheets(sheets) });
}

type EditsOf = (state: RuleSheetsState, book: RuleBook) => CellEdit[];

function missingIn({ found, reading }: RuleSheetsState, book: RuleBook): CellEdit[] {
  const sheet = found.get(RULE_SHEET_NAME);
  if (!sheet || !reading.ruleSheet) return [];
  return missingRows(sheet, reading.ruleSheet, book).map((edit) => cellEdit(sheet, edit));
}

function changedIn(state: RuleSheetsState, book: RuleBook): CellEdit[] {
  const { found, reading } = state;
  const sheet = found.get(RULE_SHEET_NAME);
  const values =
    sheet && reading.ruleSheet
      ? changedValues(sheet, reading.ruleSheet, book).map((edit) => cellEdit(sheet, edit))
      : [];
  const tables = TABLE_SHEETS.flatMap((table) => {
    const standing = found.get(table.name);
    return standing
      ? changedTable(standing, table, book).map((edit) => cellEdit(standing, edit))
      : [];
  });
  return [...values, ...tables, ...missingIn(state, book)].filter(changesSomething);
}

function changesSomething({ before, after }: CellEdit): boolean {
  return after.some((cell, row) => (cell ?? "") !== before[row]);
}

function cellEdit({ id, block, typed }: StandingSheet, edit: ColumnEdit): CellEdit {
  const { row, column, after, choices } = edit;
  return {
    sheetId: id,
    sheetName: block.sheet,
    row: block.firstRow + row,
    column: block.firstColumn + column,
    before: after.map((_, at) => typed[row + at]?.[column] ?? ""),
    after,
    ...(choices && { choices }),
  };
}

async function write(
  state: RuleSheetsState,
  book: RuleBook,
  editsOf: EditsOf,
  run: RunControl & Clock
): Promise<Outcome<RuleSheetsReport>> {
  const plans = [planRuleSheet(book), ...TABLE_SHEETS.map((table) => table.plan(book))];
  const added = plans.filter(({ name }) => !state.found.has(name));
  const edits = editsOf(state, book);
  if (added.length === 0 && edits.length === 0)
    return done({ added: [], cellsChanged: 0, warnings: [] });
  const front = state.found.get(RULE_SHEET_NAME)?.block.sheet ?? null;
  const rows = added.reduce((all, { rowCount }) => all + rowCount, 0);
  const told = { sources: [], rows, totalFen: null, also: changesTold(edits) };
  const logOf = jobLog({ name: LOGGED_NAME, ruleBook: book, ...told }, run);
  const order = { added, edits, front, log: runLogSheet, logOf, at: run.startedAt };
  const written = await writeShared(order, run);
  if (!written.ok) return written;
  return done({ ...written.value, cellsChanged: cellsChanged(edits) });
}
