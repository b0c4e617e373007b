import type { ClaimColumns } from "./claim-columns";
import { NOBODY } from "./claim-resolution";
import type { Roster } from "./roster";

/** What becomes of one claim of the register. */
export const CLAIM_COUNTS = 0;
export const CLAIM_REPEATS = 1;
export const CUSTOMER_UNKNOWN = 2;
export const STAFF_UNKNOWN = 3;
export const STAFF_OFF_DUTY = 4;

/** Claims by customer: distinct claimants who are on duty, in the order of claims. */
export interface ClaimantGroups {
  /** As in `ClaimResolution`. */
  readonly claimantStarts: Uint32Array;
  readonly claimants: Int32Array;
  /** The claim each of `claimants` was made by. */
  readonly claimNumbers: Uint32Array;
  /** One of the verdicts above for each claim. */
  readonly verdicts: Uint8Array;
}

/**
 * Puts the claims under their customers. `customerOf` gives the customer of each claim, -1 for none; of several claims of one person on one
 * customer the first counts.
 */
export function groupClaims(
  claims: ClaimColumns,
  customerOf: Int32Array,
  roster: Roster,
  customerCount: number
): ClaimantGroups {
  const staff = staffOfClaims(claims, roster);
  const isOnDuty = Uint8Array.from(roster, (member) => (member.isOnDuty ? 1 : 0));
  const verdicts = new Uint8Array(claims.count);
  const starts = new Uint32Array(customerCount + 1);
  for (let claim = 0; claim < claims.count; claim++) {
    const customer = customerOf[claim] ?? -1;
    const verdict = customer < 0 ? CUSTOMER_UNKNOWN : verdictOn(staff[claim] ?? NOBODY, isOnDuty);
    verdicts[claim] = verdict;
    if (verdict === CLAIM_COUNTS) starts[customer + 1] = (starts[customer + 1] ?? 0) + 1;
  }
  for (let customer = 0; customer < customerCount; customer++) {
    starts[customer + 1] = (starts[customer + 1] ?? 0) + (starts[customer] ?? 0);
  }
  const sorted = dealOut(customerOf, verdicts, starts);
  return withoutRepeats({ sorted, starts, staff, verdicts, staffCount: roster.length });
}

function staffOfClaims({ staffIds, count }: ClaimColumns, roster: Roster): Int32Array {
  const personOf = new Map(roster.map(({ id }, person) => [id, person]));
  const staff = new Int32Array(count);
  for (let claim = 0; claim < count; claim++) {
    staff[claim] = personOf.get(staffIds[claim] ?? "") ?? NOBODY;
  }
  return staff;
}

function verdictOn(person: number, isOnDuty: Uint8Array): number {
  if (person === NOBODY) return STAFF_UNKNOWN;
  return isOnDuty[person] === 1 ? CLAIM_COUNTS : STAFF_OFF_DUTY;
}

/** Numbers of the claims that count, customer by customer, in the order of claims. */
function dealOut(customerOf: Int32Array, verdicts: Uint8Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice(0, -1);
  const sorted = new Uint32Array(starts.at(-1) ?? 0);
  for (let claim = 0; claim < verdicts.length; claim++) {
    if (verdicts[claim] !== CLAIM_COUNTS) continue;
    const customer = customerOf[claim] ?? 0;
    const place = next[customer] ?? 0;
    sorted[place] = claim;
    next[customer] = place + 1;
  }
  return sorted;
}

interface SortedClaims {
  readonly sorted: Uint32Array;
  readonly starts: Uint32Array;
  readonly staff: Int32Array;
  readonly verdicts: Uint8Array;
  readonly staffCount: number;
}

function withoutRepeats(claims: SortedClaims): ClaimantGroups {
  const { sorted, starts, staff, verdicts, staffCount } = claims;
  const lastCustomer = new Int32Array(staffCount).fill(-1);
  const claimantStarts = new Uint32Array(starts.length);
  const claimants = new Int32Array(sorted.length);
  const claimNumbers = new Uint32Array(sorted.length);
  let kept = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const end = starts[customer + 1] ?? 0;
    for (let place = starts[customer] ?? 0; place < end; place++) {
      const claim = sorted[place] ?? 0;
      const person = staff[claim] ?? 0;
      if (lastCustomer[person] === customer) {
        verdicts[claim] = CLAIM_REPEATS;
        continue;
      }
      lastCustomer[person] = customer;
      claimants[kept] = person;
      claimNumbers[kept] = claim;
      kept += 1;
    }
    claimantStarts[customer + 1] = kept;
  }
  return {
    claimantStarts,
    claimants: claimants.subarray(0, kept),
    claimNumbers: claimNumbers.subarray(0, kept),
    verdicts,
  };
}
