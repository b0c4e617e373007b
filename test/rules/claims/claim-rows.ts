import type { ClaimColumns, HeadDecision } from "../../../src/rules/claims/claim-columns";
import type { Roster } from "../../../src/rules/claims/roster";

/** Builders of claim input from the few things a test names. */

export interface TestPerson {
  readonly id: string;
  readonly position: string;
  readonly name?: string;
  readonly onDuty?: boolean;
  readonly capacity?: number | null;
}

export interface TestClaim {
  readonly customer: string;
  readonly staff: string;
  readonly share?: number;
}

export interface TestDecision {
  readonly customer: string;
  readonly to: string;
  readonly by?: string;
  readonly reason?: string;
}

export function rosterOf(people: readonly TestPerson[]): Roster {
  return people.map(({ id, position, name = "", onDuty = true, capacity = null }, row) => ({
    id,
    name,
    position,
    isOnDuty: onDuty,
    capacity,
    note: "",
    place: { sheet: "人员", cell: `A${row + 3}` },
  }));
}

/** Claim n stands in row n, counted from 1. */
export function claimsOf(claims: readonly TestClaim[]): ClaimColumns {
  return {
    count: claims.length,
    customerIds: claims.map(({ customer }) => customer),
    staffIds: claims.map(({ staff }) => staff),
    shares: Float64Array.from(claims, ({ share = NaN }) => share),
    placeOf: (claim) => ({ sheet: "认领登记", cell: `F${claim + 1}` }),
  };
}

export function decisionsOf(decisions: readonly TestDecision[]): HeadDecision[] {
  return decisions.map(({ customer, to, by = "", reason = "" }, row) => ({
    customerId: customer,
    to,
    by,
    reason,
    time: "",
    place: { sheet: "认领协调", cell: `H${row + 1}` },
  }));
}
