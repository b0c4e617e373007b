import * as z from "zod/mini";

/** The kinds of values the rule book is made of. */

/** A name as the bank writes it, without spaces around it. */
export const nonBlank = z.string().check(z.trim(), z.minLength(1));

/** Any number not below `least`. */
export function atLeast(least: number) {
  return z.number().check(z.gte(least));
}

export const positive = z.number().check(z.positive());

/** A whole number not below `least`. */
export function wholeFrom(least: number) {
  return z.number().check(z.int(), z.gte(least));
}

/** A part of one. */
export const ratio = z.number().check(z.gte(0), z.lte(1));

/** True where no two items are the same. */
export function hasDistinct<T>(items: readonly T[]): boolean {
  return new Set(items).size === items.length;
}
