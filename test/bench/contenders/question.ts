import { STARTER_TIERS } from "../../../src/rules/rule-book/starter-tiers";

/**
 * What everybody is asked: merge the accounts into customers, leave out those with a loan or with less than 50,000 yuan of 年日均
 * (blank does not count), and say for each tier how many customers there are and what they hold, in fen.
 */

export const THRESHOLD_FEN = 5_000_000;

/** Lower bounds in fen, falling. */
export const TIER_BOUNDS: readonly number[] = STARTER_TIERS.map((tier) => tier.lowerBound * 100);

export interface TierFigures {
  readonly customers: number;
  readonly fen: number;
}

/** Place of a deposit's tier, the highest first. */
export function tierPlace(fen: number): number {
  return TIER_BOUNDS.findIndex((bound) => fen >= bound);
}

/** The figures in one text, equal only where all figures are. */
export function checksum(tiers: readonly TierFigures[]): string {
  return tiers.map(({ customers, fen }) => `${customers}:${fen}`).join(" ");
}
