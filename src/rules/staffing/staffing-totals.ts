import type { OutletStaffing } from "./outlet-staffing";

/** Sums over outlets; what an outlet does not list counts as nothing. */
export interface StaffingTotals {
  readonly highCounters: number;
  readonly lowCounters: number;
  readonly required: number;
  readonly current: number;
  readonly surplusByRule: number;
  readonly surplusRecommended: number;
  readonly shortage: number;
}

/** Adds up counters, tellers, surplus and shortage of all outlets (R26 to R29). */
export function totalStaffing(outlets: readonly OutletStaffing[]): StaffingTotals {
  const sum = (of: (staffing: OutletStaffing) => number | null | undefined): number =>
    outlets.reduce((total, staffing) => total + (of(staffing) ?? 0), 0);
  return {
    highCounters: sum(({ cash }) => cash?.minCounters),
    lowCounters: sum(({ nonCash }) => nonCash?.minCounters),
    required: sum(({ requiredTellers }) => requiredTellers),
    current: sum(({ outlet }) => outlet.currentTellers),
    surplusByRule: sum(({ tellers }) => tellers?.surplusByRule),
    surplusRecommended: sum(({ tellers }) => tellers?.surplusRecommended),
    shortage: sum(({ tellers }) => tellers?.shortage),
  };
}
