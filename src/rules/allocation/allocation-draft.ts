import {
  CLAIM_GROUNDS,
  HOLDING_METHODS,
  HOLDING_STATUSES,
  NOBODY,
} from "../claims/claim-resolution";
import { fenOfNumber } from "../money";
import { onDemand } from "../on-demand";
import {
  type Allocation,
  type AllocationInput,
  type GroupCertificate,
  type HoldingReason,
  NO_TIER,
  REASON_INDEX,
} from "./allocation";
import { findingsOfAllocation } from "./allocation-findings";
import { grantClaims } from "./grant-claims";
import { capacitiesOf, type TierPlan, tierPlan, tiersOf } from "./tier-plan";

const CLAIMED = HOLDING_STATUSES.indexOf("已认领");
const ALLOCATED = HOLDING_STATUSES.indexOf("已分配");
const CONTESTED = HOLDING_STATUSES.indexOf("待协调");
const UNASSIGNED = HOLDING_STATUSES.indexOf("未分配");
const BY_ALLOCATION = HOLDING_METHODS.indexOf("分配");

/** The reason each ground of a claim is; a customer without a ground has none yet. */
const REASON_OF_GROUND = Uint8Array.from(CLAIM_GROUNDS, (ground) =>
  ground === "none" ? 0 : REASON_INDEX[ground]
);

/** An allocation being made: claims stand, the rest is given out. */
export interface AllocationDraft {
  readonly input: AllocationInput;
  readonly plan: TierPlan;
  readonly holders: Int32Array;
  readonly methods: Int8Array;
  readonly statuses: Uint8Array;
  readonly reasons: Uint8Array;
  readonly tiers: Int16Array;
  readonly servedTiers: Int16Array;
  readonly ordinals: Uint32Array;
  readonly rejections: Uint8Array;
  readonly capacities: Float64Array;
  /** Customers of each person by claim, and up to now. */
  readonly countsBefore: Uint32Array;
  readonly counts: Uint32Array;
}

/** Claims, decisions and tiers as they stand before anything is given out (A-12: claims count toward capacity). */
export function startAllocation(input: AllocationInput): AllocationDraft {
  const { resolution, roster, book, deposits } = input;
  const plan = tierPlan(book, roster);
  const tiers = tiersOf(deposits, plan);
  const capacities = capacitiesOf(roster, book);
  const granted = grantClaims(input, { plan, tiers, capacities });
  const count = deposits.length;
  const draft: AllocationDraft = {
    input,
    plan,
    ...granted,
    statuses: new Uint8Array(count).fill(UNASSIGNED),
    reasons: new Uint8Array(count),
    tiers,
    servedTiers: new Int16Array(count).fill(NO_TIER),
    ordinals: new Uint32Array(count),
    capacities,
    countsBefore: new Uint32Array(roster.length),
    counts: new Uint32Array(roster.length),
  };
  for (let customer = 0; customer < count; customer++) {
    const holder = draft.holders[customer] ?? NOBODY;
    if (holder === NOBODY && resolution.isContested[customer] !== 1) continue;
    draft.reasons[customer] = REASON_OF_GROUND[resolution.grounds[customer] ?? 0] ?? 0;
    draft.statuses[customer] = holder === NOBODY ? CONTESTED : CLAIMED;
    if (holder !== NOBODY) draft.countsBefore[holder] = (draft.countsBefore[holder] ?? 0) + 1;
  }
  draft.counts.set(draft.countsBefore);
  return draft;
}

/** Customers to be given out: the plan has a tier for each of them. */
export interface OpenCustomers {
  readonly customers: Uint32Array;
  /** How many there are of each tier. */
  readonly tierCounts: Uint32Array;
}

/**
 * Customers that nobody holds and nobody contests and that the plan has a tier for; the others among the unclaimed get their reason: no
 * balance, held by the sub-branch (R6), below every tier.
 */
export function customersToPlace(draft: AllocationDraft): OpenCustomers {
  const { input, statuses, tiers, plan } = draft;
  const { subBranchTier } = input.book;
  const subBranch = subBranchTier === null ? Infinity : (fenOfNumber(subBranchTier) ?? Infinity);
  const open = new Uint32Array(statuses.length);
  const tierCounts = new Uint32Array(plan.tiers.length);
  let count = 0;
  for (let customer = 0; customer < statuses.length; customer++) {
    if (statuses[customer] !== UNASSIGNED) continue;
    const tier = tiers[customer] ?? NO_TIER;
    if (tier === NO_TIER) setReason(draft, customer, "no-balance");
    else if ((input.deposits[customer] ?? 0) >= subBranch) setReason(draft, customer, "sub-branch");
    else if (tier >= plan.tiers.length) setReason(draft, customer, "below-tiers");
    else {
      open[count++] = customer;
      tierCounts[tier] = (tierCounts[tier] ?? 0) + 1;
    }
  }
  return { customers: open.subarray(0, count), tierCounts };
}

