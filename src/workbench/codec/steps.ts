/**
 * Work in small steps: whoever drives it may pause, tell how far it is, or never go on. Each step takes a few milliseconds; it
 * gives the number of rows it read.
 */
export type Steps<Result> = Generator<number, Result, undefined>;

/** Does all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
