import { type Finding, finding } from "../finding";
import type { PersonTotals } from "./compare-pay";

/** 锁定 keeps the figures of a month; 解锁 opens it again, with a reason. */
export const LOCK_ACTIONS = ["锁定", "解锁"] as const;

export type LockAction = (typeof LOCK_ACTIONS)[number];

/** One entry of 工资锁定, with everybody's figures where it locks. */
export interface LockRecord {
  readonly month: string;
  readonly version: number;
  readonly action: LockAction;
  readonly time: string;
  readonly by: string;
  readonly reason: string;
  readonly people: readonly PersonTotals[];
}

/** How a month stands. */
export interface LockState {
  /** The version that a run now writes: one more than was locked before. */
  readonly version: number;
  /** The lock that holds; null where the month is open. */
  readonly lockedBy: LockRecord | null;
  /** The last locked figures, for the difference; null where the month was never locked. */
  readonly lastLocked: LockRecord | null;
  /** The unlocking that opened the month again; null where there was none. */
  readonly unlockedBy: LockRecord | null;
}

/** How a month stands after all entries, which come in the order in which they were made. */
export function lockStateOf(records: readonly LockRecord[], month: string | null): LockState {
  const own = records.filter((record) => record.month === month);
  const last = own.at(-1) ?? null;
  const lastLocked = own.filter(({ action }) => action === "锁定").at(-1) ?? null;
  return {
    version: (lastLocked?.version ?? 0) + (last?.action === "锁定" ? 0 : 1),
    lockedBy: last?.action === "锁定" ? last : null,
    lastLocked,
    unlockedBy: last?.action === "解锁" ? last : null,
  };
}

/** What a run on a month has to be told: an error where it is locked, a note where it was unlocked. */
export function lockFindings({ lockedBy, unlockedBy, version }: LockState): Finding[] {
  if (lockedBy) {
    const { month, version: locked, by, time } = lockedBy;
    return [finding("PAY_MONTH_LOCKED", null, month, { month, version: locked, by, time })];
  }
  if (!unlockedBy) return [];
  const { month, version: was, reason } = unlockedBy;
  return [
    finding("PAY_MONTH_UNLOCKED", null, month, { month, version: was, next: version, reason }),
  ];
}
