/**
 * Hands out customers one by one, each to the person who holds the fewest, of equal ones to the first of the roster, until nobody has
 * room. That order goes in rounds: all who hold the fewest take one each, then those who hold one more join them. So a customer costs the same
 * however many people there are; only those who join are sorted.
 */
export class FewestFirst {
  /** Who takes one in this round, by the roster; all of them hold `level` customers until it is their turn. */
  private round: number[] = [];
  private turn = 0;
  private level = 0;
  /** Those who hold more, by how many they hold. */
  private readonly waiting: number[];
  private joined = 0;

  /** `counts` is brought up to date as customers are handed out; `pool` holds indexes into it and into `capacities`. */
  constructor(
    pool: readonly number[],
    private readonly counts: Uint32Array,
    private readonly capacities: Float64Array
  ) {
    this.waiting = pool
      .filter((person) => this.hasRoom(person))
      .sort((a, b) => this.countOf(a) - this.countOf(b));
  }

  /** The person who takes the next customer; null when everybody is full. */
  next(): number | null {
    if (this.turn === this.round.length && !this.startRound()) return null;
    const person = this.round[this.turn] ?? 0;
    this.turn += 1;
    this.counts[person] = this.level + 1;
    return person;
  }

  /** False where nobody has room. */
  private startRound(): boolean {
    const staying = this.round.filter((person) => this.hasRoom(person));
    const next = this.waiting[this.joined];
    if (staying.length > 0) this.level += 1;
    else if (next === undefined) return false;
    else this.level = this.countOf(next);
    const joining = this.joining();
    this.round = joining.length === 0 ? staying : [...staying, ...joining].sort((a, b) => a - b);
    this.turn = 0;
    return true;
  }

  /** Those among the waiting who hold as many as the round. */
  private joining(): number[] {
    const first = this.joined;
    while (this.countOf(this.waiting[this.joined]) === this.level) this.joined += 1;
    return this.waiting.slice(first, this.joined);
  }

  private hasRoom(person: number): boolean {
    return this.countOf(person) < (this.capacities[person] ?? 0);
  }

  private countOf(person: number | undefined): number {
    return person === undefined ? NaN : (this.counts[person] ?? 0);
  }
}
