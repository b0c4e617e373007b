/**
 * Lists of customers' moves from their holder to somebody else, each with the few of the least regret, the least first: `costs` is what a move costs
 * in truth, `regrets` what it costs with prices (near zero where the customer is as well off there). Flat columns, as there are very many.
 */
export class NearTies {
  readonly customers: Int32Array;
  readonly targets: Int32Array;
  readonly costs: Float64Array;
  readonly regrets: Float64Array;
  private readonly counts: Int32Array;

  constructor(
    lists: number,
    readonly depth: number
  ) {
    this.customers = new Int32Array(lists * depth);
    this.targets = new Int32Array(lists * depth);
    this.costs = new Float64Array(lists * depth);
    this.regrets = new Float64Array(lists * depth);
    this.counts = new Int32Array(lists);
  }

  /** Where a list begins in the columns, and where it ends. */
  start(list: number): number {
    return list * this.depth;
  }

  end(list: number): number {
    return list * this.depth + (this.counts[list] ?? 0);
  }

  clear(firstList: number, lists: number): void {
    this.counts.fill(0, firstList, firstList + lists);
  }

  /** Adds a move unless the list is full of lesser regrets. */
  add(list: number, customer: number, to: number, cost: number, regret: number): void {
    const start = this.start(list);
    const count = this.counts[list] ?? 0;
    const isFull = count === this.depth;
    if (isFull && !this.comesBefore(regret, customer, start + count - 1)) return;
    if (!isFull) this.counts[list] = count + 1;
    let at = start + (isFull ? count - 1 : count);
    for (; at > start && this.comesBefore(regret, customer, at - 1); at--) this.copy(at - 1, at);
    this.customers[at] = customer;
    this.targets[at] = to;
    this.costs[at] = cost;
    this.regrets[at] = regret;
  }

  /** Takes a customer's moves off a list; how many there were. */
  remove(list: number, customer: number): number {
    const end = this.end(list);
    let kept = this.start(list);
    for (let at = kept; at < end; at++) {
      if (this.customers[at] === customer) continue;
      if (kept < at) this.copy(at, kept);
      kept++;
    }
    this.counts[list] = kept - this.start(list);
    return end - kept;
  }

  private copy(from: number, to: number): void {
    this.customers[to] = this.customers[from] ?? 0;
    this.targets[to] = this.targets[from] ?? 0;
    this.costs[to] = this.costs[from] ?? 0;
    this.regrets[to] = this.regrets[from] ?? 0;
  }

  private comesBefore(regret: number, customer: number, at: number): boolean {
    const other = this.regrets[at] ?? 0;
    return regret < other || (regret === other && customer < (this.customers[at] ?? 0));
  }
}
