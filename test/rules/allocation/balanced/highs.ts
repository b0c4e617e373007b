import loadHighs from "highs";
import type { BalancedProblem } from "../../../../src/rules/allocation/balanced/balanced-problem";
import { balanceDeposits } from "../../../../src/rules/allocation/balanced/balance-deposits";
import { countTargets } from "../../../../src/rules/allocation/balanced/count-targets";
import type { Placement } from "../../../../src/rules/allocation/balanced/placement";
import { ServiceCost } from "../../../../src/rules/allocation/balanced/service-cost";
import {
  type ServiceLimits,
  serviceLimits,
} from "../../../../src/rules/allocation/balanced/service-limits";

/** Deposits are told to the solver in this many fen: it works in doubles with tolerances. */
const DEPOSIT_UNIT = 1e6;

/** The counts and deposit windows that a problem leaves to previous holders and nearness. */
export function limitsOf(problem: BalancedProblem): ServiceLimits {
  const targets = countTargets(problem.deposits.length, problem.people);
  const slices = balanceDeposits(problem, targets);
  let slice: IteratorResult<number, Placement> = slices.next();
  while (slice.done !== true) slice = slices.next();
  return serviceLimits(problem, targets, slice.value);
}

/** The least cost of all allocations within the limits, proven by a general solver of integer programs to a fraction of `relativeGap`. */
export async function leastCostByHighs(
  problem: BalancedProblem,
  relativeGap: number
): Promise<number> {
  const limits = limitsOf(problem);
  const cost = new ServiceCost(problem, limits.people);
  const highs = await loadHighs();
  const solution = highs.solve(integerProgram(problem.deposits, limits, cost), {
    mip_rel_gap: relativeGap,
  });
  if (solution.Status !== "Optimal") throw new Error(solution.Status);
  return solution.ObjectiveValue;
}

/** The problem in the LP format: `x3_1` is 1 where customer 3 goes to person 1. */
function integerProgram(deposits: Float64Array, limits: ServiceLimits, cost: ServiceCost): string {
  const customers = [...deposits.keys()];
  const people = [...limits.people.keys()];
  const sum = (terms: readonly string[]): string => terms.join(" + ");
  const costs = customers.flatMap((customer) =>
    people.map((person) => `${cost.of(customer, person).toFixed(9)} x${customer}_${person}`)
  );
  const once = customers.map(
    (customer) => `${sum(people.map((person) => `x${customer}_${person}`))} = 1`
  );
  const within = people.flatMap((person) => {
    const count = sum(customers.map((customer) => `x${customer}_${person}`));
    const total = sum(
      customers.map(
        (customer) => `${(deposits[customer] ?? 0) / DEPOSIT_UNIT} x${customer}_${person}`
      )
    );
    return [
      `${count} >= ${limits.fewest[person]}`,
      `${count} <= ${limits.most[person]}`,
      `${total} >= ${(limits.lowest[person] ?? 0) / DEPOSIT_UNIT}`,
      `${total} <= ${(limits.highest[person] ?? 0) / DEPOSIT_UNIT}`,
    ];
  });
  const named = [...once, ...within].map((row, at) => ` r${at}: ${row}`);
  const variables = customers.flatMap((customer) =>
    people.map((person) => `x${customer}_${person}`)
  );
  return [
    "Minimize",
    ` cost: ${sum(costs)}`,
    "Subject To",
    ...named,
    "Binary",
    ` ${variables.join(" ")}`,
    "End",
    "",
  ].join("\n");
}
