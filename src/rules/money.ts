import { decimalOf, divideHalfUp, parseDecimal, scaleHalfUp } from "./decimal";

/**
 * Money is integer fen in a number; blank is NaN, which is not zero. Nothing here rounds twice and nothing goes through a binary fraction.
 * Rounding is half-up: exactly half a fen goes away from zero.
 */

/** The largest amount, in fen, that a number holds exactly (about 90 万亿元). */
export const MAX_FEN = Number.MAX_SAFE_INTEGER;

const FEN_PLACES = 2;

/** Beyond this, `yuan × 100` may be off by more than the margin of the quick way. */
const QUICK_LIMIT = 2 ** 43;

/** Fen in 10^n yuan, for the units amounts come in: a list asks for it in every cell. */
const FEN_OF_TEN_POWER = Array.from({ length: 9 }, (_, power) => 10 ** (power + FEN_PLACES));

/** Yuan written as a decimal text (`-12.505` is -1251 fen); null for anything that is no plain decimal or above `MAX_FEN`. */
export function parseFen(text: string): number | null {
  const decimal = parseDecimal(text);
  return decimal === null ? null : exactFen(scaleHalfUp(decimal, FEN_PLACES));
}

/**
 * An amount in a cell to fen. `tenPower` is the unit's power of ten (0 元, 4 万元, 8 亿元).
 * The number stands for its shortest decimal text: 1.005 is 101 fen. Null for NaN, infinities and amounts above `MAX_FEN`.
 */
export function fenOfNumber(value: number, tenPower = 0): number | null {
  const scaled = value * (FEN_OF_TEN_POWER[tenPower] ?? 10 ** (tenPower + FEN_PLACES));
  const nearest = Math.round(scaled);
  // Only next to half a fen can the binary product decide wrongly; there the decimal text decides.
  if (Math.abs(scaled) < QUICK_LIMIT && Math.abs(scaled - nearest) < 0.4) return nearest + 0;
  const decimal = decimalOf(value);
  return decimal === null ? null : exactFen(scaleHalfUp(decimal, tenPower + FEN_PLACES));
}

/** Fen as a number if it is exact, else null. */
export function exactFen(fen: bigint): number | null {
  const value = Number(fen);
  return Number.isSafeInteger(value) ? value : null;
}

/** Yuan for a cell: the number whose shortest text has at most two decimals. NaN stays NaN. */
export function yuanOf(fen: number): number {
  return fen / 100;
}

/** `-123450` fen is `-1234.50`; blank (NaN) is the empty text. */
export function formatYuan(fen: number): string {
  return Number.isNaN(fen) ? "" : hundredthsText(fen);
}

/** 万元 rounded half-up to two decimals, as a number for a cell: 781234567 fen is 781.23. */
export function wanOf(fen: number): number {
  return wanHundredths(fen) / 100;
}

/** 万元 with two decimals: 781234567 fen is `781.23`; blank (NaN) is the empty text. */
export function formatWan(fen: number): string {
  return Number.isNaN(fen) ? "" : hundredthsText(wanHundredths(fen));
}

/** Hundredths of a percent as people read it: 6996 is `69.96`. */
export function formatPercent(hundredths: number): string {
  return hundredthsText(hundredths);
}

function wanHundredths(fen: number): number {
  return Number.isNaN(fen) ? NaN : Number(divideHalfUp(BigInt(fen), 10_000n));
}

function hundredthsText(hundredths: number): string {
  const magnitude = Math.abs(hundredths);
  const whole = Math.floor(magnitude / 100);
  const cents = String(magnitude % 100).padStart(2, "0");
  return `${hundredths < 0 ? "-" : ""}${whole}.${cents}`;
}
