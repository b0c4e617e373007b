import {
  type DepositScale,
  emptyPricedCustomers,
  type PricedCustomers,
  type ScaledLimits,
} from "./priced-customers";
import type { Slices } from "./progress";
import type { ServiceCost } from "./service-cost";

const CUSTOMERS_PER_SLICE = 2048;
/** Rounding of the sums cannot come to more than this fraction of their terms. */
const ROUNDING = 1e-11;
/** Deposits of so many neighbours in the list lie close together: price changes are bounded for all of them at once. */
const NEIGHBOURS = 256;

/** What serving is about; customers are those who find a place, deposits fall. */
export interface ServiceTask {
  readonly cost: ServiceCost;
  readonly deposits: Float64Array;
  readonly scale: DepositScale;
  readonly limits: ScaledLimits;
}

/**
 * Every customer's cheapest few people at the prices of the last visit. When prices change, a customer is looked at anew only where somebody else
 * could have become cheaper than his candidates: the rest were at least so much dearer, and prices fell by no more than so much.
 */
export class NearestPeople {
  readonly customers: PricedCustomers;
  /** What people who are no candidates of the customer cost at least, prices included. */
  private readonly othersCost: Float64Array;
  private readonly lastPrices: Float64Array;
  private isFresh = true;
  private readonly row: Float64Array;
  private readonly reduced: Float64Array;
  private readonly few: SmallestFew;

  constructor(
    private readonly task: ServiceTask,
    width: number
  ) {
    const { deposits, limits } = task;
    const { people } = limits;
    this.customers = emptyPricedCustomers(deposits.length, 1, Math.min(width, people));
    this.othersCost = new Float64Array(deposits.length).fill(-Infinity);
    this.lastPrices = new Float64Array(2 * people);
    this.row = new Float64Array(people);
    this.reduced = new Float64Array(people);
    this.few = new SmallestFew(this.customers.width + 1);
  }

  /**
   * Chooses candidates anew where needed, so that at these prices nobody else is within `margin` of the cheapest, or as many candidates as fit are
   * cheaper. Returns the dual at these prices: proven, no allocation within the limits costs less.
   */
  *reprice(prices: Float64Array, margin: number): Slices<number> {
    const { deposits } = this.task;
    let total = 0;
    let magnitude = 0;
    for (let start = 0; start < deposits.length; start += NEIGHBOURS) {
      const end = Math.min(deposits.length, start + NEIGHBOURS);
      const fall = this.isFresh ? 0 : this.greatestFall(prices, start, end - 1);
      for (let customer = start; customer < end; customer++) {
        this.othersCost[customer] = (this.othersCost[customer] ?? 0) - fall;
        const least = this.leastCost(customer, prices, margin);
        total += least;
        magnitude += Math.abs(least);
      }
      if (start % CUSTOMERS_PER_SLICE === 0) yield start / deposits.length;
    }
    this.lastPrices.set(prices);
    this.isFresh = false;
    const allowed = limitsAllow(this.task.limits, prices);
    return total - allowed.value - ROUNDING * (magnitude + allowed.magnitude);
  }

  /** How far the price of anybody fell since the last visit at most, for deposits from one customer's to another's: it is greatest at an end. */
  private greatestFall(prices: Float64Array, first: number, last: number): number {
    const { people } = this.task.limits;
    let greatest = -Infinity;
    for (const customer of [first, last]) {
      const deviation = this.deviationOf(customer);
      for (let person = 0; person < people; person++) {
        const perHead = (this.lastPrices[person] ?? 0) - (prices[person] ?? 0);
        const perDeposit = (this.lastPrices[people + person] ?? 0) - (prices[people + person] ?? 0);
        greatest = Math.max(greatest, perHead + perDeposit * deviation);
      }
    }
    return greatest;
  }

  private leastCost(customer: number, prices: Float64Array, margin: number): number {
    const { candidates, costs, width } = this.customers;
    const { people } = this.task.limits;
    const deviation = this.deviationOf(customer);
    const others = this.othersCost[customer] ?? 0;
    if (others === -Infinity) return this.choose(customer, prices);
    let least = Infinity;
    for (let at = customer * width; at < (customer + 1) * width; at++) {
      const person = candidates[at] ?? 0;
      const cost =
        (costs[at] ?? 0) + (prices[person] ?? 0) + (prices[people + person] ?? 0) * deviation;
      if (cost < least) least = cost;
    }
    return least + margin <= others ? least : this.choose(customer, prices);
  }

  /** Looks at everybody; returns the least cost. */
  private choose(customer: number, prices: Float64Array): number {
    const { row, reduced, few } = this;
    const { people } = this.task.limits;
    const { candidates, costs, deviations, width } = this.customers;
    const deviation = this.deviationOf(customer);
    this.task.cost.fill(customer, row);
    for (let person = 0; person < people; person++)
      reduced[person] =
        (row[person] ?? 0) + (prices[person] ?? 0) + (prices[people + person] ?? 0) * deviation;
    few.choose(reduced);
    deviations[customer] = deviation;
    for (let k = 0; k < width; k++) {
      const person = few.places[k] ?? 0;
      candidates[customer * width + k] = person;
      costs[customer * width + k] = row[person] ?? 0;
    }
    this.othersCost[customer] = few.values[width] ?? Infinity;
    return few.values[0] ?? 0;
  }

  private deviationOf(customer: number): number {
    const { deposits, scale } = this.task;
    return ((deposits[customer] ?? 0) - scale.mean) / scale.unit;
  }
}

/** The most that customers and deposits within the limits can be worth at these prices. */
function limitsAllow(
  { people, countMiddle, countHalf, sumMiddle, sumHalf, mean }: ScaledLimits,
  prices: Float64Array
): { value: number; magnitude: number } {
  let value = 0;
  let magnitude = 0;
  const add = (term: number): void => {
    value += term;
    magnitude += Math.abs(term);
  };
  for (let person = 0; person < people; person++) {
    const perDeposit = prices[people + person] ?? 0;
    const perHead = (prices[person] ?? 0) - perDeposit * mean;
    add(perHead * (countMiddle[person] ?? 0));
    add(Math.abs(perHead) * (countHalf[person] ?? 0));
    add(perDeposit * (sumMiddle[person] ?? 0));
    add(Math.abs(perDeposit) * (sumHalf[person] ?? 0));
  }
  return { value, magnitude };
}

/** The few smallest of many values, ordered; there are few, so insertion is the fastest way. */
class SmallestFew {
  readonly places: Int32Array;
  /** Infinity where there are fewer values than asked for. */
  readonly values: Float64Array;

  constructor(private readonly count: number) {
    this.places = new Int32Array(count);
    this.values = new Float64Array(count);
  }

  choose(from: Float64Array): void {
    const { places, values, count } = this;
    values.fill(Infinity);
    let worst = Infinity;
    for (let place = 0; place < from.length; place++) {
      const value = from[place] ?? 0;
      if (value >= worst) continue;
      let at = count - 1;
      while (at > 0 && (values[at - 1] ?? 0) > value) {
        values[at] = values[at - 1] ?? 0;
        places[at] = places[at - 1] ?? 0;
        at--;
      }
      values[at] = value;
      places[at] = place;
      worst = values[count - 1] ?? 0;
    }
  }
}
