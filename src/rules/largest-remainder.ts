import { divideFloor } from "./decimal";

/**
 * Splits a whole `total` by weights so that the parts add up to it exactly: everybody gets the whole part of his quota, what is left goes
 * one by one to the largest remainders; equal remainders: the bigger weight first, then the order given (rules.md §2.4).
 * Weights are whole numbers. A negative weight is allowed beside others (a tier in overdraft gets a negative share).
 * Null when the weights add up to zero or less: then nobody has a share.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] | null {
  const exactTotal = BigInt(total);
  const exactWeights = weights.map(BigInt);
  const sum = exactWeights.reduce((left, right) => left + right, 0n);
  if (sum <= 0n) return null;

  const quotas = exactWeights.map((weight, order) => {
    const product = exactTotal * weight;
    const whole = divideFloor(product, sum);
    return { order, weight, whole, remainder: product - whole * sum };
  });
  const given = quotas.reduce((left, quota) => left + quota.whole, 0n);
  const parts = quotas.map((quota) => Number(quota.whole));
  const ranked = [...quotas].sort(
    (a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight) || a.order - b.order
  );
  for (const quota of ranked.slice(0, Number(exactTotal - given))) {
    parts[quota.order] = Number(quota.whole + 1n);
  }
  return parts;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
