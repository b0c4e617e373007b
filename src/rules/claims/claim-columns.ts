import type { Place } from "../finding";

/** What the claim register says, one entry per claimant and customer in the order of rows, repeated rows included. */
export interface ClaimColumns {
  readonly count: number;
  /** 客户号 as written. */
  readonly customerIds: readonly string[];
  /** 工号 of the claimant; a text that names nobody of the roster stays as written. */
  readonly staffIds: readonly string[];
  /** 比例 in percent; NaN where none is written. Only read where `shareOwnership` is on. */
  readonly shares: Float64Array;
  /** The cell of a claim. */
  placeOf(claim: number): Place;
}

/** The outlet head's word on one customer, from 认领协调 (R42, A-08). */
export interface HeadDecision {
  readonly customerId: string;
  /** 工号 of 裁定管户人; a text that names nobody stays as written. */
  readonly to: string;
  readonly by: string;
  readonly reason: string;
  readonly time: string;
  readonly place: Place | null;
}
