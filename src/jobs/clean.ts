import type { WriteForecast } from "../excel/write-target";
import { listNameVariants } from "../rules/customers/name-variants";
import { summarizeTiers } from "../rules/customers/tiers";
import type { Finding } from "../rules/finding";
import { countFindings, type FindingCounts } from "../rules/finding-counts";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { planCustomerSheet } from "../sheets/customer-sheet";
import { planFindingSheet } from "../sheets/finding-sheet";
import type { PlannedSheet, SheetPlan } from "../sheets/sheet-plan";
import { planTierSheet } from "../sheets/tier-sheet";
import type { ListReading } from "../tables/list-reading";
import { chooseCustomers } from "./choose-customers";
import { type CleanSummary, summarizeClean } from "./clean-summary";
import type { SourcedFacts, SourcedReading } from "./read-list";

export type { WriteForecast } from "../excel/write-target";

/** What cleaning a list would write, and what a person should see before saying yes. */
export interface CleanPreview {
  readonly job: "clean";
  readonly reading: SourcedFacts;
  readonly ruleBook: RuleBook;
  /** 客户清单, 问题清单, 层级汇总, in the order of their tabs. */
  readonly plans: readonly PlannedSheet[];
  /** Of 问题清单: of the rule book, the reading, the merging and the choosing. All, or the first of each level where they are elsewhere. */
  readonly findings: readonly Finding[];
  /** How many there are in all. */
  readonly findingCounts: FindingCounts;
  readonly summary: CleanSummary;
}

/** A clean before anything is written: what the pane shows, and the sheets as plans. */
export interface PlannedClean extends Pick<CleanPreview, "findings" | "findingCounts" | "summary"> {
  readonly plans: readonly SheetPlan[];
}

/** What was written, and what did not go as it should without the run failing for it (LOG_FAILED). */
export interface WriteReport {
  readonly sheets: readonly WriteForecast[];
  readonly warnings: readonly Finding[];
}

/**
 * Merges the accounts into customers, chooses those the rule book asks for, and plans the three sheets. Pure and quick: run again
 * whenever a parameter changes. `ruleFindings` is what a person should know of the rule sheets, see `jobs/rule-book`.
 */
export function prepareClean(
  reading: SourcedReading,
  ruleBook: RuleBook,
  ruleFindings: readonly Finding[] = []
): CleanPreview {
  return { job: "clean", reading, ruleBook, ...planClean(reading, ruleBook, ruleFindings) };
}

/** The part of a preview that comes of the rules alone. */
export function planClean(
  reading: ListReading,
  ruleBook: RuleBook,
  ruleFindings: readonly Finding[]
): PlannedClean {
  const chosen = chooseCustomers(reading, ruleBook);
  const { customers, kept, basis } = chosen;
  const tiers = summarizeTiers(customers, kept, basis, ruleBook.tiers);
  const findings = [
    ...ruleFindings,
    ...reading.findings,
    ...chosen.findings,
    ...listNameVariants(customers),
  ];
  const plans = [
    planCustomerSheet({ customers, kept, basis, tiers: ruleBook.tiers }),
    planFindingSheet(findings),
    planTierSheet(tiers),
  ];
  const summary = summarizeClean(reading, chosen, tiers);
  return { plans, findings, findingCounts: countFindings(findings), summary };
}
