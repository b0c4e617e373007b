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

/** Who claimed what, and what came of it; one entry per customer in the customers' order. */
export interface ClaimResolution {
  /** Index into the roster, or `NOBODY`. */
  readonly holders: Int32Array;
  /** Index into `HOLDING_METHODS`, or `NO_METHOD`. */
  readonly methods: Int8Array;
  /** 1 where claimants of one position await the outlet head (待协调, A-10). */
  readonly isContested: Uint8Array;
  /** Claimants of customer c are `claimants[claimantStarts[c]] … claimants[claimantStarts[c + 1] - 1]`: roster indexes, distinct, in the order of claims. */
  readonly claimantStarts: Uint32Array;
  readonly claimants: Int32Array;
  /** Why, e.g. the claim order that decided; index into the traces, for 原因 and 依据. */
  readonly findings: readonly Finding[];
}
