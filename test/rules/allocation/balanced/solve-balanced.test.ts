import fc from "fast-check";
import type { BalancedProblem } from "../../../../src/rules/allocation/balanced/balanced-problem";
import { solveBalanced } from "../../../../src/rules/allocation/balanced/solve-balanced";
import { inOrder, outcomeOf } from "./outcome";
import { cityProblem, depositProblem } from "./city-problem";
import { anyDepositProblem, anyServiceProblem } from "./problems";

const anyProblem = fc.oneof(anyDepositProblem(40, 6), anyServiceProblem(30, 5));

function solved(problem: BalancedProblem): NonNullable<ReturnType<typeof solveBalanced>> {
  const solution = solveBalanced(problem);
  if (solution === null) throw new Error("nobody stopped it");
  return solution;
}

function rising(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}

/** The sums of people who get any customers under some allocation with these counts. */
function largestTaking(
  problem: BalancedProblem,
  holders: ArrayLike<number>,
  taking: ArrayLike<number>
): number {
  const { sums } = outcomeOf(problem, holders);
  return Math.max(...sums.filter((_, person) => Array.from(taking).includes(person)));
}

describe("「均衡」", () => {
  it("places as many customers as there is room for, the largest ones, and passes no capacity", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { holders, certificate } = solved(problem);
        const { capacities, heldCounts } = problem.people;
        const room = capacities.reduce((sum, capacity) => sum + Math.max(0, capacity), 0);
        expect(certificate.placed).toBe(Math.min(problem.deposits.length, room));
        expect(Array.from(holders, (holder) => holder >= 0)).toEqual(
          Array.from(holders, (_, customer) => customer < certificate.placed)
        );
        const { counts } = outcomeOf(problem, holders);
        counts.forEach((count, person) =>
          expect(count - (heldCounts[person] ?? 0)).toBeLessThanOrEqual(
            Math.max(0, capacities[person] ?? 0)
          )
        );
      }),
      { numRuns: 200 }
    );
  });

  it("makes the counts as equal as 「按序」 does, claims included", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const ours = outcomeOf(problem, solved(problem).holders);
        const greedy = outcomeOf(problem, inOrder(problem));
        expect(rising(ours.counts)).toEqual(rising(greedy.counts));
      }),
      { numRuns: 200 }
    );
  });

  it("has a largest deposit sum no greater than 「按序」", () => {
    fc.assert(
      fc.property(anyDepositProblem(40, 6), (problem) => {
        const { holders } = solved(problem);
        const taking = [...new Set([...holders, ...inOrder(problem)])];
        expect(largestTaking(problem, holders, taking)).toBeLessThanOrEqual(
          largestTaking(problem, inOrder(problem), taking)
        );
      }),
      { numRuns: 300 }
    );
  });

  it("gives the same solution every time", () => {
    fc.assert(
      fc.property(anyServiceProblem(30, 5), (problem) => {
        expect(solved(problem)).toEqual(solved(problem));
      }),
      { numRuns: 50 }
    );
  });

  it("certifies what it did and no less than what it proved impossible", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { holders, certificate } = solved(problem);
        const { counts } = outcomeOf(problem, holders);
        expect(certificate.most).toBe(Math.max(...counts));
        expect(certificate.fewest).toBe(Math.min(...counts));
        expect(certificate.largestSumBound).toBeLessThanOrEqual(certificate.largestSum);
        const { service } = certificate;
        if (service === null) return;
        expect(service.costBound).toBeLessThanOrEqual(service.cost);
        const moved = Array.from(problem.previousHolders ?? []).filter(
          (previous, customer) => previous >= 0 && (holders[customer] ?? -1) >= 0
        );
        expect(service.kept).toBeLessThanOrEqual(moved.length);
      }),
      { numRuns: 200 }
    );
  });

  it("balances a closed tier to a ten-thousandth of the mean", () => {
    const { holders, certificate } = solved({ ...cityProblem(5_000, 40, 1), nearness: null });
    expect(certificate.most - certificate.fewest).toBe(0);
    const { sums } = outcomeOf(cityProblem(5_000, 40, 1), holders);
    const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
    expect(Math.max(...sums)).toBeLessThanOrEqual(1.0001 * mean);
  });

  it("keeps counts equal where one customer is larger than all others together", () => {
    const { holders, certificate } = solved(
      depositProblem([1_000_000, 9, 8, 7, 6, 5, 4, 3, 2], [Infinity, Infinity, Infinity])
    );
    expect([certificate.fewest, certificate.most]).toEqual([3, 3]);
    // He goes with the two smallest.
    expect(certificate.largestSum).toBe(1_000_005);
    expect(certificate.largestSumBound).toBe(1_000_005);
    expect(holders[0]).toBe(holders[8]);
  });

  it("keeps previous holders before it looks for the nearest", () => {
    const problem: BalancedProblem = {
      ...depositProblem([100, 100, 100, 100], [Infinity, Infinity]),
      nearness: {
        kind: "coordinates",
        customerLongitudes: Float64Array.of(120, 120, 121, 121),
        customerLatitudes: Float64Array.of(30, 30, 30, 30),
        personLongitudes: Float64Array.of(120, 121),
        personLatitudes: Float64Array.of(30, 30),
      },
    };
    expect([...solved(problem).holders]).toEqual([0, 0, 1, 1]);
    const previousHolders = Int32Array.of(1, -1, 0, -1);
    const { holders, certificate } = solved({ ...problem, previousHolders });
    expect([...holders]).toEqual([1, 0, 0, 1]);
    expect(certificate.service).toMatchObject({ kept: 2, outsideWindow: 0 });
    expect(certificate.service?.distance).toBeCloseTo(2 * 96.3, 0);
  });

  it("prefers people of the customer's district", () => {
    const { holders, certificate } = solved({
      ...depositProblem([100, 100, 100, 100], [Infinity, Infinity]),
      nearness: {
        kind: "districts",
        customerDistricts: Int32Array.of(2, 1, -1, 2),
        personDistricts: Int32Array.of(1, 2),
      },
    });
    expect([...holders]).toEqual([1, 0, 0, 1]);
    expect(certificate.service).toMatchObject({ distance: 0, cost: 0 });
  });

  it("leaves nobody outside the deposit window where deposits can be balanced", () => {
    const problem = cityProblem(240, 6, 7);
    const { holders, certificate } = solved(problem);
    const { sums } = outcomeOf(problem, holders);
    const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
    for (const sum of sums) expect(Math.abs(sum / mean - 1)).toBeLessThanOrEqual(0.010001);
    expect(certificate.service?.outsideWindow).toBe(0);
  });

  it("tells how far it is and stops when told to", () => {
    const problem = cityProblem(120, 4, 3);
    const seen: number[] = [];
    solveBalanced(problem, (done) => seen.push(done) > 0);
    expect(seen.length).toBeGreaterThan(20);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
    expect(solveBalanced(problem, () => false)).toBeNull();
  });
});
