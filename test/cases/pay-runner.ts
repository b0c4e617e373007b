import { formatDecimal } from "../../src/rules/decimal";
import type { Deal, DealRole, DealShare } from "../../src/rules/pay/deals";
import { averageText, type Leader, payLeaders } from "../../src/rules/pay/leaders";
import { type PayMonthInput, payMonth } from "../../src/rules/pay/pay-month";
import { payByPoints } from "../../src/rules/pay/points";
import { priceDeals, pricingTerms } from "../../src/rules/pay/pricing";
import { payProcess } from "../../src/rules/pay/process-pay";
import { formatYuan, parseFen } from "../../src/rules/money";
import { parseRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";

type Parts = readonly (readonly [staff: string, weight: number])[];

interface DealInput {
  readonly amount: string;
  readonly seller?: string;
  readonly info?: Parts;
  readonly execution?: Parts;
}

interface PointsInput {
  readonly pool: string;
  readonly points: Parts;
}

interface LeadersInput {
  readonly rules?: object;
  readonly pool: string;
  readonly staff: number;
  readonly headScore: number;
  /** Scores of the deputies, of no meaning where they go by the head's. */
  readonly deputies: readonly number[];
}

interface MonthInput {
  readonly rules?: object;
  readonly deals: readonly DealInput[];
  readonly scorecard: Parts;
  readonly process: Parts;
  readonly headScore: number;
  readonly deputies: number;
}

/** The families of pay cases (R59 to R73), each with what the product makes of a case's input. */
export const PAY_FAMILIES: Readonly<Record<string, (input: never) => unknown>> = {
  "deal-pricing": runPricing,
  "scorecard-pay": runScorecard,
  "head-bonus": runLeaders,
  "process-pay": runProcess,
  "pay-month": runMonth,
};

function runPricing({ rules, ...input }: DealInput & { readonly rules?: object }): unknown {
  const terms = pricingTerms(ruleBook({ jointPool: "none", ...rules }));
  if (!terms.ok) return { refused: [terms.problem.code] };
  const staff = new StaffNumbers();
  const deal = dealOf(input, staff);
  const priced = priceDeals([deal], terms.value, staff.all.length);
  if ("problems" in priced) return { refused: priced.problems.map(({ code }) => code) };
  return { pool: formatYuan(priced.poolTotalFen), people: staff.byNumber(priced.personFen) };
}

function runScorecard({ pool, points }: PointsInput): unknown {
  const paid = payByPoints(
    fenOf(pool),
    points.map(([, value]) => value)
  );
  if (!paid.ok) return { refused: paid.problem.code };
  const { fen, totalPoints, pointValue } = paid.value;
  return { totalPoints: formatDecimal(totalPoints), pointValue, pay: payTexts(points, fen) };
}

function runProcess({ pool, points }: PointsInput): unknown {
  const paid = payProcess(
    fenOf(pool),
    points.map(([, value]) => value)
  );
  if (!paid.ok) return { refused: paid.problem.code };
  return { pay: payTexts(points, paid.value.fen), unspent: formatYuan(paid.value.unspentFen) };
}

function runLeaders({ rules, pool, staff, headScore, deputies }: LeadersInput): unknown {
  const paid = payLeaders(fenOf(pool), staff, leadersOf(headScore, deputies), ruleBook(rules));
  if (!paid.ok) return { refused: paid.problem.code };
  const { average, bonuses, staffPoolFen, totalFen } = paid.value;
  const [head, ...others] = bonuses.map(({ coefficient, fen }) => ({
    coefficient: formatDecimal(coefficient),
    bonus: formatYuan(fen),
  }));
  return {
    average: averageText(average),
    head,
    deputies: others,
    staffPool: formatYuan(staffPoolFen),
    totalCost: formatYuan(staffPoolFen + totalFen),
  };
}

function runMonth(input: MonthInput): unknown {
  const { staff, month } = monthInput(input);
  const paid = payMonth(month, ruleBook(input.rules));
  if (!paid.ok) return { refused: paid.problems.map(({ code }) => code) };
  const { pools, scorecard, leaders, process, byPerson } = paid.pay;
  const bonusOf = (order: number): string => formatYuan(leaders.bonuses[order]?.fen ?? NaN);
  return {
    contributions: formatYuan(pools.contributions),
    scorecardPool: formatYuan(pools.scorecard),
    scorecard: payTexts(input.scorecard, scorecard.fen),
    process: payTexts(input.process, process.fen),
    average: averageText(leaders.average),
    headBonus: bonusOf(0),
    deputyBonus: bonusOf(1),
    totals: staff.byNumber(byPerson.total),
    totalPaid: formatYuan(byPerson.total.reduce((sum, fen) => sum + fen, 0)),
  };
}

/** The case as the rules take it: 工号 become people of a roster in the order in which they appear. */
export function monthInput(input: MonthInput): { staff: StaffNumbers; month: PayMonthInput } {
  const staff = new StaffNumbers();
  const deals = input.deals.map((deal, order) => dealOf(deal, staff, `D${order + 1}`));
  const scores = pointsOf(input.scorecard, staff);
  const process = pointsOf(input.process, staff);
  const deputies = Array.from({ length: input.deputies }, () => 0);
  const leaders = leadersOf(input.headScore, deputies).map((leader, order) => ({
    ...leader,
    person: staff.indexOf(order === 0 ? "HEAD" : `DEPUTY${order}`),
    place: null,
  }));
  const roster = staff.all.map((id) => ({
    id,
    name: id,
    position: "",
    isOnDuty: true,
    capacity: null,
    note: "",
    place: null,
  }));
  return { staff, month: { roster, deals, scores, process, leaders, adjustments: [] } };
}

/** People by their 工号, numbered in the order in which they are met. */
class StaffNumbers {
  readonly all: string[] = [];

  indexOf(number: string): number {
    const known = this.all.indexOf(number);
    return known >= 0 ? known : this.all.push(number) - 1;
  }

  byNumber(fen: Float64Array): Record<string, string> {
    return Object.fromEntries(this.all.map((number, i) => [number, formatYuan(fen[i] ?? NaN)]));
  }
}

function dealOf({ amount, seller, info = [], execution = [] }: DealInput, staff: StaffNumbers, number = "D1"): Deal {
  const shares = (role: DealRole, parts: Parts): DealShare[] =>
    parts.map(([id, weight]) => ({ person: staff.indexOf(id), role, weight }));
  return {
    number,
    kind: "产品",
    isJoint: seller === undefined,
    fen: fenOf(amount),
    ratio: null,
    authorisation: null,
    shares:
      seller === undefined
        ? [...shares("info", info), ...shares("execution", execution)]
        : shares("seller", [[seller, 1]]),
    place: null,
  };
}

function leadersOf(headScore: number, deputies: readonly number[]): Leader[] {
  return [
    { person: 0, duty: "head", score: headScore },
    ...deputies.map((score, i): Leader => ({ person: i + 1, duty: "deputy", score })),
  ];
}

function pointsOf(parts: Parts, staff: StaffNumbers): PayMonthInput["scores"] {
  return parts.map(([id, points]) => ({ person: staff.indexOf(id), points, place: null }));
}

function payTexts(points: Parts, fen: readonly number[]): Record<string, string> {
  return Object.fromEntries(points.map(([id], i) => [id, formatYuan(fen[i] ?? NaN)]));
}

function fenOf(yuan: string): number {
  const fen = parseFen(yuan);
  if (fen === null) throw new Error(`no amount: ${yuan}`);
  return fen;
}

function ruleBook(rules: object = {}): RuleBook {
  const book = parseRuleBook(rules);
  if (!book.ok) throw new Error(`bad rules: ${JSON.stringify(book.problems)}`);
  return book.value;
}
