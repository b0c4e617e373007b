import { done, finding, type Outcome, refused } from "../finding";

/** Customers who come and are served: what a waiting line is made of. Arrivals are by chance, one after the other (Erlang C). */
export interface Arrivals {
  /** Customers in half an hour, on average. */
  readonly perHalfHour: number;
  /** Minutes that one of them keeps a window busy, on average. */
  readonly handlingMinutes: number;
}

export interface WaitingLine {
  readonly windows: number;
  /** Part of the time a window is busy, below 1. */
  readonly occupancy: number;
  /** Chance that a customer finds every window busy. */
  readonly chanceToWait: number;
  /** Mean wait of all customers, in minutes. */
  readonly meanWaitMinutes: number;
}

const HALF_HOUR_MINUTES = 30;

/** A wait that equals the target on paper may come out a hair above it. */
const ROUNDING_SLACK = 1 + 1e-12;

/** Beyond this many nobody builds windows; the search ends here. */
const MOST_WINDOWS = 10_000;

/**
 * How long people wait at `windows` windows (M/M/c). `NUMBER_INVALID` for what is no number, negative, or no whole number of windows;
 * `STAFFING_OVERLOADED` where the work that comes is at least what the windows can do: then there is no mean wait.
 */
export function waitingLine(arrivals: Arrivals, windows: number): Outcome<WaitingLine> {
  const problem =
    invalidArrivals(arrivals) ?? (isWindowCount(windows) ? null : invalid("窗口数", windows));
  if (problem !== null) return refused(problem);
  const load = offeredLoad(arrivals);
  if (load >= windows) {
    const { perHalfHour, handlingMinutes } = arrivals;
    const params = { windows, arrivals: perHalfHour, minutes: handlingMinutes };
    return refused(finding("STAFFING_OVERLOADED", null, "", params));
  }
  return done(lineAt(load, windows, arrivals.handlingMinutes, blockedAt(load, windows)));
}

/** The fewest windows at which the mean wait is at most `targetMinutes`. Refused as `waitingLine`, and for a target that is no number or negative. */
export function windowsFor(arrivals: Arrivals, targetMinutes: number): Outcome<WaitingLine> {
  const problem =
    invalidArrivals(arrivals) ??
    (isAmount(targetMinutes) ? null : invalid("目标等候时间", targetMinutes));
  if (problem !== null) return refused(problem);
  const load = offeredLoad(arrivals);
  let blocked = 1;
  for (let windows = 1; windows <= MOST_WINDOWS; windows++) {
    blocked = nextBlocked(load, windows, blocked);
    if (load >= windows) continue;
    const line = lineAt(load, windows, arrivals.handlingMinutes, blocked);
    if (line.meanWaitMinutes <= targetMinutes * ROUNDING_SLACK) return done(line);
  }
  return refused(invalid("来客数", arrivals.perHalfHour));
}

/** Windows kept busy on average (erlangs). */
function offeredLoad({ perHalfHour, handlingMinutes }: Arrivals): number {
  return (perHalfHour * handlingMinutes) / HALF_HOUR_MINUTES;
}

/** Erlang B for one more window; the recursion stays between 0 and 1 where factorials would overflow. */
function nextBlocked(load: number, windows: number, blocked: number): number {
  return (load * blocked) / (windows + load * blocked);
}

function blockedAt(load: number, windows: number): number {
  let blocked = 1;
  for (let opened = 1; opened <= windows; opened++) blocked = nextBlocked(load, opened, blocked);
  return blocked;
}

function lineAt(
  load: number,
  windows: number,
  handlingMinutes: number,
  blocked: number
): WaitingLine {
  const occupancy = load / windows;
  const chanceToWait = blocked / (1 - occupancy * (1 - blocked));
  return {
    windows,
    occupancy,
    chanceToWait,
    meanWaitMinutes: (chanceToWait * handlingMinutes) / (windows - load),
  };
}

function invalidArrivals({ perHalfHour, handlingMinutes }: Arrivals) {
  if (!isAmount(perHalfHour)) return invalid("来客数", perHalfHour);
  return isAmount(handlingMinutes) ? null : invalid("办理时间", handlingMinutes);
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function isWindowCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST_WINDOWS;
}

function invalid(field: string, value: number) {
  return finding("NUMBER_INVALID", null, String(value), { field, value });
}
