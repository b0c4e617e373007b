import { type Decimal, decimalOf, sumExactly, timesDecimal } from "../decimal";
import { finding, type Outcome, done, refused } from "../finding";
import { type Fraction, fractionOf, wholeQuotient } from "./fraction";

/** An average of trades a day, not below zero, as an exact fraction: compared unrounded. */
export type DailyVolume = Fraction;

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
  if (!isAmount(volume))
    return refused(invalid(field, typeof volume === "number" ? volume : Number(volume.digits)));
  const exact = fractionOf(volume, workingDays);
  const daily =
    exact && rounding === "integer" ? fractionOf(wholeQuotient(exact, 1, "round"), 1) : exact;
  return daily === null ? refused(invalid("工作日", workingDays)) : done(daily);
}

/** Trades, added up, by their weight: standard trades, exactly. Null where one of them is no number. */
export function timesVolume(volumes: readonly number[], weight: number): Decimal | null {
  const factor = decimalOf(weight);
  if (factor === null || !volumes.every(Number.isFinite)) return null;
  return timesDecimal(sumExactly(volumes), factor);
}

function isAmount(volume: number | Decimal): boolean {
  return typeof volume === "number" ? volume >= 0 && volume < Infinity : volume.digits >= 0n;
}

function invalid(field: string, value: number) {
  return finding("NUMBER_INVALID", null, String(value), { field, value });
}
