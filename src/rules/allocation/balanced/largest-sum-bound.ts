import type { BalancedPeople } from "./balanced-problem";
import type { CountTargets } from "./count-targets";

/**
 * A deposit sum (claims included, in fen) that the largest of the people who get customers reaches in every allocation with these counts:
 * because somebody has the mean, because somebody has the biggest customer and others with him, or because somebody's claims and the
 * smallest customers come to that already. -Infinity where nobody may get any.
 */
export function largestSumBound(
  deposits: Float64Array,
  { heldSums }: BalancedPeople,
  targets: CountTargets
): number {
  const totals = runningTotals(deposits, targets.placed);
  const people = [...heldSums.keys()].filter((person) => (targets.most[person] ?? 0) > 0);
  const ranges = people.map((person) => sumsWithin(person, heldSums, targets, totals));
  if (ranges.length === 0) return -Infinity;
  const unavoidable = Math.max(...ranges.map(({ least }) => least));
  const withBiggest = Math.min(...ranges.map(({ leastWithBiggest }) => leastWithBiggest));
  const held = people.reduce((sum, person) => sum + (heldSums[person] ?? 0), 0);
  const total = held + (totals[targets.placed] ?? 0);
  const mean = evenLevel(
    total,
    ranges.map(({ greatest }) => greatest)
  );
  return Math.max(unavoidable, withBiggest, mean);
}

/** `totals[k]` is the sum of the k largest deposits placed. */
function runningTotals(deposits: Float64Array, placed: number): Float64Array {
  const totals = new Float64Array(placed + 1);
  for (let customer = 0; customer < placed; customer++)
    totals[customer + 1] = (totals[customer] ?? 0) + (deposits[customer] ?? 0);
  return totals;
}

interface SumRange {
  readonly least: number;
  readonly leastWithBiggest: number;
  readonly greatest: number;
}

/** What one person's sum can be when he gets as many customers as the targets say. */
function sumsWithin(
  person: number,
  heldSums: Float64Array,
  { placed, fewest, most }: CountTargets,
  totals: Float64Array
): SumRange {
  const held = heldSums[person] ?? 0;
  const smallest = (count: number): number => (totals[placed] ?? 0) - (totals[placed - count] ?? 0);
  const [few, many] = [fewest[person] ?? 0, most[person] ?? 0];
  return {
    least: held + Math.min(smallest(few), smallest(many)),
    leastWithBiggest:
      held +
      (totals[1] ?? 0) +
      Math.min(smallest(Math.max(few, 1) - 1), smallest(Math.max(many, 1) - 1)),
    greatest: held + Math.max(totals[few] ?? 0, totals[many] ?? 0),
  };
}

/** The smallest whole level at which sums no greater than it, nor than each person's greatest, can come to the total. */
function evenLevel(total: number, greatest: readonly number[]): number {
  const rising = [...greatest].sort((one, other) => one - other);
  let rest = total;
  for (const [place, limit] of rising.entries()) {
    const level = rest / (rising.length - place);
    if (level <= limit) return Math.ceil(level);
    rest -= limit;
  }
  return -Infinity;
}
