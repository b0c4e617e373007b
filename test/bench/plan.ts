/** How much is measured; sizes are rows. */
export interface Plan {
  readonly stream: { readonly rows: number; readonly rounds: number; readonly firstRuns: number };
  /** Rising; growth is taken from the first to the last. */
  readonly peers: readonly { readonly rows: number; readonly rounds: number }[];
  readonly firstClick: { readonly rows: number; readonly runs: number };
  readonly memoryRows: number;
  readonly trafficRows: number;
  readonly slices: { readonly rows: number; readonly rounds: number };
  readonly roundTrip: { readonly rows: number; readonly rounds: number };
}

/** The goals' own sizes; some minutes. */
export const FULL_PLAN: Plan = {
  stream: { rows: 1_000_000, rounds: 3, firstRuns: 2 },
  peers: [
    { rows: 10_000, rounds: 15 },
    { rows: 100_000, rounds: 5 },
    { rows: 1_000_000, rounds: 3 },
  ],
  firstClick: { rows: 10_000, runs: 5 },
  memoryRows: 1_000_000,
  trafficRows: 20_000,
  slices: { rows: 10_000, rounds: 5 },
  roundTrip: { rows: 100_000, rounds: 3 },
};

/** Less than a minute, to see whether a change helps. */
export const QUICK_PLAN: Plan = {
  stream: { rows: 100_000, rounds: 3, firstRuns: 2 },
  peers: [
    { rows: 10_000, rounds: 7 },
    { rows: 100_000, rounds: 3 },
  ],
  firstClick: { rows: 10_000, runs: 3 },
  memoryRows: 100_000,
  trafficRows: 5_000,
  slices: { rows: 10_000, rounds: 2 },
  roundTrip: { rows: 10_000, rounds: 3 },
};
