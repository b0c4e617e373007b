import type { CountTargets } from "./count-targets";
import { membersOf, type Placement } from "./placement";
import type { Slices } from "./progress";

/** A bound on the work, not on time: the same problem must take the same steps on any machine. */
const EXCHANGES_PER_PERSON = 60;
const EXCHANGES_PER_SLICE = 64;

/** One customer of the giver for one of the taker; `taken` is -1 where nothing comes back. */
interface Exchange {
  readonly giver: number;
  readonly taker: number;
  readonly given: number;
  readonly taken: number;
}

/**
 * Lets the person with the largest sum exchange customers with others, the one with the smallest sum first, then the person with the
 * smallest sum, until that helps no more. The largest sum never grows, the smallest never shrinks.
 */
export function* evenOutSums(
  placement: Placement,
  deposits: Float64Array,
  targets: CountTargets
): Slices<void> {
  const rounds = new ExchangeRounds(placement, deposits, targets);
  const most = EXCHANGES_PER_PERSON * placement.sums.length;
  for (let done = 0; done < most; done++) {
    if (!rounds.exchangeOnce()) return;
    if (done % EXCHANGES_PER_SLICE === 0) yield done / most;
  }
}

class ExchangeRounds {
  /** Of each person, in the customers' order: deposits fall. */
  private readonly members: number[][];
  /** People who take part, by rising sum. */
  private readonly rising: number[];

  constructor(
    private readonly placement: Placement,
    private readonly deposits: Float64Array,
    private readonly targets: CountTargets
  ) {
    this.members = membersOf(placement);
    this.rising = [...placement.sums.keys()].filter((person) => (targets.most[person] ?? 0) > 0);
    this.rising.sort((one, other) => this.sumOf(one) - this.sumOf(other) || one - other);
  }

  /** False where nothing evens out the largest or the smallest sum any more. */
  exchangeOnce(): boolean {
    const exchange = this.helpingLargest() ?? this.helpingSmallest();
    if (exchange === null) return false;
    this.carryOut(exchange);
    return true;
  }

  private helpingLargest(): Exchange | null {
    const giver = this.rising.at(-1) ?? 0;
    for (const taker of this.rising) {
      const exchange = this.bestBetween(giver, taker);
      if (exchange !== null) return exchange;
    }
    return null;
  }

  private helpingSmallest(): Exchange | null {
    const taker = this.rising[0] ?? 0;
    for (let place = this.rising.length - 1; place > 0; place--) {
      const exchange = this.bestBetween(this.rising[place] ?? 0, taker);
      if (exchange !== null) return exchange;
    }
    return null;
  }

  /** The exchange after which the two sums lie closest together; null where none brings them closer. */
  private bestBetween(giver: number, taker: number): Exchange | null {
    const gap = this.sumOf(giver) - this.sumOf(taker);
    const given = this.members[giver] ?? [];
    const taken = this.members[taker] ?? [];
    let best: Exchange | null = null;
    let bestMiss = gap / 2;
    const consider = (from: number, back: number, difference: number): void => {
      const miss = Math.abs(difference - gap / 2);
      if (miss >= bestMiss) return;
      bestMiss = miss;
      best = { giver, taker, given: from, taken: back };
    };
    let back = 0;
    for (const from of given) {
      const deposit = this.depositOf(from);
      if (this.canMove(giver, taker)) consider(from, -1, deposit);
      // Both lists fall, so the partner that fits best moves on only.
      while (back < taken.length && deposit - this.depositOf(taken[back] ?? 0) < gap / 2) {
        consider(from, taken[back] ?? 0, deposit - this.depositOf(taken[back] ?? 0));
        back++;
      }
      if (back < taken.length)
        consider(from, taken[back] ?? 0, deposit - this.depositOf(taken[back] ?? 0));
      if (back > 0) back--;
    }
    return best;
  }

  /** Whether counts allow one customer fewer here and one more there. */
  private canMove(giver: number, taker: number): boolean {
    const { counts } = this.placement;
    const { fewest, most } = this.targets;
    return (counts[giver] ?? 0) > (fewest[giver] ?? 0) && (counts[taker] ?? 0) < (most[taker] ?? 0);
  }

  private carryOut({ giver, taker, given, taken }: Exchange): void {
    this.move(given, giver, taker);
    if (taken >= 0) this.move(taken, taker, giver);
    this.putInPlace(giver);
    this.putInPlace(taker);
  }

  private move(customer: number, from: number, to: number): void {
    const { holders, counts, sums } = this.placement;
    const deposit = this.depositOf(customer);
    holders[customer] = to;
    counts[from] = (counts[from] ?? 0) - 1;
    counts[to] = (counts[to] ?? 0) + 1;
    sums[from] = this.sumOf(from) - deposit;
    sums[to] = this.sumOf(to) + deposit;
    const left = this.members[from] ?? [];
    left.splice(
      lowerEnd(left, (member) => member >= customer),
      1
    );
    const joined = this.members[to] ?? [];
    joined.splice(
      lowerEnd(joined, (member) => member >= customer),
      0,
      customer
    );
  }

  private putInPlace(person: number): void {
    this.rising.splice(this.rising.indexOf(person), 1);
    const sum = this.sumOf(person);
    const place = lowerEnd(
      this.rising,
      (other) => this.sumOf(other) > sum || (this.sumOf(other) === sum && other > person)
    );
    this.rising.splice(place, 0, person);
  }

  private sumOf(person: number): number {
    return this.placement.sums[person] ?? 0;
  }

  private depositOf(customer: number): number {
    return this.deposits[customer] ?? 0;
  }
}

/** The first place in an ordered array from which on the condition holds. */
function lowerEnd(ordered: readonly number[], holds: (entry: number) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ordered[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
