import { allocate } from "../../../src/rules/allocation/allocate";
import type { Allocation } from "../../../src/rules/allocation/allocation";
import { keptCustomers, type KeptCustomers } from "../../../src/rules/customers/kept-customers";
import { NOBODY } from "../../../src/rules/claims/claim-resolution";
import { resolveClaims } from "../../../src/rules/claims/resolve-claims";
import { AssignAnswer, type AssignTask, CONTESTED } from "./assign-question";
import { RULE_BOOK, type RuleResult } from "./ours";

/** Customers with their holders, by the product's own rules. */
export interface Assigned {
  readonly customers: KeptCustomers;
  readonly isContested: Uint8Array;
  readonly allocation: Allocation;
}

/** Claims and 「按序」 after the list was filtered, as `jobs/plan-assign` puts them together. */
export function assign(
  { customers: all, kept, tiers: { basis } }: RuleResult,
  { staff, claims }: AssignTask
): Assigned {
  const customers = keptCustomers(all, kept, basis);
  const { customerNumbers, deposits } = customers;
  const resolution = resolveClaims({
    customerNumbers,
    get customerIds() {
      return customers.customerIds;
    },
    get leftOutIds() {
      return customers.leftOutIds;
    },
    incumbents: new Int32Array(kept.length).fill(NOBODY),
    roster: staff,
    claims: {
      ...claims,
      count: claims.customerIds.length,
      shares: new Float64Array(claims.customerIds.length).fill(NaN),
      placeOf: (claim) => ({ sheet: "认领登记", cell: `A${claim + 2}` }),
    },
    decisions: [],
    book: RULE_BOOK,
  });
  const allocation = allocate({
    customerNumbers,
    get customerIds() {
      return customers.customerIds;
    },
    deposits,
    roster: staff,
    resolution,
    book: RULE_BOOK,
    nearness: null,
    placeOf: () => null,
  });
  return { customers, isContested: resolution.isContested, allocation };
}

export function assignedAnswer({ customers, isContested, allocation }: Assigned): string {
  const { customerIds, deposits } = customers;
  const answer = new AssignAnswer();
  customerIds.forEach((id, customer) =>
    answer.add(
      id,
      deposits[customer] ?? 0,
      isContested[customer] === 1 ? CONTESTED : (allocation.holders[customer] ?? NOBODY)
    )
  );
  return answer.text;
}
