import type { Move, ServiceState } from "./service-state";

/**
 * What a person's deposit sum, changed by so many fen, adds to costs: its charge outside the window, less what the deposits are worth at the
 * person's price. With it the regrets of a chain's moves add up to what the chain changes, and hardly a regret is negative.
 */
export type Potential = (person: number, change: number) => number;

/** Near ties back to the first person that are tried. */
const CLOSING = 4;

/**
 * Looks for ejection chains: a person gives a customer to a second, who gives one to a third, and so on back to the first. All that counts is what
 * the whole chain changes; a chain is given up when the people at its two ends could not make good any more what it has cost so far.
 */
export class ChainSearch {
  private best: readonly Move[] = [];
  private bestChange = 0;
  private readonly path: Move[] = [];
  private readonly isOnPath: Uint8Array;
  private first = 0;
  private firstGiven = 0;
  private firstSlack = 0;

  constructor(
    private readonly state: ServiceState,
    private readonly potential: Potential,
    /** People in a chain at most. */
    private readonly length: number
  ) {
    this.isOnPath = new Uint8Array(state.people);
  }

  /** The chain from this person that changes most for the better, by more than `least`; empty where none does. */
  bestFrom(person: number, least: number): readonly Move[] {
    this.best = [];
    this.bestChange = -least;
    this.first = person;
    this.firstSlack = this.slack(person);
    this.extend(person, 0, 0);
    return this.best;
  }

  /** `change`: of the path so far, without the first and the last person's potential; `received`: what the last one got. */
  private extend(last: number, received: number, change: number): void {
    this.isOnPath[last] = 1;
    const before = this.potential(last, 0);
    const depth = this.path.length;
    const ties = this.state.outwardTiesOf(last);
    for (let at = ties.start(last); at < ties.end(last); at++) {
      const to = ties.targets[at] ?? 0;
      if (this.isOnPath[to] === 1) continue;
      const customer = ties.customers[at] ?? 0;
      const given = this.state.depositOf(customer);
      const own = depth > 0 ? this.potential(last, received - given) - before : 0;
      const along = change + (ties.regrets[at] ?? 0) + own;
      if (along - this.firstSlack - this.slack(to) >= this.bestChange) continue;
      if (depth === 0) this.firstGiven = given;
      this.path.push({ customer, from: last, to, cost: ties.costs[at] ?? 0 });
      this.close(to, given, along);
      if (depth < this.length - 2) this.extend(to, given, along);
      this.path.pop();
    }
    this.isOnPath[last] = 0;
  }

  /** Back to the first person. */
  private close(last: number, received: number, change: number): void {
    const { first, firstGiven, state } = this;
    const ties = state.tiesOf(last);
    const list = last * state.people + first;
    const end = Math.min(ties.end(list), ties.start(list) + CLOSING);
    const before = change - this.potential(last, 0) - this.potential(first, 0);
    for (let at = ties.start(list); at < end; at++) {
      const customer = ties.customers[at] ?? 0;
      const given = state.depositOf(customer);
      const total =
        before +
        (ties.regrets[at] ?? 0) +
        this.potential(last, received - given) +
        this.potential(first, given - firstGiven);
      if (total >= this.bestChange) continue;
      this.bestChange = total;
      this.best = [...this.path, { customer, from: last, to: first, cost: ties.costs[at] ?? 0 }];
    }
  }

  /** What a person's potential could fall by at most. */
  private slack(person: number): number {
    const { lowest, highest } = this.state.limits;
    const sum = this.state.sums[person] ?? 0;
    const least = Math.min(
      this.potential(person, (lowest[person] ?? 0) - sum),
      this.potential(person, (highest[person] ?? 0) - sum)
    );
    return this.potential(person, 0) - least;
  }
}
