import {
  parameterLabel,
  type ruleBookTextsFor,
  valueInWords,
} from "../../../locales/rule-book-texts";
import { fenOfNumber } from "../../../rules/money";
import type { RuleDifference } from "../../../rules/rule-book/differences";
import type { Parameter, ParameterValue, RuleTableName } from "../../../rules/rule-book/parameters";
import type { RuleBook } from "../../../rules/rule-book/rule-book";
import { TABLE_SHEETS } from "../../../sheets/rule-sheets/rule-tables";
import type { PlanCell, SheetPlan } from "../../../sheets/sheet-plan";
import type { Formats } from "../../wording/formats";

type RuleBookTexts = ReturnType<typeof ruleBookTextsFor>;

/** Rows of a table that are shown; the sheets have them all. */
const MOST_ROWS = 6;

/** One thing that differs, as a person reads it: a line for a value, a line for each row that only one table has. */
export interface DifferenceTexts {
  readonly name: string;
  readonly label: string;
  readonly ground: string;
  readonly value: readonly string[];
  readonly standard: readonly string[];
}

export interface DifferenceWords {
  readonly texts: RuleBookTexts;
  readonly formats: Formats;
  readonly moreRows: (count: string) => string;
  /** For a table of which the other has every row. */
  readonly sameRows: string;
}

/** What a difference says; `book` and `standard` are the two books compared. */
export function differenceTexts(
  difference: RuleDifference,
  books: { readonly book: RuleBook; readonly standard: RuleBook },
  words: DifferenceWords
): DifferenceTexts {
  if (difference.kind === "parameter") {
    const { parameter, value, standard } = difference;
    return {
      name: parameter.name,
      label: parameterLabel(parameter.name, words.texts),
      ground: parameter.ground,
      value: [valueText(parameter, value, words)],
      standard: [valueText(parameter, standard, words)],
    };
  }
  const { table, ground } = difference;
  return {
    name: table,
    label: parameterLabel(table, words.texts),
    ground,
    value: tableTexts(table, books.book, books.standard, words),
    standard: tableTexts(table, books.standard, books.book, words),
  };
}

function valueText(
  parameter: Parameter,
  value: ParameterValue,
  { texts, formats }: DifferenceWords
): string {
  const fen = parameter.kind === "yuan" && typeof value === "number" ? fenOfNumber(value) : null;
  return fen === null ? valueInWords(parameter, value, texts) : formats.yuan(fen);
}

/** The rows that the other book's table does not have. */
function tableTexts(
  table: RuleTableName,
  book: RuleBook,
  other: RuleBook,
  words: DifferenceWords
): string[] {
  const rows = rowTexts(table, book, words);
  if (rows.length === 0) return [words.texts.notProvided];
  const known = new Set(rowTexts(table, other, words));
  const own = rows.filter((row) => !known.has(row));
  if (own.length === 0) return [words.sameRows];
  const shown = own.slice(0, MOST_ROWS);
  const { formats, moreRows } = words;
  return shown.length < own.length ? [...shown, moreRows(formats.count(own.length))] : shown;
}

function rowTexts(table: RuleTableName, book: RuleBook, words: DifferenceWords): string[] {
  const plan = TABLE_SHEETS.find((sheet) => sheet.table === table)?.plan(book);
  if (plan === undefined) return [];
  return Array.from({ length: plan.rowCount }, (_, row) => rowText(plan, row, words));
}

function rowText(plan: SheetPlan, row: number, { formats }: DifferenceWords): string {
  const text = (cell: PlanCell, column: number): string => {
    const isAmount = plan.columns[column]?.kind === "amount";
    const fen = isAmount && typeof cell === "number" ? fenOfNumber(cell) : null;
    return fen === null ? String(cell ?? "") : formats.yuan(fen);
  };
  return plan.columns
    .map((_, column) => text(plan.cell(row, column), column))
    .filter((cell) => cell !== "")
    .join(" · ");
}
