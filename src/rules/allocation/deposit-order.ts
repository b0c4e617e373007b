import { idKeys } from "../customers/id-keys";
import { sortByKeys } from "../customers/sort-by-keys";

/** The order in which customers are served: deposit falling, then 客户号 rising. Every deposit given is a number. */
export function depositOrder(
  customers: Uint32Array,
  deposits: Float64Array,
  ids: readonly string[]
): Uint32Array {
  const byId = idOrder(customers, ids);
  let most = -Infinity;
  for (const customer of byId) most = Math.max(most, deposits[customer] ?? 0);
  const keys = new Float64Array(byId.length);
  for (let place = 0; place < keys.length; place++) {
    keys[place] = most - (deposits[byId[place] ?? 0] ?? 0);
  }
  return sortByKeys({ indexes: byId, keys }).indexes;
}

function idOrder(customers: Uint32Array, ids: readonly string[]): Uint32Array {
  if (isRising(customers, ids)) return customers;
  const keys = idKeys(Array.from(customers, (customer) => ids[customer] ?? ""));
  return sortByKeys({ indexes: customers, keys }).indexes;
}

/** A merged list comes in order of 客户号 already. */
function isRising(customers: Uint32Array, ids: readonly string[]): boolean {
  let previous = "";
  for (const customer of customers) {
    const id = ids[customer] ?? "";
    if (id < previous) return false;
    previous = id;
  }
  return true;
}
