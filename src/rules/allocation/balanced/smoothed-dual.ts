import type { PricedCustomers, ScaledLimits } from "./priced-customers";

/** Shares below e^-12 are nothing. */
const NEGLIGIBLE = 12;

/**
 * The dual of the service problem, made smooth: a customer whose people cost nearly the same (within a few `heat`) goes to them in shares. Prices
 * are one vector: first per customer, then per deposit. To be made as large as possible.
 */
export class SmoothedDual {
  value = -Infinity;
  readonly gradient: Float64Array;
  /** Diagonal of the negative curvature, and what couples a person's two prices. */
  readonly diagonal: Float64Array;
  readonly coupling: Float64Array;
  /** Customers in shares: customer `sharedRows[s]` has the entries from `sharedStarts[s]` to `sharedStarts[s + 1]`. */
  private sharedCount = 0;
  private readonly sharedRows: Int32Array;
  private readonly sharedStarts: Int32Array;
  private readonly sharedPeople: Int32Array;
  private readonly shares: Float64Array;
  /** Curvature of the limits' own part per person. */
  private readonly countCurve: Float64Array;
  private readonly sumCurve: Float64Array;
  private readonly row: Float64Array;
  /** The cheapest person of each customer. */
  private readonly cheapest: Int32Array;
  private heat = 1;

  constructor(
    private readonly customers: PricedCustomers,
    private readonly limits: ScaledLimits
  ) {
    const { people } = limits;
    this.gradient = new Float64Array(2 * people);
    this.diagonal = new Float64Array(2 * people);
    this.coupling = new Float64Array(people);
    this.sharedRows = new Int32Array(customers.count);
    this.sharedStarts = new Int32Array(customers.count + 1);
    this.sharedPeople = new Int32Array(customers.count * customers.width);
    this.shares = new Float64Array(customers.count * customers.width);
    this.countCurve = new Float64Array(people);
    this.sumCurve = new Float64Array(people);
    this.row = new Float64Array(customers.width);
    this.cheapest = new Int32Array(customers.count);
  }

  /** Value, gradient and curvature at these prices. */
  evaluate(prices: Float64Array, heat: number): void {
    this.heat = heat;
    this.value = 0;
    this.gradient.fill(0);
    this.diagonal.fill(0);
    this.coupling.fill(0);
    this.sharedCount = 0;
    for (let row = 0; row < this.customers.count; row++) this.addCustomer(row, prices);
    this.addLimits(prices);
  }

  private addCustomer(row: number, prices: Float64Array): void {
    const { candidates, costs, deviations, weight, width } = this.customers;
    const { people } = this.limits;
    const deviation = deviations[row] ?? 0;
    const first = row * width;
    const reduced = this.row;
    let least = Infinity;
    let best = 0;
    for (let k = 0; k < width; k++) {
      const person = candidates[first + k] ?? 0;
      const cost =
        (costs[first + k] ?? 0) +
        (prices[person] ?? 0) +
        (prices[people + person] ?? 0) * deviation;
      reduced[k] = cost;
      if (cost < least) {
        least = cost;
        best = person;
      }
    }
    const reach = least + NEGLIGIBLE * this.heat;
    const start = this.sharedStarts[this.sharedCount] ?? 0;
    let end = start;
    let total = 0;
    for (let k = 0; k < width; k++) {
      const cost = reduced[k] ?? 0;
      if (cost >= reach) continue;
      const share = Math.exp((least - cost) / this.heat);
      this.sharedPeople[end] = candidates[first + k] ?? 0;
      this.shares[end++] = share;
      total += share;
    }
    this.cheapest[row] = best;
    this.value += weight * (least - this.heat * Math.log(total));
    if (end === start + 1) this.addToGradient(best, weight, deviation);
    else this.addShares(row, start, end, total);
  }

  private addToGradient(person: number, amount: number, deviation: number): void {
    const { people } = this.limits;
    this.gradient[person] = (this.gradient[person] ?? 0) + amount;
    this.gradient[people + person] = (this.gradient[people + person] ?? 0) + amount * deviation;
  }

  private addShares(row: number, start: number, end: number, total: number): void {
    const { deviations, weight } = this.customers;
    const { people } = this.limits;
    const deviation = deviations[row] ?? 0;
    for (let at = start; at < end; at++) {
      const share = (this.shares[at] ?? 0) / total;
      const person = this.sharedPeople[at] ?? 0;
      this.shares[at] = share;
      this.addToGradient(person, weight * share, deviation);
      const curve = (weight * share * (1 - share)) / this.heat;
      this.diagonal[person] = (this.diagonal[person] ?? 0) + curve;
      this.diagonal[people + person] =
        (this.diagonal[people + person] ?? 0) + curve * deviation * deviation;
      this.coupling[person] = (this.coupling[person] ?? 0) + curve * deviation;
    }
    this.sharedRows[this.sharedCount++] = row;
    this.sharedStarts[this.sharedCount] = end;
  }

