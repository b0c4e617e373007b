import { quickWhole } from "./quick-whole";

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

/** The exact sum of numbers as people write them: 0.1 and 0.2 are 0.3. Every number must be finite. */
export function sumExactly(values: readonly number[]): Decimal {
  const quick = quickWhole(values);
  const sum = quick === null ? NaN : quickSum(quick.values);
  if (quick && Number.isSafeInteger(sum)) return { digits: BigInt(sum), scale: quick.scale };
  return values.reduce<Decimal>(
    (total, value) => addDecimals(total, decimalOf(value) ?? ZERO),
    ZERO
  );
}

/** NaN where a step on the way may not be exact. */
function quickSum(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i] ?? 0;
    if (!Number.isSafeInteger(sum)) return NaN;
  }
  return sum;
}

const ZERO: Decimal = { digits: 0n, scale: 0 };

function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { digits: digitsAt(left, scale) + digitsAt(right, scale), scale };
}

/** Exact product. */
export function timesDecimal(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

/** The whole number that stands for a decimal where the unit is `10^-scale`; `scale` must not be below the decimal's own. */
export function digitsAt({ digits, scale }: Decimal, unitScale: number): bigint {
  return digits * 10n ** BigInt(unitScale - scale);
}

/** `1.3800` is written `1.38`, `176.0` is `176`. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const fixed = formatFixed(digits, scale);
  return scale === 0 ? fixed : fixed.replace(/\.?0+$/, "");
}

/** `digits × 10^-places` with all its decimals. */
export function formatFixed(digits: bigint, places: number): string {
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const sign = digits < 0n ? "-" : "";
  if (places === 0) return sign + magnitude;
  return `${sign}${magnitude.slice(0, -places)}.${magnitude.slice(-places)}`;
}
