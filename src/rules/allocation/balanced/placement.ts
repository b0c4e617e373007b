import { NOBODY } from "../../claims/claim-resolution";
import type { BalancedPeople } from "./balanced-problem";
import type { CountTargets } from "./count-targets";

/** Who has whom on the way to a solution; changed in place. */
export interface Placement {
  /** Person of each customer, or `NOBODY`. */
  readonly holders: Int32Array;
  /** New customers of each person, without claims. */
  readonly counts: Int32Array;
  /** Deposit sum of each person, claims included, in fen. */
  readonly sums: Float64Array;
}

/** Nobody has anybody yet but his claims. */
export function emptyPlacement(customers: number, people: BalancedPeople): Placement {
  return {
    holders: new Int32Array(customers).fill(NOBODY),
    counts: new Int32Array(people.heldSums.length),
    sums: Float64Array.from(people.heldSums),
  };
}

export function place(to: Placement, customer: number, person: number, deposit: number): void {
  to.holders[customer] = person;
  to.counts[person] = (to.counts[person] ?? 0) + 1;
  to.sums[person] = (to.sums[person] ?? 0) + deposit;
}

/** The customers of each person, in the customers' order. */
export function membersOf({ holders, counts }: Placement): number[][] {
  const members = Array.from(counts, (): number[] => []);
  holders.forEach((person, customer) => members[person]?.push(customer));
  return members;
}

/** The largest and the smallest sum among the people who may get customers. */
export function sumRange(
  sums: Float64Array,
  { most }: CountTargets
): { largest: number; smallest: number } {
  const taking = sums.filter((_, person) => (most[person] ?? 0) > 0);
  return {
    largest: taking.reduce((largest, sum) => Math.max(largest, sum), -Infinity),
    smallest: taking.reduce((smallest, sum) => Math.min(smallest, sum), Infinity),
  };
}
