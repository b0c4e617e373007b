import { type Decimal, divideHalfUp, formatFixed, sumExactly } from "../decimal";
import { done, finding, type Outcome, refused } from "../finding";
import { largestRemainder } from "../largest-remainder";

/** 单分金额 is shown with so many decimals. */
const SHOWN_PLACES = 6;

/** A pool paid out by points. */
export interface PointsPay {
  /** Fen of each person, in the order of the points; they add up to the pool. */
  readonly fen: readonly number[];
  readonly totalPoints: Decimal;
  /** 单分金额 in yuan with six decimals: to be shown, never to be used (R70). */
  readonly pointValue: string;
}

/**
 * Pays a pool by points (R69, R70): largest remainder in fen, equal remainders to the higher points first, then roster order; zero points
 * are paid nothing. Refused with POOL_NEGATIVE, POINTS_NEGATIVE, or POINTS_ALL_ZERO where there is a pool and nobody has a point.
 */
export function payByPoints(poolFen: number, points: readonly number[]): Outcome<PointsPay> {
  if (poolFen < 0) return refused(finding("POOL_NEGATIVE"));
  const negative = firstNegative(points);
  if (negative !== null)
    return refused(finding("POINTS_NEGATIVE", null, String(negative), { points: negative }));
  const totalPoints = sumExactly(points);
  const fen = largestRemainder(poolFen, points);
  if (fen !== null) return done({ fen, totalPoints, pointValue: pointValue(poolFen, totalPoints) });
  if (poolFen > 0) return refused(finding("POINTS_ALL_ZERO"));
  return done({ fen: points.map(() => 0), totalPoints, pointValue: "" });
}

/** The first that is no number from 0 up; null where all are. */
function firstNegative(points: readonly number[]): number | null {
  // a plain loop: thousands of people are paid again with every change of a parameter
  for (const value of points) if (!(value >= 0 && value < Infinity)) return value;
  return null;
}

/** 单分金额 = pool ÷ points (R69), in yuan with six decimals, rounded half-up; `totalPoints` must be above zero. */
export function pointValue(poolFen: number, totalPoints: Decimal): string {
  const numerator = BigInt(poolFen) * 10n ** BigInt(SHOWN_PLACES + totalPoints.scale);
  return formatFixed(divideHalfUp(numerator, totalPoints.digits * 100n), SHOWN_PLACES);
}
