import { fitPrices } from "./fit-prices";
import { NearestPeople, type ServiceTask } from "./nearest-people";
import { emptyPricedCustomers, type PricedCustomers } from "./priced-customers";
import { type Slices, within } from "./progress";
import type { SmoothedDual } from "./smoothed-dual";

/** Up to so many customers times people, everybody is a candidate for everyone; up to more where a customer often does not care who it is. */
const SMALL = 60_000;
const SMALL_WITH_TIES = 6_000_000;
/** Above the first number prices are first fitted on samples of so many customers times people, at so many heats each. */
const SAMPLES = [
  { costs: 200_000, least: 1_000, heats: 3 },
  { costs: 800_000, least: 4_000, heats: 2 },
  { costs: 3_200_000, least: 4_000, heats: 1 },
];
/** People a customer may go to when all customers are priced. */
const CANDIDATES = 8;
/** From step to step the heat falls to this part; it starts at what people's costs differ by. */
const COOLING = 0.3;
/** Heats of a small problem, and of all customers after the samples. */
const SMALL_HEATS = 10;
const FULL_HEATS = 3;
/** Candidates are good for the next heat where nobody else is within so many times it. */
const MARGIN = 3;

/** Customers at prices that are nearly the best. */
export interface PricedService {
  /** Per customer, then per deposit. */
  readonly prices: Float64Array;
  /** Each customer's cheapest people at these prices. */
  readonly nearest: PricedCustomers;
  /** The customers' shares at these prices. */
  readonly dual: SmoothedDual;
  /** Proven: no allocation within the limits costs less. */
  readonly bound: number;
}

/** Fits prices on samples, then on everybody with his cheapest people, and proves the bound over all. */
export function* priceCustomers(task: ServiceTask): Slices<PricedService> {
  const { deposits, limits } = task;
  const prices = new Float64Array(2 * limits.people);
  const costs = deposits.length * limits.people;
  const isSmall = costs <= SMALL;
  const hasAllPeople = costs <= (task.cost.hasTies ? SMALL_WITH_TIES : SMALL);
  const hottest = differenceOf(sampleOf(task, 200));
  if (!isSmall) yield* within(0, 0.4, fitSamples(task, hottest, prices));
  const nearest = new NearestPeople(task, hasAllPeople ? limits.people : CANDIDATES);
  const sampled = SAMPLES.reduce((sum, { heats }) => sum + heats, 0);
  const heats = isSmall
    ? coolingFrom(hottest, SMALL_HEATS)
    : coolingFrom(hottest * COOLING ** (sampled - 1), FULL_HEATS);
  yield* within(0.4, 0.5, nearest.reprice(prices, MARGIN * (heats[0] ?? 0)));
  return yield* within(0.5, 1, fitEverybody(task, nearest, heats, prices));
}

function* fitSamples(task: ServiceTask, hottest: number, prices: Float64Array): Slices<void> {
  let heat = hottest;
  for (const [place, { costs, least, heats }] of SAMPLES.entries()) {
    const sample = sampleOf(task, Math.max(least, Math.floor(costs / task.limits.people)));
    const fit = fitPrices(sample, task.limits, coolingFrom(heat, heats), prices);
    yield* within(place / SAMPLES.length, (place + 1) / SAMPLES.length, fit);
    heat *= COOLING ** heats;
  }
}

function* fitEverybody(
  { limits }: ServiceTask,
  nearest: NearestPeople,
  heats: readonly number[],
  prices: Float64Array
): Slices<PricedService> {
  let best = { bound: -Infinity, prices: prices.slice() };
  const { customers } = nearest;
  const fitAt = (heat: number): Slices<SmoothedDual> =>
    fitPrices(customers, limits, [heat], prices);
  let dual = yield* fitAt(heats[0] ?? 1);
  for (const [place, heat] of heats.entries()) {
    if (place > 0) dual = yield* fitAt(heat);
    const bound = yield* within(
      place / heats.length,
      (place + 1) / heats.length,
      nearest.reprice(prices, MARGIN * COOLING * heat)
    );
    if (bound > best.bound) best = { bound, prices: prices.slice() };
  }
  return { ...best, nearest: customers, dual };
}

function coolingFrom(hottest: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, step) => hottest * COOLING ** step);
}

/** Every so manieth customer, with everybody as a candidate: as deposits fall along the list, all sizes are among them. */
function sampleOf(
  { cost, deposits, scale, limits: { people } }: ServiceTask,
  wanted: number
): PricedCustomers {
  const count = Math.min(deposits.length, wanted);
  const weight = deposits.length / count;
  const sample = emptyPricedCustomers(count, weight, people);
  for (let row = 0; row < count; row++) {
    const customer = Math.floor((row + 0.5) * weight);
    const start = row * people;
    cost.fill(customer, sample.costs.subarray(start, start + people));
    for (let person = 0; person < people; person++) sample.candidates[start + person] = person;
    sample.deviations[row] = ((deposits[customer] ?? 0) - scale.mean) / scale.unit;
  }
  return sample;
}

/** How much more than the cheapest person an average one costs, on average; 1 where all cost the same. */
function differenceOf({ count, width, costs }: PricedCustomers): number {
  let total = 0;
  for (let row = 0; row < count; row++) {
    const own = costs.subarray(row * width, (row + 1) * width);
    const least = own.reduce((smallest, cost) => Math.min(smallest, cost), Infinity);
    total += own.reduce((sum, cost) => sum + cost, 0) / width - least;
  }
  return total / count || 1;
}
