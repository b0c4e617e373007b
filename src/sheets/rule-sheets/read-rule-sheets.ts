import { type Finding } from "../../rules/finding";
import { lintRuleBook } from "../../rules/rule-book/lint-rule-book";
import type { RuleTableName } from "../../rules/rule-book/parameters";
import { parseRuleBook, type RuleBook } from "../../rules/rule-book/rule-book";
import type { CellBlock } from "../../tables/cell";
import { bookSource } from "./book-source";
import { findHeaderRow, type HeaderRow } from "./header-row";
import { RuleNotes } from "./rule-notes";
import { readRuleSheet, RULE_COLUMNS, RULE_SHEET_NAME, type RuleSheetReading } from "./rule-sheet";
import { TABLE_SHEETS } from "./rule-tables";

/** The sheets a rule book may stand on, with the headers by which they are known. */
export const RULE_SHEETS: readonly {
  readonly name: string;
  readonly headers: readonly string[];
}[] = [
  { name: RULE_SHEET_NAME, headers: RULE_COLUMNS.slice(0, 2).map(({ header }) => header) },
  ...TABLE_SHEETS.map(({ name, columns }) => ({
    name,
    headers: columns.map(({ header }) => header),
  })),
];

/** A rule sheet found in the workbook. */
export interface FoundRuleSheet {
  readonly block: CellBlock;
  readonly header: HeaderRow;
}

/** What the rule sheets of a workbook say. */
export interface RuleSheetsReading {
  /** Whole even where cells are wrong: what could not be read is as the standard says, and an error among the findings. */
  readonly book: RuleBook;
  /** Of the cells, then of the linter. An error means that the book is not what its sheets were meant to say. */
  readonly findings: readonly Finding[];
  /** 「规则」 as it was found; null where there is none. */
  readonly ruleSheet: RuleSheetReading | null;
}

/** The rule sheets among blocks read from the workbook, by the sheet's name in the contract. */
export function findRuleSheets(
  candidates: ReadonlyMap<string, readonly CellBlock[]>
): ReadonlyMap<string, FoundRuleSheet> {
  const found = new Map<string, FoundRuleSheet>();
  for (const { name, headers } of RULE_SHEETS) {
    for (const block of candidates.get(name) ?? []) {
      const header = findHeaderRow(block, headers);
      if (header === null || found.has(name)) continue;
      found.set(name, { block, header });
    }
  }
  return found;
}

/**
 * Reads the rule book back from its sheets. A sheet, row or value that is not there is as the standard says; unknown rows are listed.
 * Every finding about a cell names it.
 */
export function readRuleSheets(sheets: ReadonlyMap<string, FoundRuleSheet>): RuleSheetsReading {
  const notes = new RuleNotes();
  const found = sheets.get(RULE_SHEET_NAME);
  const ruleSheet = found ? readRuleSheet(found.block, found.header, notes) : null;
  const tables = new Map<RuleTableName, readonly unknown[]>();
  for (const { name, table, read } of TABLE_SHEETS) {
    const sheet = sheets.get(name);
    const rows = sheet && read(sheet.block, sheet.header, notes);
    if (rows) tables.set(table, rows);
  }
  const book = checkedBook(bookSource({ ruleSheet, tables }, notes), notes);
  return { book, findings: [...notes.findings, ...lintRuleBook(book, notes.placeOf)], ruleSheet };
}

/** The book from its parts; parts that do not fit are reported and left to the standard. */
function checkedBook(source: Readonly<Record<string, unknown>>, notes: RuleNotes): RuleBook {
  const parsed = parseRuleBook(source, notes.placeOf);
  if (parsed.ok) return parsed.value;
  notes.findings.push(...parsed.problems.map((problem) => notes.withContent(problem)));
  const wrong = new Set(
    parsed.problems.map(({ params }) => String(params["name"]).split(".", 1).join())
  );
  const right = Object.entries(source).filter(([name]) => !wrong.has(name));
  return checkedBook(Object.fromEntries(right), notes);
}
