import { CLAIM_GROUNDS, NO_METHOD, NOBODY } from "../claims/claim-resolution";
import {
  type AllocationInput,
  NO_TIER,
  NOT_REJECTED,
  REJECTED_BY_CAPACITY,
  REJECTED_BY_TIER,
} from "./allocation";
import { depositOrder } from "./deposit-order";
import { isAllowed, type TierPlan } from "./tier-plan";

/** Who holds what by claim or decision, once the claim policy has been applied. */
export interface GrantedClaims {
  readonly holders: Int32Array;
  readonly methods: Int8Array;
  readonly rejections: Uint8Array;
}

interface Limits {
  readonly plan: TierPlan;
  readonly tiers: Int16Array;
  readonly capacities: Float64Array;
}

const DECIDED = CLAIM_GROUNDS.indexOf("decided");
const REASSIGNED = CLAIM_GROUNDS.indexOf("reassigned");

/**
 * "keep+flag" grants every claim. "reject" grants no claim outside the tiers of the claimant's position, and of one person's claims no
 * more than his capacity, the largest deposits first (blank ones last). The head's decisions always stand, and count toward capacity first.
 */
export function grantClaims(input: AllocationInput, limits: Limits): GrantedClaims {
  const { resolution, book } = input;
  const granted = {
    holders: resolution.holders.slice(),
    methods: resolution.methods.slice(),
    rejections: new Uint8Array(resolution.holders.length),
  };
  if (book.claimTierPolicy === "reject") rejectClaims(input, limits, granted);
  return granted;
}

function rejectClaims(input: AllocationInput, limits: Limits, granted: GrantedClaims): void {
  const { resolution, roster } = input;
  const counts = new Uint32Array(roster.length);
  const claimed: number[] = [];
  for (const [customer, holder] of granted.holders.entries()) {
    if (holder === NOBODY) continue;
    const ground = resolution.grounds[customer];
    if (ground === DECIDED || ground === REASSIGNED) counts[holder] = (counts[holder] ?? 0) + 1;
    else claimed.push(customer);
  }
  for (const customer of inOrder(claimed, input)) {
    const holder = granted.holders[customer] ?? NOBODY;
    const verdict = verdictOn(customer, holder, counts, input, limits);
    if (verdict === NOT_REJECTED) {
      counts[holder] = (counts[holder] ?? 0) + 1;
      continue;
    }
    granted.holders[customer] = NOBODY;
    granted.methods[customer] = NO_METHOD;
    granted.rejections[customer] = verdict;
  }
}

function verdictOn(
  customer: number,
  holder: number,
  counts: Uint32Array,
  { roster }: AllocationInput,
  { plan, tiers, capacities }: Limits
): number {
  const member = roster[holder];
  const tier = plan.tiers[tiers[customer] ?? NO_TIER];
  if (member && !isAllowed(member, tier)) return REJECTED_BY_TIER;
  return (counts[holder] ?? 0) < (capacities[holder] ?? 0) ? NOT_REJECTED : REJECTED_BY_CAPACITY;
}

function inOrder(customers: readonly number[], input: AllocationInput): Uint32Array {
  const known = input.deposits.map((deposit) =>
    Number.isNaN(deposit) ? Number.MIN_SAFE_INTEGER / 2 : deposit
  );
  return depositOrder(Uint32Array.from(customers), known, input);
}
