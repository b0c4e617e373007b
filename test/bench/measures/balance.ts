import type {
  BalancedProblem,
  BalancedSolution,
} from "../../../src/rules/allocation/balanced/balanced-problem";
import { solveBalanced } from "../../../src/rules/allocation/balanced/solve-balanced";
import { cityProblem, depositProblem } from "../../rules/allocation/balanced/city-problem";
import { leastCostByHighs } from "../../rules/allocation/balanced/highs";

/** What 「均衡」 came to for one problem. */
export interface BalanceFigures {
  readonly ms: number;
  /** Distance over its proven lower bound, in percent. */
  readonly gapPercent: number;
  /** People whose deposits are not within the window around the mean. */
  readonly outside: number;
  /** The largest less the smallest count. */
  readonly countSpread: number;
  /** The largest deposit sum over the larger of mean and biggest customer, and over its proven lower bound. */
  readonly largestOverMean: number;
  readonly largestOverBound: number;
  /** Distance over what HiGHS proves to be the least, in percent, and how long that took; null where it was not asked. */
  readonly overHighsPercent: number | null;
  readonly highsMs: number;
}

/** A closed tier in a city, the same with deposits alone, or an open-ended top tier. */
export type BalanceKind = "nearness" | "closed tier" | "closed tier with claims" | "top tier";

/** P4 and P5: one figure per seed. A small problem goes first, so that code is compiled as in a worker that has been warmed up. */
export async function measureBalance(order: {
  readonly customers: number;
  readonly people: number;
  readonly kind: BalanceKind;
  readonly seeds: readonly number[];
  readonly withHighs: boolean;
}): Promise<BalanceFigures[]> {
  const { customers, people, kind, seeds, withHighs } = order;
  solveBalanced(problemOf(kind, 3_000, 30, 0));
  const figures: BalanceFigures[] = [];
  for (const seed of seeds) {
    const problem = problemOf(kind, customers, people, seed);
    figures.push(await figuresOf(problem, withHighs));
  }
  return figures;
}

async function figuresOf(problem: BalancedProblem, withHighs: boolean): Promise<BalanceFigures> {
  const start = performance.now();
  const solution = solveBalanced(problem);
  const ms = performance.now() - start;
  if (solution === null) throw new Error("nobody stopped it");
  const { certificate } = solution;
  const { service, largestSum, largestSumBound } = certificate;
  const { mean, biggest, outside } = sumsOf(problem, solution);
  const highsStart = performance.now();
  const least = withHighs ? await leastCostByHighs(problem, 1e-4) : NaN;
  return {
    ms,
    gapPercent: service === null ? 0 : overInPercent(service.cost, service.costBound),
    outside,
    countSpread: certificate.most - certificate.fewest,
    largestOverMean: largestSum / Math.max(mean, biggest),
    largestOverBound: largestSum / largestSumBound,
    overHighsPercent: withHighs && service !== null ? overInPercent(service.cost, least) : null,
    highsMs: performance.now() - highsStart,
  };
}

function sumsOf({ deposits, people, depositWindow }: BalancedProblem, solution: BalancedSolution) {
  const sums = Float64Array.from(people.heldSums);
  solution.holders.forEach((person, customer) => {
    sums[person] = (sums[person] ?? 0) + (deposits[customer] ?? 0);
  });
  const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
  // A hair's breadth for windows that end at whole fen.
  const widest = depositWindow * mean + 1;
  const outside = sums.filter((sum) => Math.abs(sum - mean) > widest).length;
  return { mean, biggest: deposits[0] ?? 0, outside };
}

function overInPercent(value: number, least: number): number {
  return (value / least - 1) * 100;
}

function problemOf(
  kind: BalanceKind,
  customers: number,
  people: number,
  seed: number
): BalancedProblem {
  const city = cityProblem(customers, people, seed);
  switch (kind) {
    case "nearness":
      return city;
    case "closed tier":
      return { ...city, nearness: null };
    case "closed tier with claims":
      return claimed({ ...city, nearness: null });
    case "top tier":
      return depositProblem(topDeposits(customers), new Array<number>(people).fill(Infinity));
  }
}

/** More than a third of the customers are claimed, by more than half of the people. */
function claimed(problem: BalancedProblem): BalancedProblem {
  const { deposits, people } = problem;
  const claimants = Math.ceil(0.6 * people.heldCounts.length);
  const isClaimed = (_: number, customer: number): boolean => (customer * 7919) % 100 < 35;
  const heldCounts = people.heldCounts.slice();
  const heldSums = people.heldSums.slice();
  deposits.forEach((deposit, customer) => {
    if (!isClaimed(deposit, customer)) return;
    const person = (customer * 104_729) % claimants;
    heldCounts[person] = (heldCounts[person] ?? 0) + 1;
    heldSums[person] = (heldSums[person] ?? 0) + deposit;
  });
  return {
    ...problem,
    deposits: deposits.filter((deposit, customer) => !isClaimed(deposit, customer)),
    people: { ...people, heldCounts, heldSums },
  };
}

/** From 5 million yuan up to 3 billion by Pareto's law, in fen. */
function topDeposits(customers: number): number[] {
  return Array.from({ length: customers }, (_, place) =>
    Math.round(Math.min(3e11, 5e8 / ((place + 0.5) / customers)))
  );
}
