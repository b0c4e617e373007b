import { onDemand } from "../on-demand";
import { depositsOf } from "./basis";
import type { CustomerColumns, DepositBasis } from "./columns";
import { idOfPacked, keptPackedIds } from "./packed-id";

/** The customers that stay, as columns of their own in the same order: what claims and allocation go by. */
export interface KeptCustomers {
  readonly count: number;
  /** 客户号; made when they are asked for. */
  readonly customerIds: readonly string[];
  /** Numbers that stand for them (see `packedId`), where all have one. */
  readonly customerNumbers: Float64Array | undefined;
  /** Deposit of the basis in fen; NaN = blank. */
  readonly deposits: Float64Array;
  /** 客户号 of the customers that do not stay; made when they are asked for. */
  readonly leftOutIds: readonly string[];
}

/** Takes the kept customers (indexes, rising) out of all. */
export function keptCustomers(
  customers: CustomerColumns,
  kept: Uint32Array,
  basis: DepositBasis
): KeptCustomers {
  const allNumbers = keptPackedIds(customers);
  const numbers = allNumbers === null ? undefined : picked(allNumbers, kept);
  const ids = onDemand(() =>
    numbers === undefined ? textsOf(customers.ids, kept) : Array.from(numbers, idOfPacked)
  );
  const leftOut = onDemand(() => others(customers.ids, kept));
  return {
    count: kept.length,
    get customerIds() {
      return ids();
    },
    customerNumbers: numbers,
    deposits: picked(depositsOf(customers, basis), kept),
    get leftOutIds() {
      return leftOut();
    },
  };
}

function picked(numbers: Float64Array, kept: Uint32Array): Float64Array {
  const some = new Float64Array(kept.length);
  for (let place = 0; place < kept.length; place++) some[place] = numbers[kept[place] ?? 0] ?? NaN;
  return some;
}

function textsOf(texts: readonly string[], kept: Uint32Array): string[] {
  return Array.from(kept, (customer) => texts[customer] ?? "");
}

function others(ids: readonly string[], kept: Uint32Array): string[] {
  let next = 0;
  return ids.filter((_, customer) => {
    if (kept[next] !== customer) return true;
    next += 1;
    return false;
  });
}
