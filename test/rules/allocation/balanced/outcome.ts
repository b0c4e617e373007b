import type { BalancedProblem } from "../../../../src/rules/allocation/balanced/balanced-problem";

/** What an allocation comes to, claims included, one entry per person. */
export interface Outcome {
  readonly placed: number;
  readonly counts: readonly number[];
  readonly sums: readonly number[];
}

export function outcomeOf(
  { deposits, people }: BalancedProblem,
  holders: ArrayLike<number>
): Outcome {
  const counts = [...people.heldCounts];
  const sums = [...people.heldSums];
  let placed = 0;
  Array.from(holders).forEach((holder, customer) => {
    if (holder < 0) return;
    placed++;
    counts[holder] = (counts[holder] ?? 0) + 1;
    sums[holder] = (sums[holder] ?? 0) + (deposits[customer] ?? 0);
  });
  return { placed, counts, sums };
}

/** 「按序」: each customer to whom has the fewest, in the roster's order. */
export function inOrder({ deposits, people }: BalancedProblem): number[] {
  const counts = [...people.heldCounts];
  const rooms = Array.from(people.capacities, (capacity) => Math.max(0, capacity));
  return Array.from(deposits, () => {
    let best = -1;
    for (const [person, count] of counts.entries())
      if ((rooms[person] ?? 0) > 0 && (best < 0 || count < (counts[best] ?? 0))) best = person;
    if (best < 0) return -1;
    counts[best] = (counts[best] ?? 0) + 1;
    rooms[best] = (rooms[best] ?? 0) - 1;
    return best;
  });
}

/** Every allocation that places as many customers, the first ones of the list, with counts as equal as these. */
export function* allWithCounts(
  problem: BalancedProblem,
  counts: readonly number[],
  placed: number
): Generator<readonly number[]> {
  const people = counts.length;
  const sorted = [...counts].sort((one, other) => one - other).join();
  const holders = new Array<number>(problem.deposits.length).fill(-1);
  for (let code = 0; code < people ** placed; code++) {
    for (let customer = 0, rest = code; customer < placed; customer++) {
      holders[customer] = rest % people;
      rest = Math.floor(rest / people);
    }
    const outcome = outcomeOf(problem, holders);
    const isAllowed = outcome.counts.every(
      (count, person) =>
        count - (problem.people.heldCounts[person] ?? 0) <=
        Math.max(0, problem.people.capacities[person] ?? 0)
    );
    const same = [...outcome.counts].sort((one, other) => one - other).join() === sorted;
    if (isAllowed && same) yield holders;
  }
}
