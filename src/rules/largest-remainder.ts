import { decimalOf, divideFloor } from "./decimal";

/** Beyond this many decimals, or this size, a weight is no longer safe in a double and the exact way is taken. */
const MOST_DECIMALS = 9;
const SAFE_WEIGHT = 2 ** 50;

/**
 * Splits a whole `total` by weights so that the parts add up to it exactly: everybody gets the whole part of his quota, what is left goes
 * one by one to the largest remainders; equal remainders: the bigger weight first, then the order given (rules.md §2.4). A weight of zero
 * never gets anything. A negative total is split like a positive one and turned round, so that a reversal undoes its deal.
 * Weights are decimals as people write them (176.5 is exactly 1765 tenths). A negative weight is allowed beside others (a tier in overdraft
 * gets a negative share). Null when the weights add up to zero or less: then nobody has a share.
 */
export function largestRemainder(total: number, weights: ArrayLike<number>): number[] | null {
  const quick = quickSplit(Math.abs(total), weights);
  if (quick) return total < 0 ? quick.map(opposite) : quick;
  const parts = splitExactly(BigInt(total), wholeWeights(Array.from(weights)));
  return parts?.map(Number) ?? null;
}

/** The same over whole weights of any size. */
export function splitExactly(total: bigint, weights: readonly bigint[]): bigint[] | null {
  if (total < 0n) return splitExactly(-total, weights)?.map((part) => -part) ?? null;
  const sum = weights.reduce((left, right) => left + right, 0n);
  if (sum <= 0n) return null;
  const quotas = weights.map((weight, order) => {
    const product = total * weight;
    const whole = divideFloor(product, sum);
    return { order, weight, whole, remainder: product - whole * sum };
  });
  const given = quotas.reduce((left, quota) => left + quota.whole, 0n);
  const parts = quotas.map((quota) => quota.whole);
  const ranked = [...quotas].sort(
    (a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight) || a.order - b.order
  );
  for (const { order, whole } of ranked.slice(0, Number(total - given))) parts[order] = whole + 1n;
  return parts;
}

/** Decimals as whole numbers of their smallest unit, which leaves their proportions as they are. Every weight must be finite. */
function wholeWeights(weights: readonly number[]): bigint[] {
  const decimals = weights.map((weight) => decimalOf(weight) ?? { digits: 0n, scale: 0 });
  const scale = Math.max(0, ...new Set(decimals.map((decimal) => decimal.scale)));
  return decimals.map((decimal) => decimal.digits * 10n ** BigInt(scale - decimal.scale));
}

/** Null where a product may not fit a double, and where there is nothing to split by: then the exact way decides. */
function quickSplit(total: number, weights: ArrayLike<number>): number[] | null {
  const whole = quickWholeWeights(weights);
  if (whole === null) return null;
  let sum = 0;
  let largest = 0;
  for (const weight of whole) {
    if (weight < 0) return null;
    sum += weight;
    if (weight > largest) largest = weight;
  }
  if (sum <= 0 || sum > SAFE_WEIGHT || total * largest > Number.MAX_SAFE_INTEGER) return null;
  const parts = new Array<number>(whole.length);
  const remainders = new Float64Array(whole.length);
  let left = total;
  whole.forEach((weight, order) => {
    const product = total * weight;
    const remainder = product % sum;
    const part = (product - remainder) / sum;
    parts[order] = part;
    remainders[order] = remainder;
    left -= part;
  });
  for (const order of largestOf(remainders, left, whole)) parts[order] = (parts[order] ?? 0) + 1;
  return parts;
}

/** The places of the `count` largest remainders. */
function largestOf(remainders: Float64Array, count: number, weights: Float64Array): number[] {
  if (count === 0) return [];
  const threshold = Float64Array.from(remainders).sort()[remainders.length - count] ?? 0;
  const chosen: number[] = [];
  const level: number[] = [];
  remainders.forEach((remainder, order) => {
    if (remainder > threshold) chosen.push(order);
    else if (remainder === threshold) level.push(order);
  });
  if (level.length > count - chosen.length)
    level.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  return [...chosen, ...level.slice(0, count - chosen.length)];
}

function quickWholeWeights(weights: ArrayLike<number>): Float64Array | null {
  const whole = new Float64Array(weights.length);
  let decimals = 0;
  for (let i = 0; i < whole.length; i++) {
    const weight = weights[i] ?? 0;
    while (Math.round(weight * 10 ** decimals) / 10 ** decimals !== weight)
      if (++decimals > MOST_DECIMALS) return null;
  }
  const unit = 10 ** decimals;
  for (let i = 0; i < whole.length; i++) {
    const scaled = Math.round((weights[i] ?? 0) * unit);
    if (Math.abs(scaled) > SAFE_WEIGHT) return null;
    whole[i] = scaled;
  }
  return whole;
}

function opposite(part: number): number {
  return part === 0 ? 0 : -part;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
