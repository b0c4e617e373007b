import type { HeadDecision } from "../claims/claim-columns";
import { contendersOf, losersOf, NOBODY } from "../claims/claim-resolution";
import type { StaffMember } from "../claims/roster";
import type { RuleBook } from "../rule-book/rule-book";
import {
  type Allocation,
  type AllocationInput,
  HOLDING_REASONS,
  type HoldingReason,
  NO_TIER,
  NOT_REJECTED,
  REJECTED_BY_TIER,
} from "./allocation";
import { nearnessBetween, type NearnessTrace } from "./nearness-trace";

/** Somebody who claimed a customer. */
export interface Claimant {
  readonly member: StaffMember;
  /** Claim rank (R41), 1 = first; one more than the order's length for a position that is not in it. */
  readonly rank: number;
  /** Percent he holds where the customer is shared, else null. */
  readonly share: number | null;
}

/** Why a customer is where he is, with the candidates who lost and the numbers that counted: 原因 and 依据 are made from it. */
export interface HoldingTrace {
  readonly reason: HoldingReason;
  readonly holder: Claimant | null;
  /** Those of equal standing who wait for the head's word; empty where nobody has to wait. By rank, then by the roster's order. */
  readonly contenders: readonly Claimant[];
  /** The other claimants, in the same order. */
  readonly losers: readonly Claimant[];
  readonly decision: HeadDecision | null;
  /** The customer's own tier; null without one. */
  readonly tier: string | null;
  readonly tierPositions: readonly string[];
  /** Tier whose people took him; null where he was not allocated. */
  readonly servedTier: string | null;
  /** The how-manieth customer of his holder this was; 0 where he was not allocated one by one. */
  readonly ordinal: number;
  /** The holder's customers in the end, and his capacity (Infinity = unlimited). */
  readonly held: number;
  readonly capacity: number;
  /** The claimant who would have won but for the claim policy, and what he lost by. */
  readonly rejected: { readonly claimant: Claimant; readonly by: "tier" | "capacity" } | null;
  readonly isTierMismatch: boolean;
  /** How near the holder is, where he was chosen for that as well; else null. */
  readonly nearness: NearnessTrace | null;
  readonly book: RuleBook;
}

/** Looks up why a customer is where he is (design: every decision carries its trace). */
export function traceOf(
  customer: number,
  allocation: Allocation,
  input: AllocationInput,
  decisions: readonly HeadDecision[]
): HoldingTrace {
  const { resolution, book } = input;
  const claimant = (person: number): Claimant | null => claimantOf(person, customer, input);
  const listed = (people: readonly number[]): Claimant[] =>
    sorted(people, claimant, resolution.ranks);
  const holder = allocation.holders[customer] ?? NOBODY;
  const tier = allocation.tiers[customer] ?? NO_TIER;
  const isContested = resolution.isContested[customer] === 1;
  return {
    reason: HOLDING_REASONS[allocation.reasons[customer] ?? 0] ?? "full",
    holder: claimant(holder),
    contenders: isContested ? listed(contendersOf(resolution, customer, book.crossPosition)) : [],
    losers: listed(losersOf(resolution, customer, book.crossPosition)),
    decision: decisions[resolution.decisions[customer] ?? -1] ?? null,
    tier: allocation.tierNames[tier] ?? null,
    tierPositions: allocation.tierPositions[tier] ?? [],
    servedTier: allocation.tierNames[allocation.servedTiers[customer] ?? NO_TIER] ?? null,
    ordinal: allocation.ordinals[customer] ?? 0,
    held: allocation.loads.countsAfter[holder] ?? 0,
    capacity: allocation.loads.capacities[holder] ?? Infinity,
    rejected: rejectedClaimant(
      customer,
      allocation,
      claimant(resolution.holders[customer] ?? NOBODY)
    ),
    isTierMismatch: allocation.isTierMismatch[customer] === 1,
    nearness: nearnessOf(customer, allocation, input),
    book,
  };
}

function nearnessOf(
  customer: number,
  { servedTiers, holders, certificates }: Allocation,
  { nearness, book }: AllocationInput
): NearnessTrace | null {
  const isBalanced = certificates.length > 0 && servedTiers[customer] !== NO_TIER;
  if (!book.nearness || nearness === null || !isBalanced) return null;
  return nearnessBetween(nearness, customer, holders[customer] ?? NOBODY);
}

function claimantOf(person: number, customer: number, input: AllocationInput): Claimant | null {
  const { claimants, claimantStarts, shares, ranks } = input.resolution;
  const member = input.roster[person];
  if (member === undefined) return null;
  const start = claimantStarts[customer] ?? 0;
  const own = claimants.subarray(start, claimantStarts[customer + 1] ?? 0).indexOf(person);
  const share = shares === null || own < 0 ? null : (shares[start + own] ?? null);
  return { member, rank: ranks[person] ?? 0, share };
}

function sorted(
  people: readonly number[],
  claimant: (person: number) => Claimant | null,
  ranks: Int32Array
): Claimant[] {
  return [...people]
    .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
    .map(claimant)
    .filter((one) => one !== null);
}

function rejectedClaimant(
  customer: number,
  { rejections }: Allocation,
  claimant: Claimant | null
): HoldingTrace["rejected"] {
  const rejection = rejections[customer] ?? NOT_REJECTED;
  if (rejection === NOT_REJECTED || claimant === null) return null;
  return { claimant, by: rejection === REJECTED_BY_TIER ? "tier" : "capacity" };
}
