const FIRST_ROOM = 1024;

/** A column of numbers that grows while a list streams by; eight bytes a number. */
export class NumberColumn {
  private numbers = new Float64Array(FIRST_ROOM);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.numbers.length) this.makeRoom();
    this.numbers[this.used] = value;
    this.used += 1;
  }

  /** The numbers so far. */
  toArray(): Float64Array {
    return this.numbers.slice(0, this.used);
  }

  private makeRoom(): void {
    const roomier = new Float64Array(this.numbers.length * 2);
    roomier.set(this.numbers);
    this.numbers = roomier;
  }
}
