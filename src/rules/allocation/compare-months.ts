import { matchIds, NOT_FOUND } from "../claims/match-ids";

/** One month's 分配结果 or list, in any order of customers. */
export interface MonthColumns {
  readonly count: number;
  readonly customerIds: readonly string[];
  readonly names: readonly string[];
  /** Deposit of the basis in fen; NaN = blank. */
  readonly deposits: Float64Array;
  readonly tiers: readonly string[];
  /** 工号 of the holder where it is known, else what the month's list says; empty = nobody. */
  readonly holders: readonly string[];
}

/** What happened to a customer between two months; several can be true of one. */
export const MONTH_CHANGES = ["新增", "流失", "层级变动", "管户人变动", "管户人离岗"] as const;
export type MonthChange = (typeof MONTH_CHANGES)[number];

/** One row per customer to whom something happened, in order of the customer number. */
export interface MonthComparison {
  readonly count: number;
  readonly customerIds: readonly string[];
  /** Index into the previous and the current month, -1 where the customer is not there. */
  readonly previous: Int32Array;
  readonly current: Int32Array;
  /** Bit n is set where `MONTH_CHANGES[n]` is true. */
  readonly changes: Uint8Array;
  /** In the order of `MONTH_CHANGES`. */
  readonly totals: readonly MonthChangeTotal[];
  /** Customers of both months to whom nothing happened. */
  readonly unchanged: number;
}

export interface MonthChangeTotal {
  readonly change: MonthChange;
  readonly customers: number;
  /** Sums in fen over these customers; blanks count nothing. */
  readonly previousFen: number;
  readonly currentFen: number;
}

const NEW = 1 << MONTH_CHANGES.indexOf("新增");
const LOST = 1 << MONTH_CHANGES.indexOf("流失");
const TIER_MOVED = 1 << MONTH_CHANGES.indexOf("层级变动");
const HOLDER_MOVED = 1 << MONTH_CHANGES.indexOf("管户人变动");
const HOLDER_LEFT = 1 << MONTH_CHANGES.indexOf("管户人离岗");

/**
 * What happened between two months, by 客户号 (issue of 包户包效: 新增, 流失, 层级变动, 管户人变动, 管户人离岗). `isOnDuty` says of the current month's
 * holder whether he is on the roster and on duty; a customer whose holder is not needs another one.
 */
export function compareMonths(
  previous: MonthColumns,
  current: MonthColumns,
  isOnDuty: (holder: string) => boolean
): MonthComparison {
  const currentOf = matchIds(previous.customerIds, current.customerIds);
  const previousOf = new Int32Array(current.count).fill(NOT_FOUND);
  const rows: ChangedCustomer[] = [];
  for (let before = 0; before < previous.count; before++) {
    const now = currentOf[before] ?? NOT_FOUND;
    if (now === NOT_FOUND) rows.push({ before, now, changes: LOST });
    else previousOf[now] = before;
  }
  let unchanged = 0;
  for (let now = 0; now < current.count; now++) {
    const before = previousOf[now] ?? NOT_FOUND;
    const changes = changesOf(previous, before, current, now, isOnDuty);
    if (changes === 0) unchanged += 1;
    else rows.push({ before, now, changes });
  }
  return { ...columnsOf(rows, previous, current), unchanged };
}

/** Whether something happened, e.g. `happened(comparison.changes[row], "新增")`. */
export function happened(changes: number, change: MonthChange): boolean {
  return (changes & (1 << MONTH_CHANGES.indexOf(change))) !== 0;
}

interface ChangedCustomer {
  readonly before: number;
  readonly now: number;
  readonly changes: number;
}

function changesOf(
  previous: MonthColumns,
  before: number,
  current: MonthColumns,
  now: number,
  isOnDuty: (holder: string) => boolean
): number {
  const holder = current.holders[now] ?? "";
  const left = holder !== "" && !isOnDuty(holder) ? HOLDER_LEFT : 0;
  if (before === NOT_FOUND) return NEW | left;
  const tier = previous.tiers[before] === current.tiers[now] ? 0 : TIER_MOVED;
  const moved = previous.holders[before] === holder ? 0 : HOLDER_MOVED;
  return tier | moved | left;
}

function columnsOf(
  rows: readonly ChangedCustomer[],
  previous: MonthColumns,
  current: MonthColumns
): Omit<MonthComparison, "unchanged"> {
  const idOf = ({ before, now }: ChangedCustomer): string =>
    current.customerIds[now] ?? previous.customerIds[before] ?? "";
  const sorted = rows
    .map((row) => ({ ...row, id: idOf(row) }))
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  return {
    count: sorted.length,
    customerIds: sorted.map(({ id }) => id),
    previous: Int32Array.from(sorted, ({ before }) => before),
    current: Int32Array.from(sorted, ({ now }) => now),
    changes: Uint8Array.from(sorted, ({ changes }) => changes),
    totals: MONTH_CHANGES.map((change) => {
      const those = sorted.filter(({ changes }) => happened(changes, change));
      return {
        change,
        customers: those.length,
        previousFen: sumOf(those.map(({ before }) => previous.deposits[before])),
        currentFen: sumOf(those.map(({ now }) => current.deposits[now])),
      };
    }),
  };
}

function sumOf(deposits: readonly (number | undefined)[]): number {
  return deposits.reduce<number>((sum, fen = NaN) => (Number.isNaN(fen) ? sum : sum + fen), 0);
}
