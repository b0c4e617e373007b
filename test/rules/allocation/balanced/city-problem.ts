import type { BalancedProblem } from "../../../../src/rules/allocation/balanced/balanced-problem";

/** A problem in which nothing but deposits matters. */
export function depositProblem(
  deposits: readonly number[],
  capacities: readonly number[],
  held: readonly (readonly [count: number, sum: number])[] = capacities.map(() => [0, 0])
): BalancedProblem {
  return {
    deposits: Float64Array.from(deposits).sort().reverse(),
    people: {
      capacities: Float64Array.from(capacities),
      heldCounts: Float64Array.from(held, ([count]) => count),
      heldSums: Float64Array.from(held, ([, sum]) => sum),
    },
    previousHolders: null,
    nearness: null,
    depositWindow: 0.01,
  };
}

/**
 * A problem as a branch has it: deposits of a closed tier by Pareto's law, customers and people spread over a city; the same for the same seed.
 */
export function cityProblem(customers: number, people: number, seed: number): BalancedProblem {
  const chance = chances(seed);
  const deposits = Array.from({ length: customers }, () => Math.round(5e6 / (1 - 0.75 * chance())));
  const spread = (count: number, around: number): Float64Array =>
    Float64Array.from({ length: count }, () => around + 0.8 * chance());
  return {
    ...depositProblem(deposits, new Array<number>(people).fill(Infinity)),
    nearness: {
      kind: "coordinates",
      customerLongitudes: spread(customers, 120),
      customerLatitudes: spread(customers, 30),
      personLongitudes: spread(people, 120),
      personLatitudes: spread(people, 30),
    },
  };
}

/** Numbers in [0, 1), the same for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
