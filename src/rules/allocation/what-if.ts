import { NOBODY } from "../claims/claim-resolution";
import type { Allocation } from "./allocation";

/** Two allocations of the same customers to the same roster, side by side. */
export interface AllocationDifference {
  /** Indexes of the customers whose holder differs, in order. */
  readonly moved: Uint32Array;
  /** Their holders under the first and under the second book: roster index or `NOBODY`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** One per person of the roster who gains or loses somebody, in the order of the roster. */
  readonly people: readonly PersonDifference[];
  /** Customers without a holder under the first and the second book. */
  readonly unheld: readonly [before: number, after: number];
}

export interface PersonDifference {
  /** Index into the roster. */
  readonly person: number;
  readonly gained: number;
  readonly lost: number;
  readonly countBefore: number;
  readonly countAfter: number;
  /** In fen. */
  readonly depositBefore: number;
  readonly depositAfter: number;
}

/**
 * What changes when the second allocation stands instead of the first, before anything is written: who moves from whom to whom, who gains and
 * who loses. Both are of the same customers and roster, e.g. made under two rule books.
 */
export function differenceOf(first: Allocation, second: Allocation): AllocationDifference {
  const moved: number[] = [];
  const unheld: [number, number] = [0, 0];
  const people = first.loads.countsAfter.length;
  const gained = new Uint32Array(people);
  const lost = new Uint32Array(people);
  for (let customer = 0; customer < first.holders.length; customer++) {
    const from = first.holders[customer] ?? NOBODY;
    const to = second.holders[customer] ?? NOBODY;
    if (from === NOBODY) unheld[0] += 1;
    if (to === NOBODY) unheld[1] += 1;
    if (from === to) continue;
    moved.push(customer);
    if (from !== NOBODY) lost[from] = (lost[from] ?? 0) + 1;
    if (to !== NOBODY) gained[to] = (gained[to] ?? 0) + 1;
  }
  return {
    moved: Uint32Array.from(moved),
    from: Int32Array.from(moved, (customer) => first.holders[customer] ?? NOBODY),
    to: Int32Array.from(moved, (customer) => second.holders[customer] ?? NOBODY),
    people: Array.from(gained.keys())
      .filter((person) => (gained[person] ?? 0) + (lost[person] ?? 0) > 0)
      .map((person) => ({
        person,
        gained: gained[person] ?? 0,
        lost: lost[person] ?? 0,
        countBefore: first.loads.countsAfter[person] ?? 0,
        countAfter: second.loads.countsAfter[person] ?? 0,
        depositBefore: first.loads.depositsAfter[person] ?? 0,
        depositAfter: second.loads.depositsAfter[person] ?? 0,
      })),
    unheld,
  };
}
