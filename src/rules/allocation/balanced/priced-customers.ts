import type { ServiceLimits } from "./service-limits";

/**
 * Two prices per person: for one more customer, and for one more unit of deposit above the mean. At the right prices every customer goes to
 * the person who is cheapest for him, prices included, and counts and sums come out by themselves.
 */
export interface Prices {
  readonly perCustomer: Float64Array;
  readonly perDeposit: Float64Array;
  /** Fen of one unit of deposit. */
  readonly depositUnit: number;
}

/** Deposits in units of their spread, counted from their mean: so the two prices hardly disturb each other. */
export interface DepositScale {
  readonly mean: number;
  readonly unit: number;
}

export function depositScale(deposits: Float64Array): DepositScale {
  const mean = deposits.reduce((sum, deposit) => sum + deposit, 0) / deposits.length;
  const variance = deposits.reduce((sum, deposit) => sum + (deposit - mean) ** 2, 0);
  return { mean, unit: Math.sqrt(variance / deposits.length) || 1 };
}

/** Customers with, each, the same number of people who may be good for them. */
export interface PricedCustomers {
  readonly count: number;
  /** How many customers of the whole each of them stands for. */
  readonly weight: number;
  /** Candidates per customer. */
  readonly width: number;
  /** Candidate k of customer i is `candidates[i * width + k]`, a place in the limits' people, and costs `costs[i * width + k]`. */
  readonly candidates: Int32Array;
  readonly costs: Float64Array;
  /** Deposits in `DepositScale`. */
  readonly deviations: Float64Array;
}

/** What counts and sums may be, as middle and half width, sums in `DepositScale` units. */
export interface ScaledLimits {
  readonly people: number;
  readonly countMiddle: Float64Array;
  readonly countHalf: Float64Array;
  readonly sumMiddle: Float64Array;
  readonly sumHalf: Float64Array;
  /** The mean deposit in units. */
  readonly mean: number;
}

export function scaledLimits(
  { fewest, most, lowest, highest }: ServiceLimits,
  { mean, unit }: DepositScale
): ScaledLimits {
  const combine = (
    one: ArrayLike<number>,
    other: ArrayLike<number>,
    to: (a: number, b: number) => number
  ): Float64Array => Float64Array.from(one, (value, place) => to(value, other[place] ?? 0));
  const middle = (low: number, high: number): number => (low + high) / 2;
  const half = (low: number, high: number): number => (high - low) / 2;
  return {
    people: fewest.length,
    countMiddle: combine(fewest, most, middle),
    countHalf: combine(fewest, most, half),
    sumMiddle: combine(lowest, highest, (low, high) => middle(low, high) / unit),
    sumHalf: combine(lowest, highest, (low, high) => half(low, high) / unit),
    mean: mean / unit,
  };
}

export function emptyPricedCustomers(
  count: number,
  weight: number,
  width: number
): PricedCustomers {
  return {
    count,
    weight,
    width,
    candidates: new Int32Array(count * width),
    costs: new Float64Array(count * width),
    deviations: new Float64Array(count),
  };
}
