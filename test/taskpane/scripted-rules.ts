import type { LoadedRuleBook, RuleSheetsReport } from "../../src/jobs/rule-book";
import { lintRuleBook } from "../../src/rules/rule-book/lint-rule-book";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";

/** A workbook without rule sheets. */
export const STANDARD_RULES: LoadedRuleBook = {
  book: defaultRuleBook,
  findings: lintRuleBook(defaultRuleBook),
  differences: [],
  sheets: [],
};

export const RULES_WRITTEN: RuleSheetsReport = {
  added: [
    { name: "规则", how: "added", rows: 65 },
    { name: "规则-层级", how: "added", rows: 5 },
  ],
  cellsChanged: 0,
  warnings: [],
};
