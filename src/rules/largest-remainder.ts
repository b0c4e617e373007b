import { decimalOf, divideFloor } from "./decimal";
import { type Doubles, doubles, quickWhole, SAFE_WHOLE } from "./quick-whole";

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
  const whole = quickWhole(weights)?.values;
  if (!whole) return null;
  let sum = 0;
  let largest = 0;
  for (let order = 0; order < whole.length; order++) {
    const weight = whole[order] ?? 0;
    if (weight < 0) return null;
    sum += weight;
    if (weight > largest) largest = weight;
  }
  if (sum <= 0 || sum > SAFE_WHOLE || total * largest > Number.MAX_SAFE_INTEGER) return null;
  const parts = new Array<number>(whole.length);
  const remainders = doubles(whole.length);
  let left = total;
  for (let order = 0; order < whole.length; order++) {
    const product = total * (whole[order] ?? 0);
    let part = Math.floor(product / sum);
    let remainder = product - part * sum;
    // the quotient may have been rounded up to the next whole number
    if (remainder < 0) {
      part--;
      remainder += sum;
    }
    parts[order] = part;
    remainders[order] = remainder;
    left -= part;
  }
  addSpare(parts, left, { remainders, sum, weights: whole });
  return parts;
}

/** One more for each of the `count` largest remainders, all of which are below `sum`. */
function addSpare(
  parts: number[],
  count: number,
  { remainders, sum, weights }: { remainders: Doubles; sum: number; weights: Doubles }
): void {
  if (count === 0) return;
  const threshold = nthLargestBelow(sum, remainders, count);
  const level: number[] = [];
  let left = count;
  for (let order = 0; order < remainders.length; order++) {
    const remainder = remainders[order] ?? 0;
    if (remainder < threshold) continue;
    if (remainder === threshold) {
      level.push(order);
      continue;
    }
    parts[order] = (parts[order] ?? 0) + 1;
    left--;
  }
  if (level.length > left) level.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  for (const order of level.slice(0, left)) parts[order] = (parts[order] ?? 0) + 1;
}

/** Fewer values are searched as they are. */
const WORTH_COUNTING = 256;
const DRAWERS = 1_024;

/**
 * The value at place `nth` (from 1) of the falling order. Many values are counted by size first, so that only those of about the
 * size looked for need to be compared.
 */
function nthLargestBelow(limit: number, values: Doubles, nth: number): number {
  if (values.length < WORTH_COUNTING) return nthLargest(values.slice(), nth);
  const perValue = DRAWERS / limit;
  const drawers = new Uint16Array(values.length);
  const counts = new Uint32Array(DRAWERS + 1);
  for (let place = 0; place < values.length; place++) {
    const drawer = Math.floor((values[place] ?? 0) * perValue);
    drawers[place] = drawer;
    counts[drawer] = (counts[drawer] ?? 0) + 1;
  }
  let chosen = DRAWERS;
  let above = 0;
  while (above + (counts[chosen] ?? 0) < nth) above += counts[chosen--] ?? 0;
  const similar: number[] = [];
  for (let place = 0; place < values.length; place++)
    if (drawers[place] === chosen) similar.push(values[place] ?? 0);
  return nthLargest(similar, nth - above);
}

/** Hoare's selection: the value that stands at place `nth` (from 1) of the falling order. Reorders `values`. */
function nthLargest(values: Doubles, nth: number): number {
  const target = values.length - nth;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = swapped;
    }
    if (target <= right) high = right;
    else if (target >= left) low = left;
    else break;
  }
  return values[target] ?? 0;
}

function opposite(part: number): number {
  return part === 0 ? 0 : -part;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
