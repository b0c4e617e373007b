/** Rising row numbers while a list streams by, kept as runs of neighbours: data rows mostly follow one another. */
export class RowRuns {
  private readonly firsts: number[] = [];
  /** How many rows came before each run. */
  private readonly before: number[] = [];
  private next = -1;
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(row: number): void {
    if (row !== this.next) {
      this.firsts.push(row);
      this.before.push(this.count);
    }
    this.next = row + 1;
    this.count += 1;
  }

  toArray(): Uint32Array {
    const rows = new Uint32Array(this.count);
    for (const [run, first] of this.firsts.entries()) {
      const start = this.before[run] ?? 0;
      const end = this.before[run + 1] ?? this.count;
      for (let place = start; place < end; place++) rows[place] = first + place - start;
    }
    return rows;
  }
}
