import type { Place } from "../finding";

/** 计价类型 (R60). */
export const DEAL_KINDS = ["产品", "指标", "专项"] as const;
export type DealKind = (typeof DEAL_KINDS)[number];

/** What somebody did in a deal: sold it alone (营销), brought the information (信息获取) or carried it out (营销实施) (R61, R62). */
export type DealRole = "seller" | "info" | "execution";

/** Who allowed a person's ratio below the floor, and why (R61: 原则上). */
export interface Authorisation {
  readonly by: string;
  readonly reason: string;
}

export interface DealShare {
  /** Index into the roster. */
  readonly person: number;
  readonly role: DealRole;
  /** Among the people of the same role; not negative. */
  readonly weight: number;
}

/** One row of 计价登记. */
export interface Deal {
  /** 单号 */
  readonly number: string;
  readonly kind: DealKind;
  /** 联合营销; else 单人. */
  readonly isJoint: boolean;
  /** 金额 in fen; negative = 冲销. */
  readonly fen: number;
  /** The person's ratio agreed for this deal; null = the rule book's. */
  readonly ratio: number | null;
  readonly authorisation: Authorisation | null;
  /** Everybody who has a part: the seller first, or information before execution. */
  readonly shares: readonly DealShare[];
  readonly place: Place | null;
}
