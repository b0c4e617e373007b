import type { Finding } from "../finding";

/** 方式 and 状态 as 分配结果 shows them (design of the sheet). */
export const HOLDING_METHODS = [
  "单人认领",
  "岗位顺序",
  "负责人裁定",
  "负责人改派",
  "分配",
] as const;
export type HoldingMethod = (typeof HOLDING_METHODS)[number];

export const HOLDING_STATUSES = ["已认领", "已分配", "待协调", "未分配"] as const;
export type HoldingStatus = (typeof HOLDING_STATUSES)[number];

/** No person: for indexes into the roster. */
export const NOBODY = -1;

/** No method: for indexes into `HOLDING_METHODS`. */
export const NO_METHOD = -1;

/**
 * What decided about the claims on a customer:
 * none = nobody claimed him, sole = one claimant, order = the earlier position (R41), tie-break and first = the holder on record
 * shared = several by percent, decided = the outlet head chose a claimant (R42), reassigned = he chose somebody else,
 * contested = he still has to.
 */
export const CLAIM_GROUNDS = [
  "none",
  "sole",
  "order",
  "tie-break",
  "first",
  "shared",
  "decided",
  "reassigned",
  "contested",
] as const;
export type ClaimGround = (typeof CLAIM_GROUNDS)[number];

/** Who claimed what, and what came of it; one entry per customer in the customers' order. */
export interface ClaimResolution {
  /** Index into the roster, or `NOBODY`. Of several who share a customer, the one with the largest share. */
  readonly holders: Int32Array;
  /** Index into `HOLDING_METHODS`, or `NO_METHOD`. */
  readonly methods: Int8Array;
  /** 1 where claimants of one position await the outlet head (待协调, A-10). */
  readonly isContested: Uint8Array;
  /** Index into `CLAIM_GROUNDS`. */
  readonly grounds: Uint8Array;
  /** Index into the decisions given where one of them holds, else -1. */
  readonly decisions: Int32Array;
  /** Claimants of customer c are `claimants[claimantStarts[c]] … claimants[claimantStarts[c + 1] - 1]`: roster indexes, distinct, in the order of claims. */
  readonly claimantStarts: Uint32Array;
  readonly claimants: Int32Array;
  /** Percent of the customer that each of `claimants` holds; null where `shareOwnership` is off: then the holder has the whole. */
  readonly shares: Float64Array | null;
  /** Claim rank of each person of the roster, 1 = first (R41); those whose position is not in the order share the last rank. */
  readonly ranks: Int32Array;
  /** Person of the roster who is 原管户人 of each customer, or `NOBODY`. */
  readonly incumbents: Int32Array;
  /** What is wrong with claims and decisions, in the order of their rows. */
  readonly findings: readonly Finding[];
}

/** The claimants of a customer who have a claim on equal terms: the best rank, or all where the book has every duplicate arbitrated. In the order of claims. */
export function contendersOf(
  { claimants, claimantStarts, ranks }: ClaimResolution,
  customer: number,
  crossPosition: "priority" | "arbitrate"
): number[] {
  const all = Array.from(
    claimants.subarray(claimantStarts[customer] ?? 0, claimantStarts[customer + 1] ?? 0)
  );
  if (crossPosition === "arbitrate") return all;
  const rankOf = (person: number): number => ranks[person] ?? Infinity;
  const best = Math.min(...all.map(rankOf));
  return all.filter((person) => rankOf(person) === best);
}

/** The claimants who do not get the customer, in the order of claims; where he is contested, those who cannot get him without the head's word. */
export function losersOf(
  resolution: ClaimResolution,
  customer: number,
  crossPosition: "priority" | "arbitrate"
): number[] {
  const { claimants, claimantStarts, shares } = resolution;
  const isContested = resolution.isContested[customer] === 1;
  const winners = isContested
    ? contendersOf(resolution, customer, crossPosition)
    : [resolution.holders[customer] ?? NOBODY];
  const start = claimantStarts[customer] ?? 0;
  return Array.from(claimants.subarray(start, claimantStarts[customer + 1] ?? 0)).filter(
    (person, place) => !winners.includes(person) && !((shares?.[start + place] ?? 0) > 0)
  );
}
