import { decimalOf, divideCeil, divideHalfUp } from "../decimal";

/** A part of an amount, ready for many amounts: `digits ÷ unit`, 0.7 is 7 ÷ 10. */
export interface ExactRatio {
  readonly digits: number;
  readonly unit: number;
}

/** A ratio as the decimal a person writes for it; null for NaN and for more decimals than a ratio can have (15). */
export function exactRatio(value: number): ExactRatio | null {
  const known = KNOWN.get(value);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const ratio = readRatio(value);
  KNOWN.set(value, ratio);
  return ratio;
}

/** A month's deals have few ratios; reading one takes longer than using it. */
const KNOWN = new Map<number, ExactRatio | null>();
const MOST_KNOWN = 100;

function readRatio(value: number): ExactRatio | null {
  const decimal = decimalOf(value);
  if (decimal === null || decimal.scale > 15) return null;
  return { digits: Number(decimal.digits), unit: 10 ** decimal.scale };
}

/**
 * `fen × ratio` rounded half-up to the fen. Rounding is symmetric: the part of −P is minus the part of P, so a reversal (冲销) takes back
 * exactly what its deal gave.
 */
export function partHalfUp(fen: number, { digits, unit }: ExactRatio): number {
  const magnitude = Math.abs(fen);
  const product = magnitude * digits;
  if (product > Number.MAX_SAFE_INTEGER)
    return signed(fen, Number(divideHalfUp(BigInt(magnitude) * BigInt(digits), BigInt(unit))));
  const rest = product % unit;
  const whole = (product - rest) / unit;
  return signed(fen, 2 * rest >= unit ? whole + 1 : whole);
}

/** `fen × ratio` rounded up to the fen, away from zero for a reversal: never less than the ratio says (不低于, R61). */
export function partCeil(fen: number, { digits, unit }: ExactRatio): number {
  const magnitude = Math.abs(fen);
  const product = magnitude * digits;
  if (product > Number.MAX_SAFE_INTEGER)
    return signed(fen, Number(divideCeil(BigInt(magnitude) * BigInt(digits), BigInt(unit))));
  const rest = product % unit;
  const whole = (product - rest) / unit;
  return signed(fen, rest > 0 ? whole + 1 : whole);
}

function signed(fen: number, magnitude: number): number {
  return fen < 0 ? 0 - magnitude : magnitude;
}
