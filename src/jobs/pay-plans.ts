import { type Finding, finding } from "../rules/finding";
import { comparePay, totalsOf } from "../rules/pay/compare-pay";
import type { MonthPay } from "../rules/pay/pay-month";
import { payOfPeople, type PersonPay } from "../rules/pay/person-pay";
import { planDifferenceSheet } from "../sheets/pay/difference-sheet";
import { planLeaderSheet } from "../sheets/pay/leader-sheet";
import { type FollowedRules, LivePay } from "../sheets/pay/live-pay";
import { keptShares } from "../sheets/pay/pricing-formulas";
import { planPricingSheet } from "../sheets/pay/pricing-sheet";
import { planProcessSheet } from "../sheets/pay/process-sheet";
import { planScorecardSheet } from "../sheets/pay/scorecard-sheet";
import { planStatement } from "../sheets/pay/statement-sheet";
import { planSummarySheet } from "../sheets/pay/summary-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { PayReading } from "./read-pay";

/** More people than this get no 工资单 each: a workbook with so many tabs helps nobody. */
const MOST_STATEMENTS = 120;

/** Beyond this, formulas would hold Excel up at every change of a list: each bonus is a share of all points. */
const MOST_LIVE_PEOPLE = 300;
const MOST_LIVE_ROWS = 5_000;
/** A formula of Excel keeps fifteen digits: 1 万亿元 to the fen. */
const MOST_LIVE_FEN = 1e14;

export interface PayPlans {
  /** 工资汇总, 计价明细, 计分卡奖金, 负责人奖金, 过程考核奖金, 工资差异 where the month was locked before, a 工资单 per person. */
  readonly plans: readonly SheetPlan[];
  /** What was left out, and why. */
  readonly findings: readonly Finding[];
}

/** Plans the sheets of a computed month; with `live` their figures are formulas over the lists. */
export function planPay(
  pay: MonthPay,
  { lock }: PayReading,
  live: LivePay | null = null
): PayPlans {
  const statements = statementsOf(pay);
  const plans = [
    planSummarySheet(pay, lock.version, live),
    planPricingSheet(pay, live),
    planScorecardSheet(pay, live),
    planLeaderSheet(pay, live),
    planProcessSheet(pay, live),
    ...planDifference(pay, lock, live),
    ...statements.people.map((person) => planStatement(person, pay, live)),
  ];
  return { plans, findings: statements.findings };
}

/** The month as formulas; not ok where it is too large for them. */
export function livePay(
  pay: MonthPay,
  { origins }: PayReading,
  followed: FollowedRules
): { readonly live: LivePay } | { readonly live: null; readonly problem: Finding } {
  const [people, rows] = [payOfPeople(pay).length, pay.priced.shareFen.length];
  const isSmall = people <= MOST_LIVE_PEOPLE && rows <= MOST_LIVE_ROWS;
  if (isSmall && moneyOf(pay) <= MOST_LIVE_FEN)
    return { live: new LivePay(pay, origins, followed) };
  const params = { people, rows, mostPeople: MOST_LIVE_PEOPLE, mostRows: MOST_LIVE_ROWS };
  return { live: null, problem: finding("PAY_FORMULAS_LEFT_OUT", null, "", params) };
}

/** What of a month of formulas is values still. */
export function keptValues(live: LivePay): Finding[] {
  const kept = [
    ["PAY_SHARES_KEPT", keptShares(live)],
    ["PAY_POINTS_KEPT", live.keptPoints],
  ] as const;
  return kept.flatMap(([code, count]) => (count === 0 ? [] : [finding(code, null, "", { count })]));
}

/** All that moves in a month, whichever way. */
function moneyOf({ priced, pools, leaders }: MonthPay): number {
  const deals = priced.deals.reduce((sum, { fen }) => sum + Math.abs(fen), 0);
  return deals + pools.base + leaders.totalFen;
}

function statementsOf(pay: MonthPay): {
  readonly people: readonly PersonPay[];
  readonly findings: readonly Finding[];
} {
  if (!pay.book.payStatements) return { people: [], findings: [] };
  const people = payOfPeople(pay);
  if (people.length <= MOST_STATEMENTS) return { people, findings: [] };
  const params = { people: people.length, most: MOST_STATEMENTS };
  return { people: [], findings: [finding("STATEMENTS_LEFT_OUT", null, "", params)] };
}

function planDifference(
  pay: MonthPay,
  { lastLocked }: PayReading["lock"],
  live: LivePay | null
): SheetPlan[] {
  if (lastLocked === null) return [];
  const differences = comparePay(lastLocked.people, totalsOf(pay));
  return [planDifferenceSheet(differences, pay.book, lastLocked.version, live)];
}
