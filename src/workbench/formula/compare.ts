import { sameNumber } from "./number-text";
import { isErrorScalar, type Scalar } from "./values";

const collator = new Intl.Collator("zh-CN-u-co-pinyin", { sensitivity: "accent" });

/** Order of the kinds in comparisons and sorting: numbers, texts, truth values, errors; blanks come last where they are kept. */
function rank(value: Scalar): number {
  if (value === null) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

/** Below 0 where `a` comes first, in Chinese order and without case. */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  // Widths and other shades that the collator passes over still tell two texts apart.
  return collator.compare(left, right) || (left < right ? -1 : 1);
}

export function compareNumbers(a: number, b: number): number {
  return sameNumber(a, b) ? 0 : a - b;
}

/** Compares values of any kind for sorting and for searching in sorted ranges. */
export function compareForOrder(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  const difference = rank(a) - rank(b);
  if (difference !== 0 || typeof a !== "boolean") return difference;
  return Number(a) - Number(b);
}

/** Compares as `=`, `<` and the like do: a blank takes on the kind of its partner. No errors come here. */
export function compareInFormula(a: Scalar, b: Scalar): number {
  return compareForOrder(a ?? blankLike(b), b ?? blankLike(a));
}

function blankLike(partner: Scalar): Scalar {
  if (typeof partner === "string") return "";
  return typeof partner === "boolean" ? false : 0;
}

/** Whether a value is the one looked for: same kind, texts without case. */
export function isSame(a: Scalar, b: Scalar): boolean {
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b);
  if (isErrorScalar(a) && isErrorScalar(b)) return a.error === b.error;
  return a === b;
}
