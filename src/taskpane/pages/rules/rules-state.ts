import type { LoadedRuleBook, RuleSheetsReport } from "../../../jobs/rule-book";
import type { Finding } from "../../../rules/finding";
import type { RuleDifference } from "../../../rules/rule-book/differences";
import type { RuleBook } from "../../../rules/rule-book/rule-book";
import type { PageState } from "../page-flow";

export type RulesTask = "load" | "write" | "undo";

/** What the last task came to, until the next one starts. */
export type RulesNotice =
  { readonly kind: "written"; readonly report: RuleSheetsReport } | { readonly kind: "undone" };

/** A file of rules that was read, before it is written to the sheets. */
export interface ImportedRules {
  readonly book: RuleBook;
  /** Where it differs from what the workbook has now. */
  readonly differences: readonly RuleDifference[];
}

/** The whole of page 规则. */
export interface RulesState extends PageState<RulesTask> {
  readonly loaded: LoadedRuleBook | null;
  readonly notice: RulesNotice | null;
  readonly imported: ImportedRules | null;
  /** Why a file could not be taken. */
  readonly importProblems: readonly Finding[];
}

export const NOTHING_LOADED: RulesState = {
  task: null,
  loaded: null,
  problem: null,
  notice: null,
  imported: null,
  importProblems: [],
};
