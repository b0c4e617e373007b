import { type Decimal, decimalOf, divideCeil, divideFloor, divideHalfUp } from "../decimal";
import { unitOf } from "../quick-whole";

interface QuickFraction {
  readonly numerator: number;
  readonly denominator: number;
}

interface LongFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** An exact fraction of whole numbers, the denominator above zero: in doubles where these hold it safely, else in bigints. */
export type Fraction = QuickFraction | LongFraction;

export type Rounding = "ceil" | "floor" | "round";

/** `value ÷ by`, both as the decimals a person writes for them; null where one is no number, or `by` is not above zero. */
export function fractionOf(value: number | Decimal, by: number): Fraction | null {
  if (!(by > 0)) return null;
  if (typeof value === "number") {
    const unit = unitOf(value);
    const unitBy = unitOf(by);
    const numerator = Math.round(value * unit) * unitBy;
    const denominator = Math.round(by * unitBy) * unit;
    if (denominator > 0 && isSafe(numerator) && isSafe(denominator))
      return { numerator, denominator };
  }
  const exact = typeof value === "number" ? decimalOf(value) : value;
  const exactBy = decimalOf(by);
  return exact && exactBy && longFraction(exact, exactBy);
}

/** Negative below the bound, zero at it, positive above it. NaN is below everything. */
export function compareFraction(fraction: Fraction, bound: number): number {
  if (isQuick(fraction)) {
    const unit = unitOf(bound);
    const left = fraction.numerator * unit;
    const right = Math.round(bound * unit) * fraction.denominator;
    if (unit > 0 && isSafe(left) && isSafe(right)) return left - right;
  }
  const decimal = decimalOf(bound);
  if (decimal === null) return bound === Infinity ? -1 : 1;
  const { numerator, denominator } = inBigints(fraction);
  const left = numerator * 10n ** BigInt(decimal.scale);
  const right = decimal.digits * denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** `fraction ÷ by` as a whole number; `by` must be above zero. */
export function wholeQuotient(fraction: Fraction, by: number, rounding: Rounding): number {
  if (isQuick(fraction)) {
    const unit = unitOf(by);
    const numerator = fraction.numerator * unit;
    const denominator = fraction.denominator * Math.round(by * unit);
    if (unit > 0 && numerator >= 0 && isSafe(numerator) && isSafe(2 * denominator))
      return quickQuotient(numerator, denominator, rounding);
  }
  const exact = decimalOf(by);
  if (exact === null) return NaN;
  const { numerator, denominator } = inBigints(fraction);
  const [above, below] = [numerator * 10n ** BigInt(exact.scale), denominator * exact.digits];
  return Number(LONG_DIVISIONS[rounding](above, below));
}

const LONG_DIVISIONS: Readonly<Record<Rounding, (above: bigint, below: bigint) => bigint>> = {
  ceil: divideCeil,
  floor: divideFloor,
  round: divideHalfUp,
};

function quickQuotient(numerator: number, denominator: number, rounding: Rounding): number {
  const rest = numerator % denominator;
  const whole = (numerator - rest) / denominator;
  const goesUp = rounding === "ceil" ? rest > 0 : rounding === "round" && 2 * rest >= denominator;
  return goesUp ? whole + 1 : whole;
}

function longFraction(value: Decimal, by: Decimal): LongFraction {
  return {
    numerator: value.digits * 10n ** BigInt(by.scale),
    denominator: by.digits * 10n ** BigInt(value.scale),
  };
}

function inBigints(fraction: Fraction): LongFraction {
  if (!isQuick(fraction)) return fraction;
  return { numerator: BigInt(fraction.numerator), denominator: BigInt(fraction.denominator) };
}

function isQuick(fraction: Fraction): fraction is QuickFraction {
  return typeof fraction.numerator === "number";
}

function isSafe(whole: number): boolean {
  return Math.abs(whole) <= Number.MAX_SAFE_INTEGER;
}
