/** So many digits and their number fit into an exact number together. */
const MOST_DIGITS = 14;
/** Room for the number of digits. */
const LENGTHS = 16;
const ZERO = 48;
const EMPTY = -1;

/** Nothing of that id. */
export const NOT_FOUND = -1;

/**
 * For each wanted 客户号 its index in `ids`, or `NOT_FOUND`. Both may have hundreds of thousands; the table is built on the wanted ones,
 * which are fewer. Ids of digits are compared as numbers, others as texts; 「01」 and 「1」 are two ids.
 */
export function matchIds(wanted: readonly string[], ids: readonly string[]): Int32Array {
  const table = new IdTable(wanted.length);
  const slots = Int32Array.from(wanted, (id) => table.add(id));
  const found = new Int32Array(table.slotCount).fill(NOT_FOUND);
  for (let index = 0; index < ids.length; index++) {
    const slot = table.slotOf(ids[index] ?? "");
    if (slot !== EMPTY && found[slot] === NOT_FOUND) found[slot] = index;
  }
  return slots.map((slot) => found[slot] ?? NOT_FOUND);
}

/** Distinct ids, each with a number of its own: an open-addressing table for those of digits, a map for the others. */
class IdTable {
  private readonly keys: Float64Array;
  private readonly mask: number;
  private readonly texts = new Map<string, number>();

  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Float64Array(size).fill(EMPTY);
  }

  get slotCount(): number {
    return this.keys.length + this.texts.size;
  }

  add(id: string): number {
    const key = packedId(id);
    if (key !== EMPTY) {
      const slot = this.probe(key);
      this.keys[slot] = key;
      return slot;
    }
    const known = this.texts.get(id);
    if (known !== undefined) return known;
    const slot = this.slotCount;
    this.texts.set(id, slot);
    return slot;
  }

  slotOf(id: string): number {
    const key = packedId(id);
    if (key === EMPTY) return this.texts.get(id) ?? EMPTY;
    const slot = this.probe(key);
    return this.keys[slot] === key ? slot : EMPTY;
  }

  /** The slot that holds the key, else the empty one where it belongs. */
  private probe(key: number): number {
    const low = key % 2 ** 26;
    const high = (key - low) / 2 ** 26;
    let slot = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 4) & this.mask;
    while (this.keys[slot] !== key && this.keys[slot] !== EMPTY) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** A number for an id of up to fourteen digits, different for different ids; `EMPTY` for any other. */
function packedId(id: string): number {
  const { length } = id;
  if (length > MOST_DIGITS || length === 0) return EMPTY;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = id.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return EMPTY;
    value = value * 10 + digit;
  }
  return value * LENGTHS + length;
}
