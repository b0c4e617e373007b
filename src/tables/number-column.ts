const BLOCK = 4_096;

/** A column of numbers that grows while a list streams by, block by block: growing copies nothing. */
export class NumberColumn {
  private readonly fullBlocks: Float64Array[] = [];
  private inFullBlocks = 0;
  private block: Float64Array;
  private used = 0;

  /** `expected` numbers have room in one block, which is then not even copied in the end. */
  constructor(expected = 0) {
    this.block = new Float64Array(Math.max(BLOCK, expected));
  }

  get length(): number {
    return this.inFullBlocks + this.used;
  }

  push(value: number): void {
    if (this.used === this.block.length) this.nextBlock();
    this.block[this.used] = value;
    this.used += 1;
  }

  /** Puts the numbers so far into an array that has room for `length` of them. */
  copyTo(target: { set(numbers: Float64Array, from: number): void }): void {
    let from = 0;
    for (const block of this.fullBlocks) {
      target.set(block, from);
      from += block.length;
    }
    target.set(this.block.subarray(0, this.used), from);
  }

  /** The numbers in the end; nothing may be added any more. */
  toArray(): Float64Array {
    if (this.fullBlocks.length === 0) return this.block.subarray(0, this.used);
    const numbers = new Float64Array(this.length);
    this.copyTo(numbers);
    return numbers;
  }

  private nextBlock(): void {
    this.fullBlocks.push(this.block);
    this.inFullBlocks += this.block.length;
    this.block = new Float64Array(BLOCK);
    this.used = 0;
  }
}
