import { done, finding, type Outcome, refused } from "../finding";
import { largestRemainder } from "../largest-remainder";

/** 过程考核 of a month. */
export interface ProcessPay {
  /** Fen of each person, in the order of the points. */
  readonly fen: readonly number[];
  readonly paidFen: number;
  /** What was not paid out, because nobody has a point. */
  readonly unspentFen: number;
}

/**
 * Pays the month's process money by points (R72, R73) with the largest remainder; where nobody has a point all of it is left over.
 * Refused with POINTS_NEGATIVE.
 */
export function payProcess(poolFen: number, points: readonly number[]): Outcome<ProcessPay> {
  const negative = points.find((value) => !(value >= 0 && Number.isFinite(value)));
  if (negative !== undefined)
    return refused(finding("POINTS_NEGATIVE", null, String(negative), { points: negative }));
  const fen = largestRemainder(poolFen, points);
  if (fen === null) return done({ fen: points.map(() => 0), paidFen: 0, unspentFen: poolFen });
  return done({ fen, paidFen: poolFen, unspentFen: 0 });
}
