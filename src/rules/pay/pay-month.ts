import type { Roster } from "../claims/roster";
import { formatDecimal, sumExactly } from "../decimal";
import { done, type Finding, finding, type Outcome, type Place, refused } from "../finding";
import { fenOfNumber, formatYuan, MAX_FEN } from "../money";
import type { RuleBook } from "../rule-book/rule-book";
import type { Deal } from "./deals";
import { type Leader, type LeaderPay, payLeaders } from "./leaders";
import { payByPoints, type PointsPay } from "./points";
import { priceDeals, type PricedDeals, pricingTerms } from "./pricing";
import { payProcess, type ProcessPay } from "./process-pay";

/** A person's points, with the points of each part where the list has them. */
export interface PersonPoints {
  /** Index into the roster. */
  readonly person: number;
  readonly points: number;
  readonly parts?: readonly PartPoints[];
  readonly place: Place | null;
}

export interface PartPoints {
  readonly part: string;
  readonly points: number;
}

export interface SheetLeader extends Leader {
  readonly place: Place | null;
}

/** Somebody's own amount beside what is computed, with its reason (调整项). */
export interface Adjustment {
  readonly person: number;
  readonly fen: number;
  readonly reason: string;
  readonly by: string;
  /** Its amount's cell. */
  readonly place: Place | null;
}

/** What a month's pay is computed from. People are indexes into the roster; nobody is twice on a list. */
export interface PayMonthInput {
  readonly roster: Roster;
  readonly deals: readonly Deal[];
  readonly scores: readonly PersonPoints[];
  readonly leaders: readonly SheetLeader[];
  readonly process: readonly PersonPoints[];
  readonly adjustments: readonly Adjustment[];
}

/** The pools in the order in which the money goes through them (R61, R69, R73); all in fen. */
export interface PayPools {
  readonly base: number;
  /** What deals bring into the pool; negative where reversals take more back. */
  readonly contributions: number;
  /** Set aside for process appraisal. */
  readonly process: number;
  readonly processPaid: number;
  /** Process money that nobody got and that went back into this month's pool. */
  readonly processReturned: number;
  /** Process money that nobody got and that is kept for the next month. */
  readonly processCarried: number;
  /** base + contributions − process + returned. */
  readonly scorecard: number;
  /** Of the scorecard pool, what is left when leaders funded inside it have been paid. */
  readonly staff: number;
}

/** What each part of the pay comes to by person of the roster, in fen. */
export interface PayByPerson {
  readonly pricing: Float64Array;
  readonly scorecard: Float64Array;
  readonly leader: Float64Array;
  readonly process: Float64Array;
  /** The sum of the four. */
  readonly total: Float64Array;
  /** 调整项, not in the total. */
  readonly adjustment: Float64Array;
}

export interface MonthPay {
  readonly input: PayMonthInput;
  readonly book: RuleBook;
  readonly pools: PayPools;
  readonly priced: PricedDeals;
  readonly scorecard: PointsPay;
  readonly leaders: LeaderPay;
  readonly process: ProcessPay;
  readonly byPerson: PayByPerson;
}

export type PayOutcome =
  | { readonly ok: true; readonly pay: MonthPay }
  | { readonly ok: false; readonly problems: readonly Finding[] };

/**
 * A month's pay from its deals to every person's total (R59 to R73): pricing, the public pool, the process money set aside and paid, the
 * leaders, the scorecard. People of equal weight take spare fen in the roster's order, so the order of the lists' rows changes nothing.
 * All or nothing: refused with everything that stands in the way of paying to the fen.
 */
export function payMonth(lists: PayMonthInput, book: RuleBook): PayOutcome {
  const input = inRosterOrder(lists);
  const open = openDecisions(book, input);
  const terms = pricingTerms(book);
  if (open.length > 0) return { ok: false, problems: open };
  if (!terms.ok) return { ok: false, problems: [terms.problem] };
  const priced = priceDeals(input.deals, terms.value, input.roster.length);
  if ("problems" in priced) return { ok: false, problems: priced.problems };
  const paid = payPools(input, book, priced);
  if (!paid.ok) return { ok: false, problems: [paid.problem] };
  const { pools, ...parts } = paid.value;
  const byPerson = sumUp(input, { priced, ...parts });
  return { ok: true, pay: { input, book, pools, priced, ...parts, byPerson } };
}

/** Rows of people as the roster has them; the head before the deputies. */
function inRosterOrder(input: PayMonthInput): PayMonthInput {
  const byPerson = (a: PersonPoints, b: PersonPoints) => a.person - b.person;
  return {
    ...input,
    scores: [...input.scores].sort(byPerson),
    process: [...input.process].sort(byPerson),
    leaders: [...input.leaders].sort(
      (a, b) => Number(a.duty === "deputy") - Number(b.duty === "deputy") || a.person - b.person
    ),
  };
}

type PaidPools = Pick<MonthPay, "pools" | "process" | "leaders" | "scorecard">;

