import { type KeyedIndexes, sortByKeys } from "../customers/sort-by-keys";

/** So many digits and their number fit into an exact number together. */
const MOST_DIGITS = 14;
/** Room for the number of digits. */
const LENGTHS = 16;
const ZERO = 48;
const NO_KEY = -1;

/** Nothing of that id. */
export const NOT_FOUND = -1;

/**
 * For each wanted 客户号 its index in `ids` (the first, were it there twice), or `NOT_FOUND`; 「01」 and 「1」 are two ids. Ids of digits become
 * numbers and are joined in their order, in which lists come anyway: for a million that is a third of what a table costs. Others go through
 * a map.
 */
export function matchIds(wanted: readonly string[], ids: readonly string[]): Int32Array {
  const found = new Int32Array(wanted.length).fill(NOT_FOUND);
  const [sought, given] = [splitIds(wanted), splitIds(ids)];
  joinNumbers(sortByKeys(sought.numbers), sortByKeys(given.numbers), found);
  if (sought.others.length === 0) return found;
  const placeOf = new Map<string, number>();
  for (const place of sought.others) placeOf.set(wanted[place] ?? "", NOT_FOUND);
  for (const place of given.others) {
    const id = ids[place] ?? "";
    if (placeOf.get(id) === NOT_FOUND) placeOf.set(id, place);
  }
  for (const place of sought.others) found[place] = placeOf.get(wanted[place] ?? "") ?? NOT_FOUND;
  return found;
}

interface SplitIds {
  readonly numbers: KeyedIndexes;
  /** Indexes of the ids that are no numbers. */
  readonly others: readonly number[];
}

function splitIds(ids: readonly string[]): SplitIds {
  const indexes = new Uint32Array(ids.length);
  const keys = new Float64Array(ids.length);
  const others: number[] = [];
  let count = 0;
  for (let place = 0; place < ids.length; place++) {
    const key = packedId(ids[place] ?? "");
    if (key === NO_KEY) {
      others.push(place);
      continue;
    }
    indexes[count] = place;
    keys[count] = key;
    count += 1;
  }
  return {
    numbers: { indexes: indexes.subarray(0, count), keys: keys.subarray(0, count) },
    others,
  };
}

/** Walks both in rising order. */
function joinNumbers(sought: KeyedIndexes, given: KeyedIndexes, found: Int32Array): void {
  let at = 0;
  for (let place = 0; place < sought.keys.length; place++) {
    const key = sought.keys[place] ?? 0;
    while (at < given.keys.length && (given.keys[at] ?? 0) < key) at += 1;
    if (given.keys[at] === key) found[sought.indexes[place] ?? 0] = given.indexes[at] ?? NOT_FOUND;
  }
}

/** A number for an id of up to fourteen digits, different for different ids; `NO_KEY` for any other. */
function packedId(id: string): number {
  const { length } = id;
  if (length > MOST_DIGITS || length === 0) return NO_KEY;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = id.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return NO_KEY;
    value = value * 10 + digit;
  }
  return value * LENGTHS + length;
}
