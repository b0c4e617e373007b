/**
 * Exact decimal numbers: `digits × 10^-scale`. Everything that must be exact but is not yet fen (a cell's text, a daily volume, a ratio)
 * passes through here, so no binary fraction ever decides a result.
 */
export interface Decimal {
  readonly digits: bigint;
  /** Number of decimals, never negative. */
  readonly scale: number;
}

const DECIMAL_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/** Reads `-12.50`, `1.2E+06` or `.5`; null for anything else (no separators, signs of currency or spaces). */
export function parseDecimal(text: string): Decimal | null {
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const magnitude = BigInt(whole + fraction);
  const digits = sign === "-" ? -magnitude : magnitude;
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** A number as the decimal a person would write for it (its shortest text); null for NaN and infinities. */
export function decimalOf(value: number): Decimal | null {
  return Number.isFinite(value) ? parseDecimal(String(value)) : null;
}

/** Quotient rounded half-up: exactly half goes away from zero, as people round and as Excel's ROUND does. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** Quotient rounded down (towards minus infinity). */
export function divideFloor(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const exact = quotient * denominator === numerator;
  return exact || numerator < 0n === denominator < 0n ? quotient : quotient - 1n;
}

/** Quotient rounded up. */
export function divideCeil(numerator: bigint, denominator: bigint): bigint {
  return -divideFloor(-numerator, denominator);
}

/** `value × 10^places` as a whole number, rounded half-up. */
export function scaleHalfUp(value: Decimal, places: number): bigint {
  const shift = places - value.scale;
  return shift >= 0
    ? value.digits * 10n ** BigInt(shift)
    : divideHalfUp(value.digits, 10n ** BigInt(-shift));
}
