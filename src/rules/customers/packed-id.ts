/** So many digits and their number fit into an exact number together. */
const MOST_DIGITS = 14;
/** Room for the number of digits: 「01」 and 「1」 are two ids. */
const LENGTHS = 16;
const ZERO = 48;

/** What is no run of up to fourteen digits has no number. */
export const NOT_PACKED = -1;

/**
 * A whole number that stands for an id of up to fourteen digits and for no other; `NOT_PACKED` for any other id. 8 bytes hold what takes 40 as
 * a text, and numbers are compared and sorted many times as fast.
 */
export function packedId(id: string): number {
  const { length } = id;
  if (length > MOST_DIGITS) return NOT_PACKED;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = id.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return NOT_PACKED;
    value = value * 10 + digit;
  }
  return value * LENGTHS + length;
}

/** The id a number stands for. */
export function idOfPacked(packed: number): string {
  const length = packedLength(packed);
  return length === 0 ? "" : String(packedValue(packed)).padStart(length, "0");
}

/** The numbers of ids; null where one of them has none. */
export function packedIds(ids: readonly string[]): Float64Array | null {
  const numbers = new Float64Array(ids.length);
  for (let place = 0; place < ids.length; place++) {
    const number = packedId(ids[place] ?? "");
    if (number === NOT_PACKED) return null;
    numbers[place] = number;
  }
  return numbers;
}

/** How many digits the id has. */
export function packedLength(packed: number): number {
  // bits are cut off a whole number from above, so this is the remainder for those beyond 32 bits too
  return packed & (LENGTHS - 1);
}

/** What the digits say as one number. */
export function packedValue(packed: number): number {
  return (packed - packedLength(packed)) / LENGTHS;
}

/** Columns of accounts or customers. */
type Columns = object;

/**
 * Numbers are kept beside the columns they were made for, not in them: whoever makes columns out of others and gives them other ids must not
 * hand on numbers that do not fit.
 */
const numbersOf = new WeakMap<Columns, Float64Array>();

/** Keeps the numbers of the columns' `ids`. */
export function keepPackedIds(columns: Columns, numbers: Float64Array): void {
  numbersOf.set(columns, numbers);
}

/** The numbers of the columns' `ids` where they were kept, without making the texts; else null. */
export function keptPackedIds(columns: Columns): Float64Array | null {
  return numbersOf.get(columns) ?? null;
}
