import type { BalancedProblem, BalancedSolution } from "./balanced-problem";
import { solveInSlices } from "./solve-in-slices";

/** Asked between slices of work with the part done (0 to 1); false stops it. */
export type OnBalancedStep = (done: number) => boolean;

/**
 * 「均衡」: places as many customers as capacities allow, the counts of the people as equal as can be, then the deposit sums, then previous
 * holders and nearness where asked for. The same problem gives the same solution, always. Null when `onStep` stopped it.
 */
export function solveBalanced(
  problem: BalancedProblem,
  onStep: OnBalancedStep = () => true
): BalancedSolution | null {
  const slices = solveInSlices(problem);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
    if (!onStep(slice.value)) return null;
  }
}
