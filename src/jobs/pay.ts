import { applyPlans, forecastWrites } from "../excel/apply-plans";
import type { WriteForecast } from "../excel/write-target";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import { comparePay, type PayDifference, totalsOf } from "../rules/pay/compare-pay";
import { lockFindings } from "../rules/pay/pay-lock";
import { type MonthPay, openDecisions, payMonth } from "../rules/pay/pay-month";
import { noticesOf } from "../rules/pay/pay-notices";
import { payOfPeople } from "../rules/pay/person-pay";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { planFindingSheet } from "../sheets/finding-sheet";
import { planDifferenceSheet } from "../sheets/pay/difference-sheet";
import { planLeaderSheet } from "../sheets/pay/leader-sheet";
import { planPricingSheet } from "../sheets/pay/pricing-sheet";
import { planProcessSheet } from "../sheets/pay/process-sheet";
import { planScorecardSheet } from "../sheets/pay/scorecard-sheet";
import { planStatement } from "../sheets/pay/statement-sheet";
import { planSummarySheet } from "../sheets/pay/summary-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { WriteReport } from "./clean";
import type { Clock, RunControl } from "./job";
import { jobLog } from "./job-log";
import type { PayReading } from "./read-pay";

/** More people than this get no 工资单 each: a workbook with so many tabs helps nobody. */
const MOST_STATEMENTS = 120;

/** What paying a month would write, and what a person should see before saying yes. */
export interface PayPreview {
  readonly job: "pay";
  readonly reading: PayReading;
  readonly ruleBook: RuleBook;
  /** Null where something stands in the way: then nothing is paid, and the plans are 问题清单 alone. */
  readonly pay: MonthPay | null;
  /** 工资汇总, 计价明细, 计分卡奖金, 负责人奖金, 过程考核奖金, 工资差异, a 工资单 per person, 问题清单. */
  readonly plans: readonly SheetPlan[];
  readonly findings: readonly Finding[];
}

/** Everything that stands in the way of paying; empty where it can be paid. */
export function blockingFindings({ findings }: PayPreview): Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}

/**
 * Computes the month from what was read and plans its sheets. Pure and quick: run again whenever a parameter changes. Nothing is paid while
 * one finding is an error, whichever list it is on.
 */
export function preparePay(
  reading: PayReading,
  ruleBook: RuleBook,
  ruleFindings: readonly Finding[] = []
): PayPreview {
  const found = [...ruleFindings, ...lockFindings(reading.lock), ...reading.findings];
  const isBlocked = found.some(({ severity }) => severity === "error");
  if (isBlocked) {
    const open = openDecisions(ruleBook, reading.input);
    return blocked(reading, ruleBook, [...open, ...found]);
  }
  const outcome = payMonth(reading.input, ruleBook);
  if (!outcome.ok) return blocked(reading, ruleBook, [...outcome.problems, ...found]);
  const { pay } = outcome;
  const notices = noticesOf(pay);
  const statements = planStatements(pay);
  const findings = [...found, ...notices, ...statements.findings];
  const plans = [
    planSummarySheet(pay, reading.lock.version),
    planPricingSheet(pay),
    planScorecardSheet(pay),
    planLeaderSheet(pay),
    planProcessSheet(pay),
    ...planDifference(reading, pay),
    ...statements.plans,
    planFindingSheet(findings),
  ];
  return { job: "pay", reading, ruleBook, pay, plans, findings };
}

function blocked(
  reading: PayReading,
  ruleBook: RuleBook,
  findings: readonly Finding[]
): PayPreview {
  const plans = [planFindingSheet(findings)];
  return { job: "pay", reading, ruleBook, pay: null, plans, findings };
}

function planStatements(pay: MonthPay): {
  readonly plans: readonly SheetPlan[];
  readonly findings: readonly Finding[];
} {
  if (!pay.book.payStatements) return { plans: [], findings: [] };
  const people = payOfPeople(pay);
  if (people.length > MOST_STATEMENTS) {
    const params = { people: people.length, most: MOST_STATEMENTS };
    return { plans: [], findings: [finding("STATEMENTS_LEFT_OUT", null, "", params)] };
  }
  return { plans: people.map((person) => planStatement(person, pay)), findings: [] };
}

/** 工资差异 where the month was locked before. */
function planDifference({ lock }: PayReading, pay: MonthPay): SheetPlan[] {
  const { lastLocked } = lock;
  if (lastLocked === null) return [];
  const differences = comparePay(lastLocked.people, totalsOf(pay));
  return [planDifferenceSheet(differences, pay.book, lastLocked.version)];
}

/** 试算: everybody's pay by two rule books. Not ok: what stands in the way by the first of them that cannot be computed. */
export function tryPay(
  { input }: PayReading,
  before: RuleBook,
  after: RuleBook
):
  | { readonly ok: true; readonly differences: readonly PayDifference[] }
  | { readonly ok: false; readonly problems: readonly Finding[] } {
  const first = payMonth(input, before);
  if (!first.ok) return first;
  const second = payMonth(input, after);
  if (!second.ok) return second;
  return { ok: true, differences: comparePay(totalsOf(first.pay), totalsOf(second.pay)) };
}

/** Which sheets `applyPay` will write, without writing. */
export function forecastPay(preview: PayPreview): Promise<Outcome<readonly WriteForecast[]>> {
  return forecastWrites(preview.plans, preview.reading.sources, runLogSheet);
}

/**
 * Writes the month's pay if the lists are still what was read. Refused with the first thing that stands in the way where nothing could be
 * paid, and otherwise as `applyClean` is.
 */
export async function applyPay(
  preview: PayPreview,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const { plans, reading, ruleBook, pay } = preview;
  const [first] = reading.sources;
  const [problem] = blockingFindings(preview);
  if (pay === null || first === undefined)
    return refused(
      problem ?? finding("PAY_SHEET_MISSING", null, "", { name: "计分卡", columns: "工号、得分" })
    );
  const totalFen = pay.byPerson.total.reduce((sum, fen) => sum + fen, 0);
  const { sources, rows } = reading;
  const log = jobLog({ name: LOGGED_NAME, ruleBook, sources, rows, totalFen }, run);
  const written = await applyPlans(
    { plans, sources, log: log(first.workbook), at: run.startedAt },
    run
  );
  return written.ok ? done(written.value) : written;
}

const LOGGED_NAME = "绩效工资";
