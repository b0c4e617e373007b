import type { BalancedPeople, BalancedProblem } from "./balanced-problem";
import type { CountTargets } from "./count-targets";
import { evenOutSums } from "./even-out-sums";
import { emptyPlacement, place, type Placement, sumRange } from "./placement";
import type { Slices } from "./progress";
import { TournamentTree } from "./tournament-tree";

/**
 * Deposit sums as equal as found, at the counts given: the largest customer left goes to the person with the smallest sum, then customers
 * change places. Never less equal than dealing the customers out in order.
 */
export function* balanceDeposits(
  { deposits, people }: BalancedProblem,
  targets: CountTargets
): Slices<Placement> {
  const bySums = dealOut(deposits, people, targets, people.heldSums, (deposit) => deposit);
  yield* evenOutSums(bySums, deposits, targets);
  const inOrder = dealOut(deposits, people, targets, people.heldCounts, () => 1);
  if (!isMoreEqual(inOrder, bySums, targets)) return bySums;
  yield* evenOutSums(inOrder, deposits, targets);
  return inOrder;
}

function isMoreEqual(one: Placement, other: Placement, targets: CountTargets): boolean {
  const [first, second] = [sumRange(one.sums, targets), sumRange(other.sums, targets)];
  if (first.largest !== second.largest) return first.largest < second.largest;
  return first.smallest > second.smallest;
}

/** Customer after customer to the person with the smallest load, in the roster's order where loads are equal. */
function dealOut(
  deposits: Float64Array,
  people: BalancedPeople,
  targets: CountTargets,
  loads: Float64Array,
  loadOf: (deposit: number) => number
): Placement {
  const placement = emptyPlacement(deposits.length, people);
  const tree = new TournamentTree(loads);
  let extras = targets.extras;
  const isFull = (person: number): boolean => {
    const count = placement.counts[person] ?? 0;
    const fewest = targets.fewest[person] ?? 0;
    return count >= fewest && (extras === 0 || count >= (targets.most[person] ?? 0));
  };
  for (let customer = 0; customer < targets.placed; customer++) {
    while (isFull(tree.first)) tree.setKey(tree.first, Infinity);
    const person = tree.first;
    const deposit = deposits[customer] ?? 0;
    if (placement.counts[person] === targets.fewest[person]) extras--;
    place(placement, customer, person, deposit);
    tree.setKey(person, tree.keyOf(person) + loadOf(deposit));
  }
  return placement;
}
