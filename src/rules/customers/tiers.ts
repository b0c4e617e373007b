import { type Finding, finding } from "../finding";
import { largestRemainder } from "../largest-remainder";
import { fenOfNumber, wanOf } from "../money";
import { type Tier } from "../rule-book/tier-rules";
import { depositsOf } from "./basis";
import { type CustomerColumns, type DepositBasis } from "./columns";
import { placeOfCustomer } from "./place";

/** 层级 of a customer whose deposit is blank. */
export const NO_BALANCE = "无余额";
/** 层级 of a customer below every tier of the bank's plan. */
export const BELOW_TIERS = "层级以下";
export const TOTAL = "合计";

/** 100 % in hundredths of a percent. */
const WHOLE = 10_000;

/** Tiers from the highest bound down, ready to look up. */
export interface TierScale {
  readonly names: readonly string[];
  /** Inclusive lower bounds in fen, falling; a bound of 0 yuan takes everything below too. */
  readonly bounds: Float64Array;
}

export interface TierRow {
  readonly tier: string;
  readonly customers: number;
  readonly accounts: number;
  /** 存款合计 of the basis. */
  readonly fen: number;
  /** The same in 万元, half-up to two decimals. */
  readonly wan: number;
  /** 占比 in hundredths of a percent; null where the total is zero or negative and a share means nothing. */
  readonly share: number | null;
}

export interface TierSummary {
  readonly basis: DepositBasis;
  /** One row per tier from the highest down; `BELOW_TIERS` follows where somebody is there. Their shares add up to 100.00 % exactly. */
  readonly rows: readonly TierRow[];
  readonly noBalance: TierRow;
  readonly total: TierRow;
}

/** What a summary needs to know of customers. */
export type SummedCustomers = Pick<
  CustomerColumns,
  "accountCounts" | "balances" | "yearlyAverages"
>;

/** Tiers in any order of rows, made ready to look up. */
export function tierScale(tiers: readonly Pick<Tier, "name" | "lowerBound">[]): TierScale {
  const falling = [...tiers].sort((a, b) => b.lowerBound - a.lowerBound);
  return {
    names: falling.map((tier) => tier.name),
    bounds: Float64Array.from(falling, (tier) =>
      tier.lowerBound <= 0 ? -Infinity : (fenOfNumber(tier.lowerBound) ?? Infinity)
    ),
  };
}

/** 层级 of a deposit in fen (A-11: bounds are inclusive); blank is `NO_BALANCE`, below every bound `BELOW_TIERS`. */
export function tierOf(deposit: number, scale: TierScale): string {
  if (Number.isNaN(deposit)) return NO_BALANCE;
  return scale.names[tierIndex(deposit, scale)] ?? BELOW_TIERS;
}

/**
 * 层级汇总 of the kept customers by their basis deposit (R43, R48). Shares are of the whole by largest remainder, so that they add up;
 * a tier whose overdrafts outweigh its deposits has a negative share.
 */
export function summarizeTiers(
  customers: SummedCustomers,
  kept: Uint32Array,
  basis: DepositBasis,
  tiers: readonly Pick<Tier, "name" | "lowerBound">[]
): TierSummary {
  const counts = countTiers(customers, kept, depositsOf(customers, basis), tierScale(tiers));
  const inTiers = counts.slice(0, -1);
  const noBalance = counts.at(-1) ?? emptyCount(NO_BALANCE);
  const total = counts.reduce(plus, emptyCount(TOTAL));
  const shown = inTiers.filter((count) => count.tier !== BELOW_TIERS || count.customers > 0);
  const shares = largestRemainder(
    WHOLE,
    shown.map((count) => count.fen)
  );
  return {
    basis,
    rows: shown.map((count, order) => tierRow(count, shares?.[order] ?? null)),
    noBalance: tierRow(noBalance, shares === null ? null : 0),
    total: tierRow(total, shares === null ? null : WHOLE),
  };
}

/** One count per tier from the highest down, then `BELOW_TIERS` and `NO_BALANCE`. */
function countTiers(
  { accountCounts }: SummedCustomers,
  kept: Uint32Array,
  deposits: Float64Array,
  scale: TierScale
): TierCount[] {
  const names = [...scale.names, BELOW_TIERS, NO_BALANCE];
  const customers = new Uint32Array(names.length);
  const accounts = new Uint32Array(names.length);
  const fen = new Float64Array(names.length);
  for (let at = 0; at < kept.length; at++) {
    const customer = kept[at] ?? 0;
    const deposit = deposits[customer] ?? NaN;
    const isBlank = Number.isNaN(deposit);
    const place = isBlank ? names.length - 1 : tierIndex(deposit, scale);
    customers[place] = (customers[place] ?? 0) + 1;
    accounts[place] = (accounts[place] ?? 0) + (accountCounts[customer] ?? 0);
    fen[place] = (fen[place] ?? 0) + (isBlank ? 0 : deposit);
  }
  return names.map((tier, place) => ({
    tier,
    customers: customers[place] ?? 0,
    accounts: accounts[place] ?? 0,
    fen: fen[place] ?? 0,
  }));
}

/** One `BASIS_BLANK` for each kept customer whose basis deposit is blank: kept, but in no tier. */
export function listBlankDeposits(
  customers: CustomerColumns,
  kept: Uint32Array,
  basis: DepositBasis
): Finding[] {
  const deposits = depositsOf(customers, basis);
  return Array.from(kept)
    .filter((customer) => Number.isNaN(deposits[customer] ?? NaN))
    .map((customer) => {
      const id = customers.ids[customer] ?? "";
      const name = customers.names[customer] ?? "";
      return finding("BASIS_BLANK", placeOfCustomer(customers, customer), id, { id, name, basis });
    });
}

/** Index of the first bound the deposit (fen, not blank) reaches; the number of tiers when it reaches none. */
export function tierIndex(deposit: number, scale: TierScale): number {
  let index = 0;
  while (index < scale.bounds.length && deposit < (scale.bounds[index] ?? -Infinity)) index += 1;
  return index;
}

type TierCount = Pick<TierRow, "tier" | "customers" | "accounts" | "fen">;

function emptyCount(tier: string): TierCount {
  return { tier, customers: 0, accounts: 0, fen: 0 };
}

function plus(sum: TierCount, { customers, accounts, fen }: TierCount): TierCount {
  return {
    tier: sum.tier,
    customers: sum.customers + customers,
    accounts: sum.accounts + accounts,
    fen: sum.fen + fen,
  };
}

function tierRow(count: TierCount, share: number | null): TierRow {
  return { ...count, wan: wanOf(count.fen), share };
}
