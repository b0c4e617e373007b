import type { BalanceKind } from "./measures/balance";

/** How much is measured; sizes are rows. */
export interface Plan {
  readonly stream: { readonly rows: number; readonly rounds: number; readonly firstRuns: number };
  /** Rising; growth is taken from the first to the last. */
  readonly peers: readonly { readonly rows: number; readonly rounds: number }[];
  readonly firstClick: { readonly rows: number; readonly runs: number };
  readonly memoryRows: number;
  readonly trafficRows: number;
  readonly slices: { readonly rows: number; readonly rounds: number };
  readonly frameRows: number;
  readonly roundTrip: { readonly rows: number; readonly rounds: number };
  readonly pay: { staff: number; deals: number; people: number; rounds: number };
  /** With claims and allocation; rising, growth is taken from the first to the last. */
  readonly assign: readonly {
    readonly rows: number;
    readonly people: number;
    readonly rounds: number;
  }[];
  /** Sizes of 「均衡」 with nearness and its goals: gap in percent, milliseconds, percent over HiGHS. */
  readonly nearness: readonly {
    readonly customers: number;
    readonly people: number;
    readonly seeds: number;
    readonly gap: number | null;
    readonly ms: number | null;
    readonly overHighs: number | null;
  }[];
  readonly balance: readonly {
    readonly customers: number;
    readonly people: number;
    readonly kind: BalanceKind;
  }[];
  readonly formulas: { readonly rows: number; readonly lookups: number; readonly rounds: number };
  readonly staffing: { readonly outlets: number; readonly rounds: number };
  /** Custom functions through office.js. */
  readonly functions: { readonly rows: number; readonly rounds: number };
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
  frameRows: 100_000,
  roundTrip: { rows: 100_000, rounds: 3 },
  pay: { staff: 10_000, deals: 1_000_000, people: 100_000, rounds: 9 },
  assign: [
    { rows: 10_000, people: 20, rounds: 9 },
    { rows: 100_000, people: 200, rounds: 5 },
    { rows: 1_000_000, people: 2_000, rounds: 3 },
  ],
  nearness: [
    { customers: 200, people: 10, seeds: 3, gap: null, ms: null, overHighs: 0.1 },
    { customers: 1_000, people: 20, seeds: 5, gap: 0.05, ms: null, overHighs: null },
    { customers: 10_000, people: 50, seeds: 3, gap: 0.02, ms: null, overHighs: null },
    { customers: 100_000, people: 200, seeds: 3, gap: 0.1, ms: 2_000, overHighs: null },
  ],
  balance: [
    { customers: 21_000, people: 600, kind: "closed tier" },
    { customers: 137_000, people: 700, kind: "closed tier" },
    { customers: 137_000, people: 700, kind: "closed tier with claims" },
    { customers: 2_100, people: 80, kind: "top tier" },
  ],
  formulas: { rows: 50_000, lookups: 500, rounds: 1 },
  staffing: { outlets: 10_000, rounds: 9 },
  functions: { rows: 50_000, rounds: 5 },
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
  frameRows: 10_000,
  roundTrip: { rows: 10_000, rounds: 3 },
  pay: { staff: 10_000, deals: 100_000, people: 10_000, rounds: 3 },
  assign: [
    { rows: 10_000, people: 20, rounds: 5 },
    { rows: 100_000, people: 200, rounds: 3 },
  ],
  nearness: [
    { customers: 1_000, people: 20, seeds: 1, gap: 0.05, ms: null, overHighs: null },
    { customers: 10_000, people: 50, seeds: 1, gap: 0.02, ms: null, overHighs: null },
  ],
  balance: [
    { customers: 21_000, people: 600, kind: "closed tier" },
    { customers: 2_100, people: 80, kind: "top tier" },
  ],
  formulas: { rows: 5_000, lookups: 100, rounds: 3 },
  staffing: { outlets: 10_000, rounds: 3 },
  functions: { rows: 5_000, rounds: 3 },
};
