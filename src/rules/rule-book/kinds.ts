import * as z from "zod/mini";
import { plainText } from "../plain-text";
import { NAME_SEPARATORS } from "./name-separators";

/** The kinds of values the rule book is made of. */

/** A name as the bank writes it, as a cell keeps it: without line breaks and without spaces around it. */
export const nonBlank = z.string().check(z.overwrite(plainText), z.minLength(1));

/** A name that can stand among others in one cell. */
export const listedName = nonBlank.check(
  z.refine((name) => !NAME_SEPARATORS.test(name), "≠ 、 , ; /")
);

/** A position's name as the bank writes it: not a closed list, banks name posts of their own. */
export const positionSchema = listedName;

/** Any number not below `least`. */
export function atLeast(least: number) {
  return z.number().check(z.gte(least));
}

/** A number above 0. */
export const positive = z.number().check(z.positive());

/** A whole number not below `least`. */
export function wholeFrom(least: number) {
  return z.number().check(z.int(), z.gte(least));
}

/** A part of one. */
export const ratio = z.number().check(z.gte(0), z.lte(1));

/** Refuses a list with two items of one key, at the second of them; `field` is where in the item the key stands. */
export function distinctBy<T>(keyOf: (item: T) => string | number, field?: string) {
  return z.check<T[]>(({ value, issues }) => {
    const seen = new Set<string | number>();
    for (const [index, item] of value.entries()) {
      const key = keyOf(item);
      const path = field === undefined ? [index] : [index, field];
      if (seen.has(key)) issues.push({ code: "custom", input: value, path, message: `≠ ${key}` });
      seen.add(key);
    }
  });
}