/** From the public pool to the scorecard: process money first, then the leaders, then the points. */
function payPools(
  input: PayMonthInput,
  book: RuleBook,
  { poolTotalFen: contributions }: PricedDeals
): Outcome<PaidPools> {
  const [base, aside] = [book.basePool ?? 0, book.processPool].map((yuan) => fenOfNumber(yuan));
  if (base == null || aside == null || base + contributions > MAX_FEN)
    return refused(finding("DEALS_TOO_LARGE"));
  const publicPool = base + contributions;
  if (publicPool < aside) return refused(poolTooSmall(publicPool, aside));
  const process = payProcess(aside, pointsOf(input.process));
  if (!process.ok) return process;
  const { paidFen, unspentFen } = process.value;
  const returned = book.processUnspent === "return" ? unspentFen : 0;
  const pool = publicPool - aside + returned;
  const leaders = payLeaders(pool, input.scores.length, input.leaders, book);
  if (!leaders.ok) return refused(placed(leaders.problem, input));
  const staff = leaders.value.staffPoolFen;
  const scorecard = payByPoints(staff, pointsOf(input.scores));
  if (!scorecard.ok) return refused({ ...scorecard.problem, where: firstPlace(input.scores) });
  const pools: PayPools = {
    base,
    contributions,
    process: aside,
    processPaid: paidFen,
    processReturned: returned,
    processCarried: unspentFen - returned,
    scorecard: pool,
    staff,
  };
  return done({
    pools,
    process: process.value,
    leaders: leaders.value,
    scorecard: scorecard.value,
  });
}

function pointsOf(rows: readonly PersonPoints[]): number[] {
  return rows.map(({ points }) => points);
}

/** The decisions and figures that only the bank can give, all those that are missing or wrong at once (A-14, A-16, A-18, R69, R71). */
export function openDecisions(
  book: RuleBook,
  { leaders }: Pick<PayMonthInput, "leaders">
): Finding[] {
  const missing = [
    ...(book.basePool === null ? ["basePool"] : []),
    ...(leaders.length > 0 && book.coefficient === null ? ["coefficient"] : []),
  ];
  return [
    ...(book.jointPool === null ? [finding("PAY_JOINT_POOL_OPEN")] : []),
    ...(book.headFunding === null ? [finding("PAY_HEAD_FUNDING_OPEN")] : []),
    ...missing.map((parameter) => finding("PAY_FIGURE_MISSING", null, "", { parameter })),
    ...partsProblem(book),
  ];
}

function partsProblem({ scorecardParts: { total, parts } }: RuleBook): Finding[] {
  if (parts.length === 0) return [];
  const sum = Number(formatDecimal(sumExactly(parts.map(({ points }) => points))));
  return sum === total ? [] : [finding("PARTS_NOT_WHOLE", null, "", { sum, expected: total })];
}

function poolTooSmall(publicPool: number, process: number): Finding {
  const params = { pool: formatYuan(publicPool), process: formatYuan(process) };
  return finding("POOL_BELOW_PROCESS", null, "", params);
}

/** A problem with the leaders, at the row it is about. */
function placed(problem: Finding, { leaders, scores }: PayMonthInput): Finding {
  if (problem.code === "STAFF_MISSING") return { ...problem, where: firstPlace(scores) };
  const heads = leaders.filter(({ duty }) => duty === "head");
  const about = problem.code === "HEAD_REPEATED" ? heads[1] : leaders[0];
  return { ...problem, where: about?.place ?? null };
}

function firstPlace(rows: readonly { readonly place: Place | null }[]): Place | null {
  return rows[0]?.place ?? null;
}

function sumUp(
  { roster, scores, process, adjustments }: PayMonthInput,
  parts: Pick<MonthPay, "priced" | "scorecard" | "leaders" | "process">
): PayByPerson {
  const pricing = parts.priced.personFen;
  const scorecard = spread(roster.length, scores, parts.scorecard.fen);
  const leader = spread(
    roster.length,
    parts.leaders.bonuses,
    parts.leaders.bonuses.map(({ fen }) => fen)
  );
  const processFen = spread(roster.length, process, parts.process.fen);
  const adjustment = spread(
    roster.length,
    adjustments,
    adjustments.map(({ fen }) => fen)
  );
  const total = pricing.map(
    (fen, person) =>
      fen + (scorecard[person] ?? 0) + (leader[person] ?? 0) + (processFen[person] ?? 0)
  );
  return { pricing, scorecard, leader, process: processFen, total, adjustment };
}

/** Amounts of a list by person of the roster. */
function spread(
  people: number,
  rows: readonly { readonly person: number }[],
  fen: readonly number[]
): Float64Array {
  const byPerson = new Float64Array(people);
  rows.forEach(({ person }, i) => {
    byPerson[person] = (byPerson[person] ?? 0) + (fen[i] ?? 0);
  });
  return byPerson;
}
