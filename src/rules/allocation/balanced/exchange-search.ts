import { ChainSearch } from "./chain-search";
import type { Slices } from "./progress";
import type { Move, ServiceState } from "./service-state";

/**
 * Lets people exchange customers as long as that makes the costs, and what deposit sums outside the windows are charged with, smaller: one customer
 * for one, one alone where counts allow, and chains of several people.
 */
export class ExchangeSearch {
  /** Every move so far, for taking them back. */
  readonly log: Move[] = [];
  private readonly chains: ChainSearch;
  private best: readonly Move[] = [];
  private bestChange = 0;

  constructor(
    private readonly state: ServiceState,
    /** Cost of one fen outside a window. */
    private readonly pressure: number,
    /** Changes smaller than this are none. */
    private readonly tiny: number,
    /** People in a chain at most. */
    chainLength: number
  ) {
    this.chains = new ChainSearch(
      state,
      (person, change) => this.charge(person, change) - change * state.depositPrice(person),
      chainLength
    );
  }

  /** Costs and charges. */
  get total(): number {
    const { state } = this;
    let outside = 0;
    for (let person = 0; person < state.people; person++)
      outside += state.outside(person, state.sums[person] ?? 0);
    return state.cost + this.pressure * outside;
  }

  /** Improves what involves these people, and whoever is changed by that, until nothing improves. */
  *settle(people: Iterable<number>): Slices<void> {
    const waiting = [...people];
    const isWaiting = new Uint8Array(this.state.people);
    for (const person of waiting) isWaiting[person] = 1;
    for (let first = 0; first < waiting.length; first++) {
      const person = waiting[first] ?? 0;
      isWaiting[person] = 0;
      for (const changed of this.improvePerson(person)) {
        if (isWaiting[changed] === 1) continue;
        isWaiting[changed] = 1;
        waiting.push(changed);
      }
      yield first / waiting.length;
    }
  }

  apply(moves: readonly Move[]): void {
    for (const move of moves) {
      this.state.apply(move);
      this.log.push(move);
    }
  }

  /** Takes back all moves after the first `length`. */
  takeBack(length: number): void {
    while (this.log.length > length) {
      const move = this.log.pop();
      if (move !== undefined)
        this.state.apply({
          customer: move.customer,
          from: move.to,
          to: move.from,
          cost: -move.cost,
        });
    }
  }

  /** The best exchange with every other person in turn, then the best chain; who was changed. */
  private improvePerson(person: number): ReadonlySet<number> {
    const changed = new Set<number>();
    const carryOut = (moves: readonly Move[]): void => {
      this.apply(moves);
      for (const { from, to } of moves) changed.add(from).add(to);
    };
    for (let other = 0; other < this.state.people; other++)
      if (other !== person) carryOut(this.bestWith(person, other));
    carryOut(this.chains.bestFrom(person, this.tiny));
    return changed;
  }

  private bestWith(one: number, other: number): readonly Move[] {
    this.best = [];
    this.bestChange = -this.tiny;
    const { state } = this;
    this.lookAtExchanges(one, other);
    if (state.canGive(one) && state.canTake(other)) this.lookAtSingles(one, other);
    if (state.canGive(other) && state.canTake(one)) this.lookAtSingles(other, one);
    return this.best;
  }

  private lookAtExchanges(one: number, other: number): void {
    const { state } = this;
    const ties = state.tiesOf(one);
    state.tiesOf(other);
    const there = one * state.people + other;
    const back = other * state.people + one;
    const charged = this.charge(one, 0) + this.charge(other, 0);
    for (let t = ties.start(there); t < ties.end(there); t++) {
      const given = state.depositOf(ties.customers[t] ?? 0);
      const cost = (ties.costs[t] ?? 0) - charged;
      for (let u = ties.start(back); u < ties.end(back); u++) {
        const bare = cost + (ties.costs[u] ?? 0);
        if (bare >= this.bestChange) continue;
        const shift = given - state.depositOf(ties.customers[u] ?? 0);
        const change = bare + this.charge(one, -shift) + this.charge(other, shift);
        if (change >= this.bestChange) continue;
        this.bestChange = change;
        this.best = [this.moveAt(t, one, other), this.moveAt(u, other, one)];
      }
    }
  }

  private lookAtSingles(from: number, to: number): void {
    const { state } = this;
    const ties = state.tiesOf(from);
    const list = from * state.people + to;
    const charged = this.charge(from, 0) + this.charge(to, 0);
    for (let t = ties.start(list); t < ties.end(list); t++) {
      const deposit = state.depositOf(ties.customers[t] ?? 0);
      const charges = this.charge(from, -deposit) + this.charge(to, deposit);
      const change = (ties.costs[t] ?? 0) + charges - charged;
      if (change >= this.bestChange) continue;
      this.bestChange = change;
      this.best = [this.moveAt(t, from, to)];
    }
  }

  private moveAt(tie: number, from: number, to: number): Move {
    const { customers, costs } = this.state.tiesOf(from);
    return { customer: customers[tie] ?? 0, from, to, cost: costs[tie] ?? 0 };
  }

  /** What a person's sum, changed by so much, is charged with. */
  private charge(person: number, change: number): number {
    return this.pressure * this.state.outside(person, (this.state.sums[person] ?? 0) + change);
  }
}
