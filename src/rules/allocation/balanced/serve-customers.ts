import { ExchangeSearch } from "./exchange-search";
import { improveByKicks } from "./improve-by-kicks";
import type { ServiceTask } from "./nearest-people";
import { type PricedService, priceCustomers } from "./price-customers";
import { depositScale, scaledLimits } from "./priced-customers";
import { type Slices, within } from "./progress";
import { repairCounts } from "./repair-counts";
import { roundShares } from "./round-shares";
import { type ServiceCost } from "./service-cost";
import type { ServiceLimits } from "./service-limits";
import { ServiceState } from "./service-state";

/** Sums outside the windows are charged ever more until none is. */
const PRESSURES = 6;
const PRESSURE_GROWTH = 8;
/** In average costs of a customer, for deposits of one unit of the scale. */
const FIRST_PRESSURE = 0.01;
const LAST_PRESSURE = 1e6;
const CHAIN_LENGTH = 5;
/** Near ties kept for each pair of people. */
const DEPTH = 10;
/** Kicks are for problems of so many customers at most; of what follows the least counts. */
const SMALL = 4_000;
const KICKS_PER_CHOICE = 8;
const KICKS_FOR_ALL = 1_000_000;
const MOST_KICKS = 2_000;

/** Who serves whom within the limits, and what no allocation within them can cost less than. */
export interface Service {
  /** Place in the limits' people of each placed customer. */
  readonly holders: Int32Array;
  readonly cost: number;
  readonly costBound: number;
}

/** Serves customers at the least cost it finds; `start` lies within the limits, and is improved where nothing else does. */
export function* serveCustomers(
  cost: ServiceCost,
  deposits: Float64Array,
  limits: ServiceLimits,
  start: Int32Array
): Slices<Service> {
  const scale = depositScale(deposits);
  const task: ServiceTask = { cost, deposits, scale, limits: scaledLimits(limits, scale) };
  const priced = yield* within(0, 0.6, priceCustomers(task));
  const fromPrices = stateOf(task, limits, priced, roundShares(priced.dual, limits.people.length));
  const isWithin = yield* within(0.6, 0.9, bringWithin(fromPrices, task, priced));
  const state = isWithin ? fromPrices : stateOf(task, limits, priced, start);
  yield* within(0.9, 1, polish(state, task, priced));
  return {
    holders: state.holders,
    cost: state.cost,
    costBound: Math.max(0, Math.min(priced.bound, state.cost)),
  };
}

function stateOf(
  { cost, deposits, scale, limits: { people } }: ServiceTask,
  limits: ServiceLimits,
  { nearest, prices }: PricedService,
  holders: Int32Array
): ServiceState {
  const costs = Float64Array.from(holders, (person, customer) => cost.of(customer, person));
  const perPerson = {
    perCustomer: prices.subarray(0, people),
    perDeposit: prices.subarray(people),
    depositUnit: scale.unit,
  };
  return new ServiceState(nearest, deposits, limits, perPerson, holders.slice(), costs, DEPTH);
}

/** Counts first, then sums; false where they do not all come within the limits. */
function* bringWithin(
  state: ServiceState,
  { scale }: ServiceTask,
  { prices }: PricedService
): Slices<boolean> {
  if (!(yield* within(0, 0.3, repairCounts(state)))) return false;
  const dearest = prices
    .subarray(state.people)
    .reduce((most, price) => Math.max(most, Math.abs(price)), 0);
  let pressure = (2 * dearest + FIRST_PRESSURE * averageCost(state)) / scale.unit;
  for (let round = 0; round < PRESSURES; round++) {
    const search = new ExchangeSearch(state, pressure, tinyFor(state), CHAIN_LENGTH);
    yield* within(0.3, 1, search.settle(everybody(state)));
    if (isWithinWindows(state)) return true;
    pressure *= PRESSURE_GROWTH;
  }
  return false;
}

/** Improves what lies within the limits without leaving them. */
function* polish(
  state: ServiceState,
  { scale }: ServiceTask,
  { bound }: PricedService
): Slices<void> {
  const pressure = (LAST_PRESSURE * averageCost(state)) / scale.unit;
  const search = new ExchangeSearch(state, pressure, tinyFor(state), CHAIN_LENGTH);
  yield* within(0, 0.2, search.settle(everybody(state)));
  if (state.customers.count > SMALL) return;
  const { count } = state.customers;
  const kicks = Math.min(
    MOST_KICKS,
    KICKS_PER_CHOICE * count * state.people,
    Math.floor(KICKS_FOR_ALL / count)
  );
  yield* within(0.2, 1, improveByKicks(state, search, kicks, state.cost - bound));
}

function everybody(state: ServiceState): number[] {
  return [...state.counts.keys()];
}

function isWithinWindows(state: ServiceState): boolean {
  return state.sums.every((sum, person) => state.outside(person, sum) === 0);
}

function averageCost(state: ServiceState): number {
  return state.cost / state.customers.count || 1;
}

function tinyFor(state: ServiceState): number {
  return 1e-9 * averageCost(state);
}
