import { NearTies } from "./near-ties";
import type { PricedCustomers, Prices } from "./priced-customers";
import type { ServiceLimits } from "./service-limits";

/** One customer's move from one person to another, and what it costs in truth. */
export interface Move {
  readonly customer: number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** How many near ties may be remembered of all pairs of people together. */
const REMEMBERED = 6_000_000;
/** Near ties of a person with anybody. */
const OUTWARD = 10;

/** Who has whom (people as places in the limits), what that costs, and who could move cheaply. */
export class ServiceState {
  readonly people: number;
  readonly counts: Int32Array;
  /** New deposits of each person, in fen. */
  readonly sums: Float64Array;
  private readonly members: number[][];
  /** Where a customer stands among his holder's members. */
  private readonly standing: Int32Array;
  /** One list for each pair of people: from * people + to. */
  private readonly pairTies: NearTies;
  /** One list for each person. */
  private readonly outwardTies: NearTies;
  /** How many near ties a person's lists lost since they were collected. */
  private readonly lost: Int32Array;

  constructor(
    readonly customers: PricedCustomers,
    private readonly deposits: Float64Array,
    readonly limits: ServiceLimits,
    private readonly prices: Prices,
    readonly holders: Int32Array,
    /** What each customer costs where he is. */
    private readonly holderCosts: Float64Array,
    depth: number
  ) {
    this.people = limits.people.length;
    const pairs = this.people * this.people;
    const fitting = Math.max(1, Math.min(depth, Math.floor(REMEMBERED / pairs)));
    this.pairTies = new NearTies(pairs, fitting);
    this.outwardTies = new NearTies(this.people, OUTWARD);
    this.lost = new Int32Array(this.people).fill(OUTWARD);
    this.counts = new Int32Array(this.people);
    this.sums = new Float64Array(this.people);
    this.members = Array.from({ length: this.people }, () => []);
    this.standing = new Int32Array(customers.count);
    holders.forEach((person, customer) => this.enter(customer, person));
  }

  /** Costs of all customers where they are. */
  get cost(): number {
    return this.holderCosts.reduce((sum, cost) => sum + cost, 0);
  }

  depositOf(customer: number): number {
    return this.deposits[customer] ?? 0;
  }

  /** How far a sum lies outside a person's window, in fen. */
  outside(person: number, sum: number): number {
    const { lowest, highest } = this.limits;
    return Math.max(0, sum - (highest[person] ?? 0), (lowest[person] ?? 0) - sum);
  }

  /** What one fen of deposit is worth at the person's price. */
  depositPrice(person: number): number {
    return (this.prices.perDeposit[person] ?? 0) / this.prices.depositUnit;
  }

  canGive(person: number): boolean {
    return (this.counts[person] ?? 0) > (this.limits.fewest[person] ?? 0);
  }

  canTake(person: number): boolean {
    return (this.counts[person] ?? 0) < (this.limits.most[person] ?? 0);
  }

  apply({ customer, from, to, cost }: Move): void {
    this.leave(customer, from);
    this.lost[from] = (this.lost[from] ?? 0) + this.forget(customer, from);
    this.enter(customer, to);
    this.holders[customer] = to;
    this.holderCosts[customer] = (this.holderCosts[customer] ?? 0) + cost;
    if (this.hasTies(to)) this.addTies(customer, to);
  }

  /** The near ties of a person with all others: list `from * people + to` is for one pair. */
  tiesOf(person: number): NearTies {
    this.collectTies(person);
    return this.pairTies;
  }

  /** A person's near ties with anybody: list `person`. */
  outwardTiesOf(person: number): NearTies {
    this.collectTies(person);
    return this.outwardTies;
  }

  private enter(customer: number, person: number): void {
    const members = this.members[person] ?? [];
    this.standing[customer] = members.length;
    members.push(customer);
    this.counts[person] = members.length;
    this.sums[person] = (this.sums[person] ?? 0) + this.depositOf(customer);
  }

  private leave(customer: number, person: number): void {
    const members = this.members[person] ?? [];
    const last = members.pop() ?? customer;
    const place = this.standing[customer] ?? 0;
    if (last !== customer) {
      members[place] = last;
      this.standing[last] = place;
    }
    this.counts[person] = members.length;
    this.sums[person] = (this.sums[person] ?? 0) - this.depositOf(customer);
  }

  /** Lists that lost too many of their near ties are collected anew. */
  private hasTies(person: number): boolean {
    return (this.lost[person] ?? 0) < OUTWARD / 2;
  }

  private collectTies(person: number): void {
    if (this.hasTies(person)) return;
    this.lost[person] = 0;
    this.pairTies.clear(person * this.people, this.people);
    this.outwardTies.clear(person, 1);
    for (const customer of this.members[person] ?? []) this.addTies(customer, person);
  }

  private addTies(customer: number, from: number): void {
    const { candidates, costs, deviations, width } = this.customers;
    const { perCustomer, perDeposit } = this.prices;
    const deviation = deviations[customer] ?? 0;
    const here = this.holderCosts[customer] ?? 0;
    const price = (perCustomer[from] ?? 0) + (perDeposit[from] ?? 0) * deviation;
    for (let at = customer * width; at < (customer + 1) * width; at++) {
      const to = candidates[at] ?? 0;
      if (to === from) continue;
      const cost = (costs[at] ?? 0) - here;
      const regret = cost + (perCustomer[to] ?? 0) + (perDeposit[to] ?? 0) * deviation - price;
      this.pairTies.add(from * this.people + to, customer, to, cost, regret);
      this.outwardTies.add(from, customer, to, cost, regret);
    }
  }

  /** Takes a customer off the lists of a person; how many of the person's outward ties that were. */
  private forget(customer: number, person: number): number {
    const { candidates, width } = this.customers;
    for (let at = customer * width; at < (customer + 1) * width; at++)
      this.pairTies.remove(person * this.people + (candidates[at] ?? 0), customer);
    return this.outwardTies.remove(person, customer);
  }
}
