import { idOfPacked, NOT_PACKED } from "../rules/customers/packed-id";
import { NumberColumn } from "./number-column";

/**
 * 客户号 of accounts while a list streams by: numbers as long as all of them are digits, which takes a fifth of the memory and lets the texts go
 * with their chunk; texts from the first one that has no number.
 */
export class IdColumn {
  private numbers: NumberColumn | null;
  private texts: string[] = [];

  constructor(expected: number) {
    this.numbers = new NumberColumn(expected);
  }

  /** Takes an id and its number (see `packedId`). */
  push(id: string, packed: number): void {
    if (this.numbers !== null && packed !== NOT_PACKED) this.numbers.push(packed);
    else this.pushText(id);
  }

  /** The ids' numbers, or the ids themselves where some have none. */
  build(): Float64Array | readonly string[] {
    return this.numbers?.toArray() ?? this.texts;
  }

  private pushText(id: string): void {
    if (this.numbers !== null) {
      this.texts = Array.from(this.numbers.toArray(), idOfPacked);
      this.numbers = null;
    }
    // accounts of a customer mostly stand side by side: equal neighbours are one text in memory
    const last = this.texts.at(-1);
    this.texts.push(id === last ? last : id);
  }
}
