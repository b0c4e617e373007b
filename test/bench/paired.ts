/** A piece of work to be measured; its text says what came out, so that contenders can be compared. */
export type Work = () => string | Promise<string>;

/** Milliseconds of each round, and what the work said in the last one. */
export interface Timing {
  readonly ms: readonly number[];
  readonly said: string;
}

/**
 * Runs several pieces of work in turn (A B C, A B C, …), each after a garbage collection, so that what else the machine does falls on
 * all of them alike. The first `warmUps` rounds are not counted.
 */
export async function inTurn(works: readonly Work[], rounds: number, warmUps = 0): Promise<Timing[]> {
  const timings = works.map(() => ({ ms: [] as number[], said: "" }));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [place, work] of works.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      const said = await work();
      const ms = performance.now() - start;
      const timing = timings[place];
      if (timing === undefined) continue;
      timing.said = said;
      if (round >= 0) timing.ms.push(ms);
    }
  }
  return timings;
}

export function median(values: readonly number[]): number {
  const rising = [...values].sort((a, b) => a - b);
  const middle = (rising.length - 1) / 2;
  return ((rising[Math.floor(middle)] ?? NaN) + (rising[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Median of the quotients taken round by round. */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, round) => value / (below[round] ?? NaN)));
}