/** Gives an open customer to somebody of the tier that serves him; `ordinal` = the how-manieth of this person. */
export function place(
  draft: AllocationDraft,
  customer: number,
  holder: number,
  servedTier: number,
  ordinal: number
): void {
  draft.holders[customer] = holder;
  draft.servedTiers[customer] = servedTier;
  draft.ordinals[customer] = ordinal;
}

/** What placing a customer means for the other columns, in one walk: customers are placed in the order of deposits, far apart in memory. */
function notePlaced(draft: AllocationDraft): void {
  const { servedTiers, tiers, statuses, methods, reasons } = draft;
  for (let customer = 0; customer < statuses.length; customer++) {
    const served = servedTiers[customer] ?? NO_TIER;
    if (served === NO_TIER) continue;
    statuses[customer] = ALLOCATED;
    methods[customer] = BY_ALLOCATION;
    reasons[customer] = tiers[customer] === served ? REASON_INDEX.allocated : REASON_INDEX.cascaded;
  }
}

export function setReason(draft: AllocationDraft, customer: number, reason: HoldingReason): void {
  draft.reasons[customer] = REASON_INDEX[reason];
}

/** The allocation with its loads and findings. */
export function finishAllocation(
  draft: AllocationDraft,
  certificates: readonly GroupCertificate[] = []
): Allocation {
  notePlaced(draft);
  const { input, plan, holders, statuses } = draft;
  const people = input.roster.length;
  const depositsBefore = new Float64Array(people);
  const depositsAfter = new Float64Array(people);
  for (let customer = 0; customer < holders.length; customer++) {
    const holder = holders[customer] ?? NOBODY;
    const deposit = input.deposits[customer] ?? NaN;
    if (holder === NOBODY || Number.isNaN(deposit)) continue;
    depositsAfter[holder] = (depositsAfter[holder] ?? 0) + deposit;
    if (statuses[customer] === CLAIMED)
      depositsBefore[holder] = (depositsBefore[holder] ?? 0) + deposit;
  }
  const allocation = {
    holders,
    methods: draft.methods,
    statuses,
    reasons: draft.reasons,
    tierNames: plan.tiers.map(({ name }) => name),
    tierPositions: plan.tiers.map(({ positions }) => positions),
    tiers: draft.tiers,
    servedTiers: draft.servedTiers,
    ordinals: draft.ordinals,
    rejections: draft.rejections,
    isTierMismatch: tierMismatches(draft),
    loads: {
      countsBefore: draft.countsBefore,
      depositsBefore,
      countsAfter: draft.counts,
      depositsAfter,
      capacities: draft.capacities,
    },
    certificates,
  };
  const findings = onDemand(() => findingsOfAllocation(allocation, input));
  return {
    ...allocation,
    get findings() {
      return findings();
    },
  };
}

/** Holders by claim or decision whose position is none of the tier's. */
function tierMismatches({ plan, holders, statuses, tiers, input }: AllocationDraft): Uint8Array {
  const people = input.roster.length;
  const isStranger = strangers(plan, people);
  const found = new Uint8Array(holders.length);
  for (let customer = 0; customer < holders.length; customer++) {
    const tier = tiers[customer] ?? NO_TIER;
    if (statuses[customer] !== CLAIMED || tier === NO_TIER) continue;
    found[customer] = isStranger[tier * people + (holders[customer] ?? 0)] ?? 0;
  }
  return found;
}

/** For each tier and each person 1 where the tier has positions and his is none of them. */
function strangers({ tiers }: TierPlan, people: number): Uint8Array {
  const marks = new Uint8Array(tiers.length * people);
  for (const [tier, { positions, pools }] of tiers.entries()) {
    if (positions.length === 0) continue;
    marks.fill(1, tier * people, (tier + 1) * people);
    for (const pool of pools) for (const person of pool.people) marks[tier * people + person] = 0;
  }
  return marks;
}
