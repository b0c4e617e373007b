import type { Clock, RunControl } from "../../jobs/job";

/** A run that begins now, before a person's eyes. */
export function clocked(control: RunControl): RunControl & Clock {
  return { ...watched(control), startedAt: new Date(), now: () => new Date() };
}

/** A run that must not hold up the page. */
export function watched(control: RunControl): RunControl {
  return { ...control, isWatched: true };
}
