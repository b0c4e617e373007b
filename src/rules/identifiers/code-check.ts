/**
 * What checking a number by its standard gives. `valid`; else the first thing that is wrong: `length`, `characters` (one that the
 * standard does not allow there), `date` (of birth), `check` (the check character does not fit).
 */
export type CodeCheck = "valid" | "length" | "characters" | "date" | "check";

/** A number as it is compared: half-width, upper case, without spaces and hyphens. Nothing else is changed. */
export function plainCode(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** Σ value × weight over the characters of `code`; a character that has no value gives null. */
export function weightedSum(
  code: string,
  valueOf: (character: string) => number,
  weights: readonly number[]
): number | null {
  let sum = 0;
  for (let place = 0; place < weights.length; place++) {
    const value = valueOf(code.charAt(place));
    if (value < 0) return null;
    sum += value * (weights[place] ?? 0);
  }
  return sum;
}
