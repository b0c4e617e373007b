import {
  type Decimal,
  decimalOf,
  digitsAt,
  divideHalfUp,
  formatFixed,
  scaleHalfUp,
  timesDecimal,
} from "../decimal";
import { exactFen } from "../money";
import { done, finding, type Outcome, refused } from "../finding";
import { splitExactly } from "../largest-remainder";
import type { RuleBook } from "../rule-book/rule-book";

/** 职务 of those who are paid by the 1000-point appraisal (R63). */
export type Duty = "head" | "deputy";

export interface Leader {
  /** Index into the roster. */
  readonly person: number;
  readonly duty: Duty;
  /** 千分制得分, an input given by the sub-branch. */
  readonly score: number;
}

/** The parameters of leaders' bonuses (A-16 to A-20). */
export type LeaderTerms = Pick<
  RuleBook,
  "coefficient" | "deputyRatio" | "deputyMode" | "averageOver" | "headFunding"
>;

/** 网点奖金平均值 as an exact quotient of fen. */
export interface ExactAverage {
  readonly fen: bigint;
  readonly count: bigint;
}

export interface LeaderBonus extends Leader {
  readonly coefficient: Decimal;
  readonly fen: number;
}

export interface LeaderPay {
  readonly average: ExactAverage;
  readonly bonuses: readonly LeaderBonus[];
  readonly totalFen: number;
  /** What is left of the pool for the scorecard: all of it where leaders are funded separately. */
  readonly staffPoolFen: number;
}

/**
 * 奖金系数 of a 1000-point score (R66, A-16): base × score ÷ 1000, or the highest band whose lower bound is not above the score.
 * Refused with COEFFICIENT_MISSING where the rule book has none or no band takes the score, with SCORE_INVALID for a negative score.
 */
export function coefficientOf(
  score: number,
  coefficient: RuleBook["coefficient"]
): Outcome<Decimal> {
  const exact = decimalOf(score);
  if (exact === null || score < 0)
    return refused(finding("SCORE_INVALID", null, String(score), { score }));
  if (coefficient?.type === "linear") {
    const base = decimalOf(coefficient.base);
    if (base !== null) return done(timesDecimal(timesDecimal(base, exact), THOUSANDTH));
  }
  if (coefficient?.type === "bands") {
    const reached = coefficient.bands.filter(({ lowerScore }) => lowerScore <= score);
    const highest = reached.reduce<(typeof reached)[number] | null>(
      (best, band) => (best === null || band.lowerScore > best.lowerScore ? band : best),
      null
    );
    const found = highest && decimalOf(highest.coefficient);
    if (found) return done(found);
  }
  return refused(finding("COEFFICIENT_MISSING", null, String(score), { score }));
}

const ONE: Decimal | null = { digits: 1n, scale: 0 };
const FEN_PLACES = 2;
const THOUSANDTH: Decimal = { digits: 1n, scale: 3 };

/** Bonus = average × coefficient, half-up to the fen, from the unrounded average (R67). */
export function leaderBonus({ fen, count }: ExactAverage, coefficient: Decimal): number {
  return Number(divideHalfUp(fen * coefficient.digits, count * 10n ** BigInt(coefficient.scale)));
}

/**
 * average × coefficient × ratio to the fen, half-up (R67, R68), for an average in yuan that is at hand as a number: it stands for its shortest
 * decimal text. Null for what is no number and beyond `MAX_FEN`.
 */
export function bonusFromAverage(
  average: number,
  coefficient: number,
  ratio: number
): number | null {
  const factors = [average, coefficient, ratio].map(decimalOf);
  const bonus = factors.reduce(
    (product, factor) => product && factor && timesDecimal(product, factor),
    ONE
  );
  return bonus && exactFen(scaleHalfUp(bonus, FEN_PLACES));
}

/** An average in yuan with four decimals, to be shown. */
export function averageText({ fen, count }: ExactAverage): string {
  return formatFixed(divideHalfUp(fen * 100n, count), 4);
}

/**
 * Pays heads and deputies (R66 to R68) and says what is left for the scorecard. `staff` = people paid by scorecard, those with zero points
 * among them. Separate funding: average × coefficient on top of the pool. Inside: the pool is split by weights, a coefficient for
 * each leader and one for each of the staff, with the largest remainder, which is the simultaneous solution A = pool ÷ (n + Σc).
 * With `averageOver` "everybody" the average counts leaders and their bonuses too.
 * Refused with every reason: HEAD_REPEATED, HEAD_MISSING, COEFFICIENT_MISSING, SCORE_INVALID, PAY_HEAD_FUNDING_OPEN, STAFF_MISSING, POOL_NEGATIVE,
 * AVERAGE_IMPOSSIBLE.
 */
