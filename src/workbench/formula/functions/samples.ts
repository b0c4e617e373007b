/** Measures of a list of numbers. */
import type { CellError } from "../../model/cell-value";
import { DIV0, NUM } from "../errors";

export function rising(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Of a sample (n − 1) or of all there is (n). */
export function variance(numbers: readonly number[], isSample: boolean): number | CellError {
  const divisor = isSample ? numbers.length - 1 : numbers.length;
  return divisor <= 0 ? DIV0 : squaredDeviations(numbers) / divisor;
}

export function squaredDeviations(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
}

/** Square root of a variance. */
export function deviations(squared: number | CellError): number | CellError {
  return typeof squared === "number" ? Math.sqrt(squared) : squared;
}

export function median(numbers: readonly number[]): number | CellError {
  if (numbers.length === 0) return NUM;
  const sorted = rising(numbers);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** The k-th largest number; a fraction of k counts up. */
export function nthLargest(numbers: readonly number[], k: number): number | CellError {
  const sorted = rising(numbers);
  return sorted[sorted.length - Math.ceil(k)] ?? NUM;
}

export function nthSmallest(numbers: readonly number[], k: number): number | CellError {
  return rising(numbers)[Math.ceil(k) - 1] ?? NUM;
}

/** Interpolated; the exclusive form knows nothing below 1/(n+1) and above n/(n+1). */
export function percentile(
  numbers: readonly number[],
  share: number,
  kind: "inclusive" | "exclusive"
): number | CellError {
  const count = numbers.length;
  const place = kind === "inclusive" ? share * (count - 1) : share * (count + 1) - 1;
  if (count === 0 || share < 0 || share > 1 || place < 0 || place > count - 1) return NUM;
  const sorted = rising(numbers);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
