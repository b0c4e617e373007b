import { canonicalPosition } from "../claims/known-positions";
import type { Roster } from "../claims/roster";
import type { Loads } from "./allocation";

/** 户数偏离 and 存款偏离 of each person, in percent with two decimals; NaN for who is not on duty and where the mean is zero or negative. */
export interface LoadDeviations {
  readonly counts: Float64Array;
  readonly deposits: Float64Array;
}

/** How far each person's load lies from the mean of the on-duty people of the same position. */
export function loadDeviations(loads: Loads, roster: Roster): LoadDeviations {
  return {
    counts: deviations(loads.countsAfter, roster),
    deposits: deviations(loads.depositsAfter, roster),
  };
}

function deviations(values: ArrayLike<number>, roster: Roster): Float64Array {
  const groups = new Map<string, { sum: number; people: number }>();
  for (const [person, { position, isOnDuty }] of roster.entries()) {
    if (!isOnDuty) continue;
    const word = canonicalPosition(position);
    const group = groups.get(word) ?? { sum: 0, people: 0 };
    group.sum += values[person] ?? 0;
    group.people += 1;
    groups.set(word, group);
  }
  return Float64Array.from(roster, ({ position, isOnDuty }, person) => {
    const group = groups.get(canonicalPosition(position));
    if (!isOnDuty || group === undefined || group.sum <= 0) return NaN;
    const mean = group.sum / group.people;
    return Math.round((((values[person] ?? 0) - mean) / mean) * 10_000) / 100;
  });
}
