import { NOBODY } from "../../claims/claim-resolution";
import { balanceDeposits } from "./balance-deposits";
import type {
  BalancedProblem,
  BalancedSolution,
  Certificate,
  ServiceCertificate,
} from "./balanced-problem";
import { type CountTargets, countTargets } from "./count-targets";
import { largestSumBound } from "./largest-sum-bound";
import { emptyPlacement, place, type Placement, sumRange } from "./placement";
import { type Slices, within } from "./progress";
import { type Service, serveCustomers } from "./serve-customers";
import { ServiceCost } from "./service-cost";
import { balancedLevel, serviceLimits, windowAround } from "./service-limits";

/** 「均衡」 in slices of some milliseconds, for a worker that reports progress and can be stopped. */
export function* solveInSlices(problem: BalancedProblem): Slices<BalancedSolution> {
  const { deposits, people } = problem;
  const targets = countTargets(deposits.length, people);
  const hasService = problem.nearness !== null || problem.previousHolders !== null;
  const balanced = yield* within(0, hasService ? 0.1 : 1, balanceDeposits(problem, targets));
  if (!hasService || targets.placed === 0)
    return { holders: balanced.holders, certificate: certify(problem, targets, balanced, null) };
  const { placement, service } = yield* within(0.1, 1, serve(problem, targets, balanced));
  return { holders: placement.holders, certificate: certify(problem, targets, placement, service) };
}

function* serve(
  problem: BalancedProblem,
  targets: CountTargets,
  balanced: Placement
): Slices<{ placement: Placement; service: ServiceCertificate }> {
  const limits = serviceLimits(problem, targets, balanced);
  const cost = new ServiceCost(problem, limits.people);
  const placed = problem.deposits.subarray(0, targets.placed);
  const placeOf = new Int32Array(problem.people.capacities.length);
  limits.people.forEach((person, at) => (placeOf[person] = at));
  const start = balanced.holders
    .subarray(0, targets.placed)
    .map((person) => placeOf[person] ?? NOBODY);
  const found = yield* serveCustomers(cost, placed, limits, start);
  const placement = emptyPlacement(problem.deposits.length, problem.people);
  found.holders.forEach((at, customer) =>
    place(placement, customer, limits.people[at] ?? NOBODY, placed[customer] ?? 0)
  );
  const level = balancedLevel(limits.people, balanced, problem.depositWindow);
  const window = windowAround(level, problem.depositWindow);
  const outside = limits.people.filter((person) => {
    const sum = placement.sums[person] ?? 0;
    return sum < window.from || sum > window.to;
  });
  return { placement, service: certifyService(cost, found, outside.length) };
}

function certifyService(
  cost: ServiceCost,
  found: Service,
  outsideWindow: number
): ServiceCertificate {
  let [kept, distance] = [0, 0];
  found.holders.forEach((holder, customer) => {
    distance += cost.distanceOf(customer, holder);
    if (cost.previousPlace(customer) === holder) kept++;
  });
  const { moveCost } = cost;
  return { kept, distance, outsideWindow, cost: found.cost, moveCost, costBound: found.costBound };
}

function certify(
  { deposits, people }: BalancedProblem,
  targets: CountTargets,
  { counts, sums }: Placement,
  service: ServiceCertificate | null
): Certificate {
  const finalCounts = counts.map((count, person) => count + (people.heldCounts[person] ?? 0));
  return {
    placed: targets.placed,
    fewest: Math.min(...finalCounts),
    most: Math.max(...finalCounts),
    largestSum: sumRange(sums, targets).largest,
    largestSumBound: largestSumBound(deposits, people, targets),
    service,
  };
}
