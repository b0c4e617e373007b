import { applyPlans, forecastWrites } from "../excel/apply-plans";
import type { WriteForecast } from "../excel/write-target";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import { comparePay, type PayDifference, totalsOf } from "../rules/pay/compare-pay";
import { tallied } from "../rules/pay/finding-tally";
import { lockFindings } from "../rules/pay/pay-lock";
import { type MonthPay, openDecisions, payMonth } from "../rules/pay/pay-month";
import { noticesOf } from "../rules/pay/pay-notices";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { planFindingSheet } from "../sheets/finding-sheet";
import type { FollowedRules } from "../sheets/pay/live-pay";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { WriteReport } from "./clean";
import type { Clock, RunControl } from "./job";
import { jobLog } from "./job-log";
import { keptValues, livePay, planPay } from "./pay-plans";
import type { PayReading } from "./read-pay";

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
  if (!outcome.ok) return blocked(reading, ruleBook, [...tallied(outcome.problems), ...found]);
  const { pay } = outcome;
  const planned = planPay(pay, reading);
  const findings = [...found, ...tallied(noticesOf(pay)), ...planned.findings];
  const plans = [...planned.plans, planFindingSheet(findings)];
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
 * Writes the month's pay if the lists are still what was read: as values, or with `followed` as formulas over the lists, which then follow
 * every change of them. Refused with the first thing that stands in the way where nothing could be
 * paid, and otherwise as `applyClean` is.
 */
export async function applyPay(
  preview: PayPreview,
  run: RunControl & Clock,
  followed: FollowedRules | null = null
): Promise<Outcome<WriteReport>> {
  const { reading, ruleBook, pay } = preview;
  const [first] = reading.sources;
  const [problem] = blockingFindings(preview);
  if (pay === null || first === undefined)
    return refused(
      problem ?? finding("PAY_SHEET_MISSING", null, "", { name: "计分卡", columns: "工号、得分" })
    );
  const totalFen = pay.byPerson.total.reduce((sum, fen) => sum + fen, 0);
  const { sources, rows } = reading;
  const { plans, problems } = writablePlans(preview, pay, followed);
  const log = jobLog({ name: LOGGED_NAME, ruleBook, sources, rows, totalFen }, run);
  const written = await applyPlans(
    { plans, sources, log: log(first.workbook), at: run.startedAt },
    run
  );
  if (!written.ok) return written;
  const { sheets, warnings } = written.value;
  return done({ sheets, warnings: [...problems, ...warnings] });
}

function writablePlans(
  { plans, reading, findings }: PayPreview,
  pay: MonthPay,
  followed: FollowedRules | null
): { readonly plans: readonly SheetPlan[]; readonly problems: readonly Finding[] } {
  if (followed === null) return { plans, problems: [] };
  const formulas = livePay(pay, reading, followed);
  if (formulas.live === null) return { plans, problems: [formulas.problem] };
  const planned = planPay(pay, reading, formulas.live);
  const problems = keptValues(formulas.live);
  return { plans: [...planned.plans, planFindingSheet([...findings, ...problems])], problems };
}

const LOGGED_NAME = "绩效工资";
