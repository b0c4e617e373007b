import fc from "fast-check";
import type { BalancedProblem } from "../../../../src/rules/allocation/balanced/balanced-problem";
import { countTargets } from "../../../../src/rules/allocation/balanced/count-targets";
import { ServiceCost } from "../../../../src/rules/allocation/balanced/service-cost";
import type { ServiceLimits } from "../../../../src/rules/allocation/balanced/service-limits";
import { solveBalanced } from "../../../../src/rules/allocation/balanced/solve-balanced";
import { leastCostByHighs, limitsOf } from "./highs";
import { allWithCounts, outcomeOf } from "./outcome";
import { cityProblem } from "./city-problem";
import { anyDepositProblem, anyServiceProblem } from "./problems";

/** The least cost of all allocations within the limits, by trying them all. */
function leastCost(
  problem: BalancedProblem,
  limits: ServiceLimits,
  counts: readonly number[]
): number {
  const cost = new ServiceCost(problem, limits.people);
  const { placed } = countTargets(problem.deposits.length, problem.people);
  let least = Infinity;
  for (const holders of allWithCounts(problem, counts, placed)) {
    const { sums } = outcomeOf(problem, holders);
    const isWithin = limits.people.every((person, at) => {
      const fresh = (sums[person] ?? 0) - (problem.people.heldSums[person] ?? 0);
      return fresh >= (limits.lowest[at] ?? 0) && fresh <= (limits.highest[at] ?? 0);
    });
    if (!isWithin) continue;
    const total = holders
      .slice(0, placed)
      .reduce((sum, person, customer) => sum + cost.of(customer, limits.people.indexOf(person)), 0);
    least = Math.min(least, total);
  }
  return least;
}

describe("the certificate", () => {
  it("never claims a largest deposit sum that an allocation stays below", () => {
    fc.assert(
      fc.property(anyDepositProblem(7, 3), (problem) => {
        const solution = solveBalanced(problem);
        if (solution === null) throw new Error("nobody stopped it");
        const { certificate, holders } = solution;
        const { most } = countTargets(problem.deposits.length, problem.people);
        const { counts } = outcomeOf(problem, holders);
        for (const other of allWithCounts(problem, counts, certificate.placed)) {
          const { sums } = outcomeOf(problem, other);
          const taking = sums.filter((_, person) => (most[person] ?? 0) > 0);
          expect(Math.max(...taking)).toBeGreaterThanOrEqual(certificate.largestSumBound);
        }
      }),
      { numRuns: 150 }
    );
  });

  it("never claims a cost that an allocation within the limits stays below", () => {
    fc.assert(
      fc.property(anyServiceProblem(6, 3), (problem) => {
        const solution = solveBalanced(problem);
        const service = solution?.certificate.service ?? null;
        if (solution === null || service === null) return;
        const { counts } = outcomeOf(problem, solution.holders);
        const least = leastCost(problem, limitsOf(problem), counts);
        expect(service.costBound).toBeLessThanOrEqual(least + 1e-9);
        expect(service.cost).toBeGreaterThanOrEqual(least - 1e-9);
      }),
      { numRuns: 150 }
    );
  });

  it.each([1, 2])(
    "brackets what HiGHS proves to be best (city %i)",
    async (seed) => {
      const problem = cityProblem(40, 4, seed);
      const best = await leastCostByHighs(problem, 1e-9);
      const service = solveBalanced(problem)?.certificate.service;
      expect(service?.costBound).toBeLessThanOrEqual(best * (1 + 1e-6));
      expect(service?.cost).toBeGreaterThanOrEqual(best * (1 - 1e-6));
      expect(service?.cost).toBeLessThanOrEqual(best * 1.001);
    },
    60_000
  );
});
