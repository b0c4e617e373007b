const BLOCK = 16_384;

/** A column of numbers that grows while a list streams by, block by block: growing copies nothing. */
export class NumberColumn {
  private readonly fullBlocks: Float64Array[] = [];
  private block = new Float64Array(BLOCK);
  private used = 0;

  get length(): number {
    return this.fullBlocks.length * BLOCK + this.used;
  }

  push(value: number): void {
    if (this.used === BLOCK) {
      this.fullBlocks.push(this.block);
      this.block = new Float64Array(BLOCK);
      this.used = 0;
    }
    this.block[this.used] = value;
    this.used += 1;
  }

  /** Puts the numbers so far into an array that has room for `length` of them. */
  copyTo(target: { set(numbers: Float64Array, from: number): void }): void {
    this.fullBlocks.forEach((block, place) => target.set(block, place * BLOCK));
    target.set(this.block.subarray(0, this.used), this.fullBlocks.length * BLOCK);
  }
}
