import { distance } from "fastest-levenshtein";

/** Two different names that are nearly the same, by their places; `first` < `second`. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
}

/** At least 85 % of the longer name agree: one slip in seven characters. */
const LEAST_SIMILARITY = 0.85;
const SHORTEST = 7;
/** What is longer is no name, and comparing it would take long. */
const LONGEST = 200;

/** Characters that tell firms apart on purpose: 「第一」 and 「第二」, 「东」 and 「西」, numbers and letters. Never taken for a slip. */
const DISTINCTIONS: ReadonlySet<number> = new Set(
  Array.from(
    "0123456789abcdefghijklmnopqrstuvwxyz〇零一二三四五六七八九十百千甲乙丙丁东南西北上中下左右前后新老大小",
    (character) => character.charCodeAt(0)
  )
);

/** More names that differ in one and the same place are a family of names, not slips. */
const LARGEST_FAMILY = 8;

/** Room for a name's place beside its hash in one exact number. */
const MOST_NAMES = 2 ** 20;

/**
 * Pairs of different names with at most a slip of the pen between them: a wrong, a missing or an additional character, or two that
 * changed places. Names are compared only where they are equal once one character is left out, so a list ten times as long takes ten times as
 * long. At most 1,048,576 names; in order of `second`, then `first`.
 */
export function similarNames(names: readonly string[]): SimilarPair[] {
  const found = new Map<number, SimilarPair>();
  forEachFamily(shortenedNames(names), (family) => {
    for (const [place, first] of family.entries()) {
      for (const second of family.slice(place + 1)) {
        if (!areSimilar(names[first] ?? "", names[second] ?? "")) continue;
        found.set(second * MOST_NAMES + first, { first, second });
      }
    }
  });
  return [...found.values()].sort((a, b) => a.second - b.second || a.first - b.first);
}

function areSimilar(a: string, b: string): boolean {
  if (a === b) return false;
  return 1 - distance(a, b) / Math.max(a.length, b.length) >= LEAST_SIMILARITY;
}

/**
 * Every long enough name, whole and with each of its characters left out in turn, as hash × `MOST_NAMES` + place, sorted: names that share a
 * form stand side by side.
 */
function shortenedNames(names: readonly string[]): Float64Array {
  const keys = new Float64Array(names.reduce((sum, name) => sum + name.length + 1, 0));
  let count = 0;
  names.forEach((name, place) => {
    if (name.length < SHORTEST || name.length > LONGEST) return;
    for (const hash of hashesOf(name)) keys[count++] = hash * MOST_NAMES + place;
  });
  return keys.subarray(0, count).sort();
}

/** Any odd number whose powers are spread over 32 bits. */
const HASH_BASE = 0x01000193;

/**
 * Polynomial hashes, in 32 bits, of a name and of the name without each of its characters: what stands before it times the base to the
 * power of what stands after it, and that. Equal hashes are only a reason to compare.
 */
function hashesOf(name: string): number[] {
  const before = [0];
  for (let place = 0; place < name.length; place++) {
    before.push((Math.imul(before[place] ?? 0, HASH_BASE) + name.charCodeAt(place)) | 0);
  }
  const hashes = [(before[name.length] ?? 0) >>> 0];
  let after = 0;
  let power = 1;
  for (let place = name.length - 1; place >= 0; place--) {
    const character = name.charCodeAt(place);
    if (!DISTINCTIONS.has(character)) {
      hashes.push((Math.imul(before[place] ?? 0, power) + after) >>> 0);
    }
    after = (after + Math.imul(character, power)) | 0;
    power = Math.imul(power, HASH_BASE);
  }
  return hashes;
}

function forEachFamily(keys: Float64Array, visit: (family: readonly number[]) => void): void {
  let start = 0;
  for (let end = 1; end <= keys.length; end++) {
    if (end < keys.length && hashOf(keys[end]) === hashOf(keys[start])) continue;
    if (end - start > 1) {
      const family = [...new Set(Array.from(keys.subarray(start, end), placeOf))];
      if (family.length > 1 && family.length <= LARGEST_FAMILY) visit(family);
    }
    start = end;
  }
}

function hashOf(key = 0): number {
  return Math.floor(key / MOST_NAMES);
}

function placeOf(key: number): number {
  return key % MOST_NAMES;
}
