import type { PricedCustomers, ScaledLimits } from "./priced-customers";
import type { Slices } from "./progress";
import { SmoothedDual } from "./smoothed-dual";

/** Caps on the work, so that a problem takes the same steps on any machine. */
const NEWTON_STEPS = 4;
const MOST_NEWTON_STEPS = 16;
const CONJUGATE_STEPS = 60;
const SHORTENINGS = 6;
/** People off by less than this fraction of a customer each: good enough at this heat. */
const CLOSE_ENOUGH = 0.05;
/** People off by more than this part of their customers: too far to go on to the next heat. */
const TOO_FAR = 0.01;
/** No price moves further in one step than this many times the heat. */
const REACH = 20;
const LEAST_RESIDUE = 1e-2;

/**
 * Raises the smoothed dual by Newton steps while the heat falls from one value to the next; `prices` (per customer, then per deposit) change in
 * place.
 */
export function* fitPrices(
  customers: PricedCustomers,
  limits: ScaledLimits,
  heats: readonly number[],
  prices: Float64Array
): Slices<SmoothedDual> {
  const dual = new SmoothedDual(customers, limits);
  const total = customers.count * customers.weight;
  for (const [place, heat] of heats.entries()) {
    dual.evaluate(prices, heat);
    for (let step = 0; step < MOST_NEWTON_STEPS; step++) {
      const off = customersOff(dual);
      if (off < CLOSE_ENOUGH * customers.weight) break;
      if (step >= NEWTON_STEPS && off < (TOO_FAR * total) / limits.people) break;
      if (!stepUp(dual, prices, heat)) break;
      yield (place + step / MOST_NEWTON_STEPS) / heats.length;
    }
  }
  return dual;
}

/** By how many customers (or units of deposit) people are off, on average. */
function customersOff({ gradient }: SmoothedDual): number {
  return gradient.reduce((sum, value) => sum + Math.abs(value), 0) / gradient.length;
}

/** One Newton step, shortened until it raises the dual; false where none does. The dual is evaluated at the prices left behind. */
function stepUp(dual: SmoothedDual, prices: Float64Array, heat: number): boolean {
  const before = dual.value;
  const from = prices.slice();
  const direction = newtonDirection(dual);
  const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let length = Math.min(1, (REACH * heat) / longest);
  for (let attempt = 0; attempt < SHORTENINGS; attempt++) {
    prices.forEach((_, at) => (prices[at] = (from[at] ?? 0) + length * (direction[at] ?? 0)));
    dual.evaluate(prices, heat);
    if (dual.value > before) return true;
    length /= 4;
  }
  prices.set(from);
  dual.evaluate(prices, heat);
  return false;
}

/** Solves curvature * direction = gradient by preconditioned conjugate gradients. */
function newtonDirection(dual: SmoothedDual): Float64Array {
  const size = dual.gradient.length;
  const solveBlocks = blockSolver(dual);
  const direction = new Float64Array(size);
  const residue = dual.gradient.slice();
  const curved = new Float64Array(size);
  let toward = solveBlocks.solve(residue);
  const search = toward.slice();
  let fit = dot(residue, toward);
  const goal = fit * LEAST_RESIDUE;
  for (let step = 0; step < CONJUGATE_STEPS && fit > goal; step++) {
    dual.curveAlong(search, curved);
    for (let at = 0; at < size; at++)
      curved[at] = (curved[at] ?? 0) + (solveBlocks.ridge[at] ?? 0) * (search[at] ?? 0);
    const length = fit / dot(search, curved);
    for (let at = 0; at < size; at++) {
      direction[at] = (direction[at] ?? 0) + length * (search[at] ?? 0);
      residue[at] = (residue[at] ?? 0) - length * (curved[at] ?? 0);
    }
    toward = solveBlocks.solve(residue);
    const next = dot(residue, toward);
    for (let at = 0; at < size; at++)
      search[at] = (toward[at] ?? 0) + (next / fit) * (search[at] ?? 0);
    fit = next;
  }
  return direction;
}

interface BlockSolver {
  /** Added to the diagonal, so that people without customers in shares have a curvature too. */
  readonly ridge: Float64Array;
  solve(right: Float64Array): Float64Array;
}

/** Solves with the two-by-two blocks of each person's own prices alone. */
function blockSolver({ diagonal, coupling }: SmoothedDual): BlockSolver {
  const people = coupling.length;
  const floorOf = (part: Float64Array): number =>
    1e-3 * (part.reduce((sum, value) => sum + value, 0) / people) || 1;
  const floors = [floorOf(diagonal.subarray(0, people)), floorOf(diagonal.subarray(people))];
  const ridge = Float64Array.from(
    diagonal,
    (value, at) => 1e-3 * value + (floors[at < people ? 0 : 1] ?? 1)
  );
  return {
    ridge,
    solve: (right) => {
      const solved = new Float64Array(2 * people);
      for (let person = 0; person < people; person++) {
        const other = people + person;
        const a = (diagonal[person] ?? 0) + (ridge[person] ?? 0);
        const d = (diagonal[other] ?? 0) + (ridge[other] ?? 0);
        const b = coupling[person] ?? 0;
        const determinant = a * d - b * b;
        const [r, s] = [right[person] ?? 0, right[other] ?? 0];
        solved[person] = (d * r - b * s) / determinant;
        solved[other] = (a * s - b * r) / determinant;
      }
      return solved;
    },
  };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
