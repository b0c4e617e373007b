import {
  type Parameter,
  parametersOf,
  type ParameterValue,
  parameterValue,
  RULE_TABLE_NAMES,
  RULE_TABLES,
  type RuleTableName,
  TABLE_ROWS,
} from "./parameters";
import { defaultRuleBook, type RuleBook } from "./rule-book";

/** One thing in which a book is not the standard. */
export type RuleDifference =
  | {
      readonly kind: "parameter";
      readonly parameter: Parameter;
      readonly value: ParameterValue;
      readonly standard: ParameterValue;
    }
  | { readonly kind: "table"; readonly table: RuleTableName; readonly ground: string };

/** What differs from the standard, parameters first, both in the order of the standard. */
export function differencesOf(
  book: RuleBook,
  standard: RuleBook = defaultRuleBook
): RuleDifference[] {
  const parameters = parametersOf(book).flatMap((parameter): RuleDifference[] => {
    const value = parameterValue(book, parameter.name);
    const usual = parameterValue(standard, parameter.name);
    return isSame(value, usual) ? [] : [{ kind: "parameter", parameter, value, standard: usual }];
  });
  const tables = RULE_TABLE_NAMES.flatMap((table): RuleDifference[] =>
    isSame(TABLE_ROWS[table](book), TABLE_ROWS[table](standard))
      ? []
      : [{ kind: "table", table, ground: RULE_TABLES[table] }]
  );
  return [...parameters, ...tables];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