  /** What the limits allow at most at these prices; absolute values are rounded off at zero. */
  private addLimits(prices: Float64Array): void {
    const { people, countMiddle, countHalf, sumMiddle, sumHalf, mean } = this.limits;
    for (let person = 0; person < people; person++) {
      const perDeposit = prices[people + person] ?? 0;
      const perHead = (prices[person] ?? 0) - perDeposit * mean;
      const count = roundedAbsolute(perHead, this.heat);
      const sum = roundedAbsolute(perDeposit, this.heat);
      const [cMiddle, cHalf] = [countMiddle[person] ?? 0, countHalf[person] ?? 0];
      const [sMiddle, sHalf] = [sumMiddle[person] ?? 0, sumHalf[person] ?? 0];
      this.value -=
        perHead * cMiddle + cHalf * count.value + perDeposit * sMiddle + sHalf * sum.value;
      const customers = cMiddle + cHalf * count.slope;
      const deposits = sMiddle + sHalf * sum.slope;
      this.gradient[person] = (this.gradient[person] ?? 0) - customers;
      this.gradient[people + person] =
        (this.gradient[people + person] ?? 0) - deposits + mean * customers;
      const [countCurve, sumCurve] = [cHalf * count.curve, sHalf * sum.curve];
      this.countCurve[person] = countCurve;
      this.sumCurve[person] = sumCurve;
      this.diagonal[person] = (this.diagonal[person] ?? 0) + countCurve;
      this.diagonal[people + person] =
        (this.diagonal[people + person] ?? 0) + mean * mean * countCurve + sumCurve;
      this.coupling[person] = (this.coupling[person] ?? 0) - mean * countCurve;
    }
  }

  /** The negative curvature times a vector of prices. */
  curveAlong(direction: Float64Array, into: Float64Array): void {
    const { people, mean } = this.limits;
    into.fill(0);
    for (let shared = 0; shared < this.sharedCount; shared++)
      this.addCurve(shared, direction, into);
    for (let person = 0; person < people; person++) {
      const perDeposit = direction[people + person] ?? 0;
      const perHead = (direction[person] ?? 0) - perDeposit * mean;
      const count = (this.countCurve[person] ?? 0) * perHead;
      into[person] = (into[person] ?? 0) + count;
      into[people + person] =
        (into[people + person] ?? 0) - mean * count + (this.sumCurve[person] ?? 0) * perDeposit;
    }
  }

  private addCurve(shared: number, direction: Float64Array, into: Float64Array): void {
    const { sharedPeople, shares } = this;
    const { people } = this.limits;
    const deviation = this.customers.deviations[this.sharedRows[shared] ?? 0] ?? 0;
    const start = this.sharedStarts[shared] ?? 0;
    const end = this.sharedStarts[shared + 1] ?? 0;
    let mean = 0;
    for (let at = start; at < end; at++) {
      const person = sharedPeople[at] ?? 0;
      const along = (direction[person] ?? 0) + deviation * (direction[people + person] ?? 0);
      mean += (shares[at] ?? 0) * along;
    }
    const scale = this.customers.weight / this.heat;
    for (let at = start; at < end; at++) {
      const person = sharedPeople[at] ?? 0;
      const along = (direction[person] ?? 0) + deviation * (direction[people + person] ?? 0);
      const amount = scale * (shares[at] ?? 0) * (along - mean);
      into[person] = (into[person] ?? 0) + amount;
      into[people + person] = (into[people + person] ?? 0) + amount * deviation;
    }
  }

  /** The cheapest person of each customer, prices included. */
  get cheapestPeople(): Int32Array {
    return this.cheapest.slice();
  }

  /** Calls back for each customer and share; a customer who goes to one person alone is not among them. */
  sharesOf(visit: (row: number, person: number, share: number) => void): void {
    for (let shared = 0; shared < this.sharedCount; shared++) {
      const row = this.sharedRows[shared] ?? 0;
      const end = this.sharedStarts[shared + 1] ?? 0;
      for (let at = this.sharedStarts[shared] ?? 0; at < end; at++)
        visit(row, this.sharedPeople[at] ?? 0, this.shares[at] ?? 0);
    }
  }
}

/** |x| with its edge rounded off within `width`: value, slope and curvature. */
function roundedAbsolute(
  x: number,
  width: number
): { value: number; slope: number; curve: number } {
  const value = Math.sqrt(x * x + width * width);
  return { value, slope: x / value, curve: (width * width) / (value * value * value) };
}
