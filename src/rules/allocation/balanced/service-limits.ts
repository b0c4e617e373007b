import type { BalancedProblem } from "./balanced-problem";
import type { CountTargets } from "./count-targets";
import type { Placement } from "./placement";

/** What every person's new customers must come to; one entry per person who may get any. */
export interface ServiceLimits {
  /** Who these people are. */
  readonly people: Int32Array;
  readonly fewest: Int32Array;
  readonly most: Int32Array;
  /** Between these lies a person's sum of new deposits, in fen. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** The deposit window around the level of the best balance found; whoever lies outside of it there may stay where he is. */
export function serviceLimits(
  { people: { heldSums }, depositWindow }: BalancedProblem,
  targets: CountTargets,
  balanced: Placement
): ServiceLimits {
  const people = peopleTaking(targets);
  const window = windowAround(balancedLevel(people, balanced, depositWindow), depositWindow);
  const limit = (widest: (one: number, other: number) => number, edge: number): Float64Array =>
    Float64Array.from(
      people,
      (person) => widest(edge, balanced.sums[person] ?? 0) - (heldSums[person] ?? 0)
    );
  return {
    people,
    fewest: people.map((person) => targets.fewest[person] ?? 0),
    most: people.map((person) => targets.most[person] ?? 0),
    lowest: limit(Math.min, window.from),
    highest: limit(Math.max, window.to),
  };
}

/** People who may get customers. */
export function peopleTaking({ most }: CountTargets): Int32Array {
  return Int32Array.from([...most.keys()].filter((person) => (most[person] ?? 0) > 0));
}

/** Between these deposit sums (fen, claims included) everybody should end. */
export interface DepositWindow {
  readonly from: number;
  readonly to: number;
}

export function windowAround(level: number, fraction: number): DepositWindow {
  const width = Math.abs(level) * fraction;
  return { from: Math.ceil(level - width), to: Math.floor(level + width) };
}

/**
 * The deposit sum around which people end when deposits alone decide: the mean of those within the window around the median, because one
 * large claim or customer moves the mean of all.
 */
export function balancedLevel(
  people: Int32Array,
  { sums }: Placement,
  depositWindow: number
): number {
  const rising = Float64Array.from(people, (person) => sums[person] ?? 0).sort();
  const around = windowAround(rising[rising.length >> 1] ?? 0, depositWindow);
  const inside = rising.filter((sum) => sum >= around.from && sum <= around.to);
  const counted = inside.length > 0 ? inside : rising;
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
}
