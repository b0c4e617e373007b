import { allocate } from "../../../src/rules/allocation/allocate";
import type { Allocation } from "../../../src/rules/allocation/allocation";
import { NOBODY } from "../../../src/rules/claims/claim-resolution";
import { resolveClaims } from "../../../src/rules/claims/resolve-claims";
import { AssignAnswer, type AssignTask, CONTESTED } from "./assign-question";
import { RULE_BOOK, type RuleResult } from "./ours";

/** Customers with their holders, by the product's own rules. */
export interface Assigned {
  readonly ids: readonly string[];
  readonly deposits: Float64Array;
  readonly isContested: Uint8Array;
  readonly allocation: Allocation;
}

/** Claims and 「按序」 after the list was filtered. */
export function assign({ customers, kept }: RuleResult, { staff, claims }: AssignTask): Assigned {
  const ids = Array.from(kept, (customer) => customers.ids[customer] ?? "");
  const deposits = Float64Array.from(kept, (customer) => customers.yearlyAverages[customer] ?? NaN);
  const resolution = resolveClaims({
    customerIds: ids,
    leftOutIds: [],
    incumbents: new Int32Array(ids.length).fill(NOBODY),
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
    customerIds: ids,
    deposits,
    roster: staff,
    resolution,
    book: RULE_BOOK,
    nearness: null,
    placeOf: () => null,
  });
  return { ids, deposits, isContested: resolution.isContested, allocation };
}

export function assignedAnswer({ ids, deposits, isContested, allocation }: Assigned): string {
  const answer = new AssignAnswer();
  ids.forEach((id, customer) =>
    answer.add(
      id,
      deposits[customer] ?? 0,
      isContested[customer] === 1 ? CONTESTED : (allocation.holders[customer] ?? NOBODY)
    )
  );
  return answer.text;
}
