import { type Decimal, decimalOf, divideHalfUp } from "../decimal";
import { finding, type Outcome, done, refused } from "../finding";

/** An average of trades a day as an exact fraction: compared unrounded. */
export interface DailyVolume {
  readonly numerator: bigint;
  /** Never zero or negative. */
  readonly denominator: bigint;
}

/**
 * Trades a day: a daily average as given, or the total of a period with its working days (R26). `rounding` "integer" rounds half-up to
 * whole trades first. `NUMBER_INVALID` for a volume that is negative or no number, and for days that are not above zero.
 */
export function dailyVolume(
  volume: number | Decimal,
  field: string,
  workingDays = 1,
  rounding: "none" | "integer" = "none"
): Outcome<DailyVolume> {
  const total = typeof volume === "number" ? decimalOf(volume) : volume;
  const days = decimalOf(workingDays);
  if (total === null || total.digits < 0n)
    return refused(invalid(field, typeof volume === "number" ? volume : Number(volume.digits)));
  if (days === null || days.digits <= 0n) return refused(invalid("工作日", workingDays));
  const exact = quotient(total, days);
  if (rounding === "none") return done(exact);
  return done({ numerator: divideHalfUp(exact.numerator, exact.denominator), denominator: 1n });
}

/** Trades by their weight: standard trades, exactly. Null where one of them is no number. */
export function timesVolume(volume: number, weight: number): Decimal | null {
  const [trades, factor] = [decimalOf(volume), decimalOf(weight)];
  if (trades === null || factor === null) return null;
  return { digits: trades.digits * factor.digits, scale: trades.scale + factor.scale };
}

/** The sum of two averages. */
export function plusVolume(a: DailyVolume, b: DailyVolume): DailyVolume {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Negative below the bound, zero at it, positive above it. */
export function compareVolume({ numerator, denominator }: DailyVolume, bound: number): number {
  const decimal = decimalOf(bound);
  if (decimal === null) return bound === Infinity ? -1 : 1;
  const left = numerator * 10n ** BigInt(decimal.scale);
  const right = decimal.digits * denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function quotient(total: Decimal, days: Decimal): DailyVolume {
  return {
    numerator: total.digits * 10n ** BigInt(days.scale),
    denominator: days.digits * 10n ** BigInt(total.scale),
  };
}

function invalid(field: string, value: number) {
  return finding("NUMBER_INVALID", null, String(value), { field, value });
}
