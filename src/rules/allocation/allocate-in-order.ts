import type { Allocation, AllocationInput } from "./allocation";
import {
  type AllocationDraft,
  customersToPlace,
  finishAllocation,
  place,
  setReason,
  startAllocation,
} from "./allocation-draft";
import { depositOrder } from "./deposit-order";
import { FewestFirst } from "./fewest-first";
import type { PlannedTier } from "./tier-plan";

/**
 * 「按序」 (R43, R49; ): customers by deposit falling, then 客户号; in each tier its positions in order (or all of them together),
 * inside a position whoever holds the fewest, then the roster's order. Claims count toward capacity and are never moved; what nobody has room
 * for stays unassigned or, where the book says so, joins the next lower tier ahead of its own customers.
 */
export function allocateInOrder(input: AllocationInput): Allocation {
  const draft = startAllocation(input);
  fillTiers(draft);
  return finishAllocation(draft);
}

/** Gives out what the claims left; the open customers in the order they were served. */
export function fillTiers(draft: AllocationDraft): Uint32Array {
  const { input, plan } = draft;
  const { customers, tierCounts } = customersToPlace(draft);
  const order = depositOrder(customers, input.deposits, input);
  const cascades = input.book.overflow === "cascade-down";
  let carried: Uint32Array = new Uint32Array(0);
  let start = 0;
  for (let tier = 0; tier < plan.tiers.length; tier++) {
    const end = start + (tierCounts[tier] ?? 0);
    const queue = joined(carried, order.subarray(start, end));
    const left = queue.subarray(fillTier(draft, tier, queue));
    carried = cascades ? left : new Uint32Array(0);
    if (!cascades) leaveUnassigned(draft, left);
    start = end;
  }
  leaveUnassigned(draft, carried);
  return order;
}

/** Fills a tier's pools one after the other; gives how many of the queue were placed. */
function fillTier(draft: AllocationDraft, tier: number, queue: Uint32Array): number {
  const { counts, capacities } = draft;
  let placed = 0;
  for (const { people } of draft.plan.tiers[tier]?.pools ?? []) {
    const takers = new FewestFirst(people, counts, capacities);
    while (placed < queue.length) {
      const person = takers.next();
      if (person === null) break;
      place(draft, queue[placed] ?? 0, person, tier, counts[person] ?? 0);
      placed += 1;
    }
  }
  return placed;
}

function leaveUnassigned(draft: AllocationDraft, customers: Uint32Array): void {
  const { plan, tiers, input } = draft;
  const cascades = input.book.overflow === "cascade-down";
  const reasons = plan.tiers.map((own, tier) =>
    reasonOf(cascades ? plan.tiers.slice(tier) : [own])
  );
  for (const customer of customers) {
    setReason(draft, customer, reasons[tiers[customer] ?? 0] ?? "full");
  }
}

/** Why nobody of these tiers takes a customer more. */
function reasonOf(tiers: readonly PlannedTier[]): "no-positions" | "nobody-on-duty" | "full" {
  if (tiers.every(({ positions }) => positions.length === 0)) return "no-positions";
  const pools = tiers.flatMap((tier) => tier.pools);
  return pools.every(({ people }) => people.length === 0) ? "nobody-on-duty" : "full";
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  if (first.length === 0) return second;
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