export function payLeaders(
  poolFen: number,
  staff: number,
  leaders: readonly Leader[],
  terms: LeaderTerms
): Outcome<LeaderPay> {
  if (terms.headFunding === null) return refused(finding("PAY_HEAD_FUNDING_OPEN"));
  if (poolFen < 0) return refused(finding("POOL_NEGATIVE"));
  if (leaders.length === 0) return done(nobody(poolFen, staff));
  if (staff === 0) return refused(finding("STAFF_MISSING"));
  const coefficients = leaderCoefficients(leaders, terms);
  if (!coefficients.ok) return coefficients;
  const settled = settle(poolFen, staff, coefficients.value, terms);
  if (!settled.ok) return settled;
  const { average, fen } = settled.value;
  const bonuses = leaders.map((leader, i) => ({
    ...leader,
    coefficient: coefficients.value[i] ?? ZERO,
    fen: fen[i] ?? 0,
  }));
  const totalFen = fen.reduce((sum, bonus) => sum + bonus, 0);
  const staffPoolFen = terms.headFunding === "inside" ? poolFen - totalFen : poolFen;
  if (staffPoolFen < 0) return refused(finding("POOL_NEGATIVE"));
  return done({ average, bonuses, totalFen, staffPoolFen });
}

const ZERO: Decimal = { digits: 0n, scale: 0 };

function nobody(poolFen: number, staff: number): LeaderPay {
  const average = { fen: BigInt(poolFen), count: BigInt(Math.max(staff, 1)) };
  return { average, bonuses: [], totalFen: 0, staffPoolFen: poolFen };
}

/** The coefficient of every leader: a deputy's is a part of the head's (R68), or of what his own score gives. */
function leaderCoefficients(
  leaders: readonly Leader[],
  { coefficient, deputyMode, deputyRatio }: LeaderTerms
): Outcome<Decimal[]> {
  const heads = leaders.filter(({ duty }) => duty === "head");
  const [head] = heads;
  if (heads.length > 1) return refused(finding("HEAD_REPEATED", null, "", { count: heads.length }));
  if (!head && deputyMode === "head-coefficient") return refused(finding("HEAD_MISSING"));
  const part = decimalOf(deputyRatio) ?? ZERO;
  const found: Decimal[] = [];
  for (const leader of leaders) {
    const scored = leader.duty === "deputy" && deputyMode === "head-coefficient" ? head : leader;
    const own = coefficientOf((scored ?? leader).score, coefficient);
    if (!own.ok) return own;
    found.push(leader.duty === "deputy" ? timesDecimal(own.value, part) : own.value);
  }
  return done(found);
}

interface Settlement {
  readonly average: ExactAverage;
  readonly fen: readonly number[];
}

function settle(
  poolFen: number,
  staff: number,
  coefficients: readonly Decimal[],
  { headFunding, averageOver }: LeaderTerms
): Outcome<Settlement> {
  const pool = BigInt(poolFen);
  const scale = Math.max(...coefficients.map((coefficient) => coefficient.scale));
  const unit = 10n ** BigInt(scale);
  const weights = coefficients.map((coefficient) => digitsAt(coefficient, scale));
  const leaderWeight = weights.reduce((sum, weight) => sum + weight, 0n);
  const staffWeight = BigInt(staff) * unit;
  if (averageOver === "scorecard-staff" && headFunding === "inside") {
    const parts = splitExactly(pool, [...weights, staffWeight]) ?? [];
    const average = { fen: pool * unit, count: staffWeight + leaderWeight };
    return done({ average, fen: parts.slice(0, weights.length).map(Number) });
  }
  const average = averageOf(pool, staff, unit, leaderWeight, { headFunding, averageOver, weights });
  if (average.count <= 0n) return refused(finding("AVERAGE_IMPOSSIBLE"));
  const fen = coefficients.map((coefficient) => leaderBonus(average, coefficient));
  return done({ average, fen });
}

/**
 * Over everybody and funded separately, A = (pool + A·Σc) ÷ (n + leaders), so A = pool ÷ (n + leaders − Σc); inside the pool everybody's
 * bonuses are the pool.
 */
function averageOf(
  pool: bigint,
  staff: number,
  unit: bigint,
  leaderWeight: bigint,
  terms: Pick<LeaderTerms, "headFunding" | "averageOver"> & { readonly weights: readonly bigint[] }
): ExactAverage {
  if (terms.averageOver === "scorecard-staff") return { fen: pool, count: BigInt(staff) };
  const everybody = BigInt(staff + terms.weights.length) * unit;
  const taken = terms.headFunding === "separate" ? leaderWeight : 0n;
  return { fen: pool * unit, count: everybody - taken };
}
