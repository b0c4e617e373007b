import { applyPlans, forecastWrites } from "../excel/apply-plans";
import type { ReadSource } from "../excel/list-source";
import type { WriteForecast } from "../excel/write-target";
import { listNameVariants } from "../rules/customers/name-variants";
import { summarizeTiers } from "../rules/customers/tiers";
import type { Finding, Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { planCustomerSheet } from "../sheets/customer-sheet";
import { planFindingSheet } from "../sheets/finding-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import { planTierSheet } from "../sheets/tier-sheet";
import { chooseCustomers } from "./choose-customers";
import { cleanLog } from "./clean-log";
import { type CleanSummary, summarizeClean } from "./clean-summary";
import type { Clock, RunControl } from "./job";
import type { SourcedReading } from "./read-list";

export type { WriteForecast } from "../excel/write-target";

/** What cleaning a list would write, and what a person should see before saying yes. */
export interface CleanPreview {
  readonly job: "clean";
  readonly reading: SourcedReading;
  readonly ruleBook: RuleBook;
  /** 客户清单, 问题清单, 层级汇总, in the order of their tabs. */
  readonly plans: readonly SheetPlan[];
  /** All of 问题清单: of the rule book, the reading, the merging and the choosing. */
  readonly findings: readonly Finding[];
  readonly summary: CleanSummary;
}

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
  return {
    job: "clean",
    reading,
    ruleBook,
    plans,
    findings,
    summary: summarizeClean(reading, chosen, tiers),
  };
}

/** Which sheets `applyClean` will write, without writing. */
export async function forecastClean(
  preview: CleanPreview
): Promise<Outcome<readonly WriteForecast[]>> {
  return forecastWrites(preview.plans, sourcesOf(preview.reading), runLogSheet);
}

/**
 * Writes what the preview shows, if the list is still what was read. Refused, with the workbook as it was, with SOURCE_CHANGED,
 * STOPPED, READ_BACK_DIFFERS or what the host says; RESTORE_FAILED where the workbook could not be brought back.
 */
export async function applyClean(
  preview: CleanPreview,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const { plans, reading } = preview;
  return applyPlans(
    {
      plans,
      sources: sourcesOf(reading),
      choices: reading.parts.map(({ choice }) => choice),
      log: cleanLog(preview, run),
      at: run.startedAt,
    },
    run
  );
}

function sourcesOf({ parts }: SourcedReading): ReadSource[] {
  return parts.map(({ source }) => source);
}
