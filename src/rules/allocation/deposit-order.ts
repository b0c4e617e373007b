import { idKeys, keysOfPacked } from "../customers/id-keys";
import { placesByKey } from "../customers/sort-by-keys";
import type { AllocationInput } from "./allocation";

/** The order in which customers are served: deposit falling, then 客户号 rising. Every deposit given is a number. Two radix sorts. */
export function depositOrder(
  customers: Uint32Array,
  deposits: Float64Array,
  ids: Pick<AllocationInput, "customerIds" | "customerNumbers">
): Uint32Array {
  const byId = idOrder(customers, ids);
  const keys = new Float64Array(byId.length);
  let most = 0;
  for (let place = 0; place < keys.length; place++) {
    const deposit = deposits[byId[place] ?? 0] ?? 0;
    keys[place] = deposit;
    if (place === 0 || deposit > most) most = deposit;
  }
  for (let place = 0; place < keys.length; place++) keys[place] = most - (keys[place] ?? 0);
  return taken(byId, placesByKey(keys));
}

/** A merged list comes in order of 客户号 already: then nothing is sorted. */
function idOrder(
  customers: Uint32Array,
  ids: Pick<AllocationInput, "customerIds" | "customerNumbers">
): Uint32Array {
  const all = ids.customerNumbers ? keysOfPacked(ids.customerNumbers) : idKeys(ids.customerIds);
  const keys = new Float64Array(customers.length);
  for (let place = 0; place < keys.length; place++) keys[place] = all[customers[place] ?? 0] ?? 0;
  return taken(customers, placesByKey(keys));
}

function taken(customers: Uint32Array, places: Uint32Array | null): Uint32Array {
  if (places === null) return customers;
  const ordered = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) ordered[at] = customers[places[at] ?? 0] ?? 0;
  return ordered;
}
