import { NOT_PACKED, packedId } from "../customers/packed-id";
import { type KeyedIndexes, sortByKeys } from "../customers/sort-by-keys";

/** Nothing of that id. */
export const NOT_FOUND = -1;

/** Ids as texts, or the numbers of ids that all have one (see `packedId`). */
export type Ids = readonly string[] | Float64Array;

/**
 * For each wanted 客户号 its index in `ids` (the first, were it there twice), or `NOT_FOUND`; 「01」 and 「1」 are two ids. Ids of digits become
 * numbers and are joined in their order, in which lists come anyway and registers nearly: for a million that is a third of what a table costs.
 * Others go through a map.
 */
export function matchIds(wanted: readonly string[], ids: Ids): Int32Array {
  const found = new Int32Array(wanted.length).fill(NOT_FOUND);
  const sought = splitIds(wanted);
  const given = ids instanceof Float64Array ? allNumbers(ids) : splitIds(ids);
  const { rising, strays } = splitRising(sought.numbers);
  const sorted = sortByKeys(given.numbers);
  joinNumbers(rising, sorted, found);
  joinNumbers(sortByKeys(strays), sorted, found);
  if (ids instanceof Float64Array || sought.others.length === 0) return found;
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

function allNumbers(keys: Float64Array): SplitIds {
  const indexes = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place++) indexes[place] = place;
  return { numbers: { indexes, keys }, others: [] };
}

function splitIds(ids: readonly string[]): SplitIds {
  const indexes = new Uint32Array(ids.length);
  const keys = new Float64Array(ids.length);
  const others: number[] = [];
  let count = 0;
  for (let place = 0; place < ids.length; place++) {
    const key = packedId(ids[place] ?? "");
    if (key === NOT_PACKED) {
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

/**
 * Takes those out that break the rising order, because they come after a larger one or before a smaller one: a register is written in the
 * customers' order, and a few rows that were added or mistyped make no sorting of all the others.
 */
function splitRising({ indexes, keys }: KeyedIndexes): {
  readonly rising: KeyedIndexes;
  readonly strays: KeyedIndexes;
} {
  const count = keys.length;
  const rising = { indexes: new Uint32Array(count), keys: new Float64Array(count) };
  const strays = { indexes: new Uint32Array(count), keys: new Float64Array(count) };
  let risen = 0;
  let strayed = 0;
  let last = 0;
  for (let place = 0; place < count; place++) {
    const key = keys[place] ?? 0;
    const next = place + 1 < count ? (keys[place + 1] ?? 0) : key;
    const isStray = key < last || key > next;
    const to = isStray ? strays : rising;
    const at = isStray ? strayed++ : risen++;
    to.keys[at] = key;
    to.indexes[at] = indexes[place] ?? 0;
    if (!isStray) last = key;
  }
  return { rising: firstOf(rising, risen), strays: firstOf(strays, strayed) };
}

function firstOf({ indexes, keys }: KeyedIndexes, count: number): KeyedIndexes {
  return { indexes: indexes.subarray(0, count), keys: keys.subarray(0, count) };
}

/** Walks both in rising order. */
function joinNumbers(sought: KeyedIndexes, given: KeyedIndexes, found: Int32Array): void {
  const { keys, indexes } = given;
  let at = 0;
  for (let place = 0; place < sought.keys.length; place++) {
    const key = sought.keys[place] ?? 0;
    while (at < keys.length && (keys[at] ?? 0) < key) at += 1;
    if (at === keys.length) return;
    if ((keys[at] ?? 0) === key) found[sought.indexes[place] ?? 0] = indexes[at] ?? NOT_FOUND;
  }
}
