import type { ClaimResolution } from "../claims/claim-resolution";
import type { Roster } from "../claims/roster";
import type { Finding, Place } from "../finding";
import type { RuleBook } from "../rule-book/rule-book";
import type { Certificate, Nearness } from "./balanced/balanced-problem";

/** Everything that allocation looks at; the customers are those of the 客户清单, in order of the customer number. */
export interface AllocationInput {
  /** 客户号, each once. */
  readonly customerIds: readonly string[];
  /** Numbers that stand for them (see `packedId`), where all have one and they are at hand. */
  readonly customerNumbers?: Float64Array | undefined;
  /** Deposit of the basis in fen; NaN = blank. */
  readonly deposits: Float64Array;
  readonly roster: Roster;
  readonly resolution: ClaimResolution;
  readonly book: RuleBook;
  /** Where customers and the people of the roster are; null where the list does not say. Only read where the book's `nearness` is on. */
  readonly nearness: Nearness | null;
  /** A customer's cell, for findings. */
  placeOf(customer: number): Place | null;
}

/**
 * Why a customer is where he is. The first eight are `CLAIM_GROUNDS` after "none"; then allocation: allocated in his own tier,
 * cascaded to a lower tier's people; and why he stays unassigned: no balance, held by the sub-branch (R6), below every tier, a tier without
 * positions, nobody of them on duty, everybody full.
 */
export const HOLDING_REASONS = [
  "sole",
  "order",
  "tie-break",
  "first",
  "shared",
  "decided",
  "reassigned",
  "contested",
  "allocated",
  "cascaded",
  "no-balance",
  "sub-branch",
  "below-tiers",
  "no-positions",
  "nobody-on-duty",
  "full",
] as const;
export type HoldingReason = (typeof HOLDING_REASONS)[number];

/** Index of each reason, for columns. */
export const REASON_INDEX = Object.fromEntries(
  HOLDING_REASONS.map((reason, index) => [reason, index])
) as Readonly<Record<HoldingReason, number>>;

/** Tier of a customer without a balance (`NO_TIER`), or below every bound (`tierNames.length`). */
export const NO_TIER = -1;

/** What a claim lost by: nothing, or a claim policy of "reject". */
export const NOT_REJECTED = 0;
export const REJECTED_BY_TIER = 1;
export const REJECTED_BY_CAPACITY = 2;

/** 分配结果 as columns, one entry per customer in the customers' order. */
export interface Allocation {
  /** Index into the roster, or `NOBODY`. */
  readonly holders: Int32Array;
  /** Index into `HOLDING_METHODS`, or `NO_METHOD`. */
  readonly methods: Int8Array;
  /** Index into `HOLDING_STATUSES`. */
  readonly statuses: Uint8Array;
  /** Index into `HOLDING_REASONS`. */
  readonly reasons: Uint8Array;
  /** Tiers from the highest down. */
  readonly tierNames: readonly string[];
  /** Allowed positions of each of them, canonical. */
  readonly tierPositions: readonly (readonly string[])[];
  /** Index into `tierNames`; `tierNames.length` for a customer below every bound, `NO_TIER` for one without a balance. */
  readonly tiers: Int16Array;
  /** Tier whose people took an allocated customer (another than his own where he cascaded), else `NO_TIER`. */
  readonly servedTiers: Int16Array;
  /** The how-manieth customer this one was of his holder when he was allocated; 0 where he was not. */
  readonly ordinals: Uint32Array;
  /** `NOT_REJECTED`, `REJECTED_BY_TIER` or `REJECTED_BY_CAPACITY`: why the claim that would have won was not granted. */
  readonly rejections: Uint8Array;
  /** 1 where the holder's position is none of the tier's (TIER_MISMATCH). */
  readonly isTierMismatch: Uint8Array;
  readonly loads: Loads;
  /** Of 「均衡」: one per group of people it balanced; empty for 「按序」. */
  readonly certificates: readonly GroupCertificate[];
  readonly findings: readonly Finding[];
}

/** How many customers and how much deposit (fen) each person of the roster holds; one entry per person. */
export interface Loads {
  /** By claim or decision, before allocation. */
  readonly countsBefore: Uint32Array;
  readonly depositsBefore: Float64Array;
  readonly countsAfter: Uint32Array;
  readonly depositsAfter: Float64Array;
  /** 容量 that counts: the person's own, else his position's; Infinity = unlimited. */
  readonly capacities: Float64Array;
}

/** How good 「均衡」 is for the people of a tier's position (all its positions where they are balanced together). */
export interface GroupCertificate {
  readonly tier: string;
  readonly positions: readonly string[];
  readonly customers: number;
  readonly people: number;
  readonly certificate: Certificate;
}
