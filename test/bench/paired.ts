/** One of several ways to do the same work. */
export interface Contender {
  /** Before each run, not timed. */
  readonly prepare?: () => unknown;
  readonly work: () => unknown;
  /** After each run, not timed: what came of it, as a text that is equal only where all is equal. */
  readonly answer: () => string;
}

/** Milliseconds of each round, and the answer of the last one. */
export interface Timing {
  readonly ms: readonly number[];
  readonly answer: string;
}

/**
 * Runs contenders in turn (A B C, A B C, …), each after clearing away the young garbage, so that what else the machine does falls on all of them
 * alike. The first `warmUps` rounds are not counted.
 */
export async function inTurn(
  contenders: readonly Contender[],
  rounds: number,
  warmUps = 0
): Promise<Timing[]> {
  const ms = contenders.map((): number[] => []);
  const answers = contenders.map(() => "");
  for (let round = -warmUps; round < rounds; round++) {
    for (const [place, { prepare, work, answer }] of contenders.entries()) {
      await prepare?.();
      // Not a full collection: it would throw compiled code away as well.
      globalThis.gc?.({ type: "minor" });
      const start = performance.now();
      await work();
      const elapsed = performance.now() - start;
      answers[place] = answer();
      if (round >= 0) ms[place]?.push(elapsed);
    }
  }
  return contenders.map((_, place) => ({ ms: ms[place] ?? [], answer: answers[place] ?? "" }));
}

/** A contender whose work gives its answer, or something that the answer is made of when the clock stands still. */
export function answering<T>(
  work: () => T | Promise<T>,
  answerOf: (result: T) => string = String
): Contender {
  let last: T | null = null;
  return {
    prepare: () => (last = null),
    work: async () => {
      last = await work();
    },
    answer: () => (last === null ? "" : answerOf(last)),
  };
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
