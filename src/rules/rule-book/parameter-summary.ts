import { defaultRuleBook, type RuleBook } from "./rule-book";

/** 参数摘要 for the run log: the parameters that differ from the standard, `depositThreshold=50000;loanScope=no-loan`; empty when none do. */
export function parameterSummary(book: RuleBook): string {
  const standard = new Map<string, unknown>(Object.entries(defaultRuleBook));
  return Object.entries(book)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(standard.get(name)))
    .map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(";");
}
