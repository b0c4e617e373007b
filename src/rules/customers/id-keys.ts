import { packedIds, packedLength, packedValue } from "./packed-id";

/** Room for the number of digits behind the digits. */
const LENGTHS = 16;

/**
 * A whole number for each 客户号: equal for equal ids, and rising in code-unit order of the ids. Comparing numbers is what makes a million rows
 * quick. Ids of up to fourteen digits are packed, others are numbered by their place among all.
 */
export function idKeys(ids: readonly string[]): Float64Array {
  const numbers = packedIds(ids);
  return numbers === null ? ranks(ids) : keysOfPacked(numbers);
}

/**
 * The same for packed ids: the digits' value where all are as long as one another; else the digits as a fraction of the longest id, then their
 * number: `1` comes before `10`, `10` before `9`.
 */
export function keysOfPacked(numbers: Float64Array): Float64Array {
  let longest = 0;
  let shortest = LENGTHS;
  for (let place = 0; place < numbers.length; place++) {
    const length = packedLength(numbers[place] ?? 0);
    if (length > longest) longest = length;
    if (length < shortest) shortest = length;
  }
  const keys = new Float64Array(numbers.length);
  for (let place = 0; place < keys.length; place++) {
    const number = numbers[place] ?? 0;
    const value = packedValue(number);
    const length = packedLength(number);
    keys[place] =
      longest === shortest ? value : value * 10 ** (longest - length) * LENGTHS + length;
  }
  return keys;
}

function ranks(ids: readonly string[]): Float64Array {
  return ranksInOrder(ids) ?? ranksBySorting(ids);
}

/** Lists mostly come in order of their ids: then nothing is to be sorted. Null where they do not. */
function ranksInOrder(ids: readonly string[]): Float64Array | null {
  const keys = new Float64Array(ids.length);
  let rank = 0;
  for (let place = 1; place < ids.length; place++) {
    const [previous = "", id = ""] = [ids[place - 1], ids[place]];
    if (id < previous) return null;
    if (id !== previous) rank += 1;
    keys[place] = rank;
  }
  return keys;
}

function ranksBySorting(ids: readonly string[]): Float64Array {
  const rankOf = new Map([...new Set(ids)].sort().map((id, rank) => [id, rank]));
  return Float64Array.from(ids, (id) => rankOf.get(id) ?? 0);
}
