/** Finds the entry with the smallest key, of equal keys the first; a changed key costs the logarithm of the number of entries. */
export class TournamentTree {
  private readonly keys: Float64Array;
  /** Winners of matches: node n plays its children 2n and 2n + 1; the leaves are the entries. */
  private readonly winners: Int32Array;
  private readonly leaves: number;

  constructor(keys: Float64Array) {
    this.leaves = 1;
    while (this.leaves < keys.length) this.leaves *= 2;
    this.keys = new Float64Array(this.leaves).fill(Infinity);
    this.keys.set(keys);
    this.winners = new Int32Array(2 * this.leaves);
    for (let entry = 0; entry < this.leaves; entry++) this.winners[this.leaves + entry] = entry;
    for (let node = this.leaves - 1; node > 0; node--) this.play(node);
  }

  /** The entry with the smallest key. */
  get first(): number {
    return this.winners[1] ?? 0;
  }

  keyOf(entry: number): number {
    return this.keys[entry] ?? Infinity;
  }

  setKey(entry: number, key: number): void {
    this.keys[entry] = key;
    for (let node = (this.leaves + entry) >> 1; node > 0; node >>= 1) this.play(node);
  }

  private play(node: number): void {
    const left = this.winners[2 * node] ?? 0;
    const right = this.winners[2 * node + 1] ?? 0;
    this.winners[node] = (this.keys[right] ?? 0) < (this.keys[left] ?? 0) ? right : left;
  }
}
