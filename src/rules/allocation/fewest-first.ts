/**
 * Hands out customers one by one, each to the person who holds the fewest, of equal ones to the first of the roster, until nobody has
 * room: a heap of people whose key is the count and, behind it, the place in the roster.
 */
export class FewestFirst {
  private readonly keys: Float64Array;
  private size = 0;
  private readonly people: number;

  /** `counts` is brought up to date as customers are handed out; `pool` holds indexes into it and into `capacities`. */
  constructor(
    pool: readonly number[],
    private readonly counts: Uint32Array,
    private readonly capacities: Float64Array
  ) {
    this.people = counts.length;
    this.keys = new Float64Array(pool.length);
    for (const person of pool) {
      if (this.hasRoom(person)) this.push(this.keyOf(person));
    }
  }

  /** The person who takes the next customer; null when everybody is full. */
  next(): number | null {
    if (this.size === 0) return null;
    const person = (this.keys[0] ?? 0) % this.people;
    this.counts[person] = (this.counts[person] ?? 0) + 1;
    if (!this.hasRoom(person)) {
      this.size -= 1;
      this.sink(this.keys[this.size] ?? 0);
    } else {
      this.sink(this.keyOf(person));
    }
    return person;
  }

  private hasRoom(person: number): boolean {
    return (this.counts[person] ?? 0) < (this.capacities[person] ?? 0);
  }

  private keyOf(person: number): number {
    return (this.counts[person] ?? 0) * this.people + person;
  }

  private push(key: number): void {
    let place = this.size;
    this.size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.keys[parent] ?? 0;
      if (above <= key) break;
      this.keys[place] = above;
      place = parent;
    }
    this.keys[place] = key;
  }

  /** Puts a key where the least one was. */
  private sink(key: number): void {
    let place = 0;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && (this.keys[child + 1] ?? 0) < (this.keys[child] ?? 0))
        child += 1;
      const below = this.keys[child] ?? 0;
      if (below >= key) break;
      this.keys[place] = below;
      place = child;
    }
    this.keys[place] = key;
  }
}
