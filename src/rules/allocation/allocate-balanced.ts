import { NOBODY } from "../claims/claim-resolution";
import type { Allocation, AllocationInput, GroupCertificate } from "./allocation";
import { type AllocationDraft, finishAllocation, place, startAllocation } from "./allocation-draft";
import { fillTiers } from "./allocate-in-order";
import type { BalancedProblem, Nearness } from "./balanced/balanced-problem";
import { type Slices, within } from "./balanced/progress";
import { solveInSlices } from "./balanced/solve-in-slices";
import type { Pool } from "./tier-plan";

/** A person's deposits may lie this far from the mean where previous holders or nearness are to be served. */
const DEPOSIT_WINDOW = 0.01;

/** The customers that one pool took of one tier. */
interface Group {
  readonly tier: number;
  readonly pool: Pool;
  /** Deposit falling, then 客户号. */
  readonly customers: Uint32Array;
}

/**
 * 「均衡」: which customers a pool takes of a tier is settled as 「按序」 settles it; inside the pool they are then dealt out so that counts, then
 * deposits, are as equal as can be, then previous holders and nearness where the book asks for them. Each group brings its certificate.
 * Works in slices that tell the part done.
 */
export function* balancedInSlices(input: AllocationInput): Slices<Allocation> {
  const draft = startAllocation(input);
  const order = fillTiers(draft);
  const sums = depositSums(draft);
  const certificates: GroupCertificate[] = [];
  let before = 0;
  for (const group of groupsOf(draft, order)) {
    const { customers, pool, tier } = group;
    const after = before + customers.length;
    takeBack(draft, group, sums);
    const solving = solveInSlices(problemOf(draft, group, sums));
    const solution = yield* within(before / order.length, after / order.length, solving);
    giveOut(draft, group, solution.holders, sums);
    certificates.push({
      tier: draft.plan.tiers[tier]?.name ?? "",
      positions: pool.positions,
      customers: customers.length,
      people: pool.people.length,
      certificate: solution.certificate,
    });
    before = after;
  }
  return finishAllocation(draft, certificates);
}

/** The pools that took somebody, tier by tier. */
function groupsOf({ plan, servedTiers, holders }: AllocationDraft, order: Uint32Array): Group[] {
  return plan.tiers.flatMap(({ pools }, tier) => {
    const served = order.filter((customer) => servedTiers[customer] === tier);
    return pools.flatMap((pool) => {
      const people = new Set(pool.people);
      const customers = served.filter((customer) => people.has(holders[customer] ?? NOBODY));
      return customers.length === 0 ? [] : [{ tier, pool, customers }];
    });
  });
}

function depositSums({ holders, input }: AllocationDraft): Float64Array {
  const sums = new Float64Array(input.roster.length);
  for (const [customer, holder] of holders.entries()) {
    if (holder !== NOBODY) sums[holder] = (sums[holder] ?? 0) + depositOf(input, customer);
  }
  return sums;
}

/** Frees the group's customers, so that counts and sums are what its people hold otherwise. */
function takeBack(draft: AllocationDraft, { customers }: Group, sums: Float64Array): void {
  for (const customer of customers) {
    const holder = draft.holders[customer] ?? NOBODY;
    draft.counts[holder] = (draft.counts[holder] ?? 0) - 1;
    sums[holder] = (sums[holder] ?? 0) - depositOf(draft.input, customer);
  }
}

function giveOut(
  draft: AllocationDraft,
  { customers, pool, tier }: Group,
  holders: Int32Array,
  sums: Float64Array
): void {
  for (const [order, customer] of customers.entries()) {
    const holder = pool.people[holders[order] ?? NOBODY];
    if (holder === undefined) throw new Error("a customer who had room has none");
    draft.counts[holder] = (draft.counts[holder] ?? 0) + 1;
    sums[holder] = (sums[holder] ?? 0) + depositOf(draft.input, customer);
    place(draft, customer, holder, tier, 0);
  }
}

function problemOf(
  { input, counts, capacities }: AllocationDraft,
  { customers, pool }: Group,
  sums: Float64Array
): BalancedProblem {
  const { book, resolution } = input;
  const people = Float64Array.from(pool.people);
  return {
    deposits: Float64Array.from(customers, (customer) => depositOf(input, customer)),
    people: {
      capacities: people.map((person) => (capacities[person] ?? Infinity) - (counts[person] ?? 0)),
      heldCounts: people.map((person) => counts[person] ?? 0),
      heldSums: people.map((person) => sums[person] ?? 0),
    },
    previousHolders: book.keepPreviousHolder
      ? Int32Array.from(customers, (customer) =>
          pool.people.indexOf(resolution.incumbents[customer] ?? NOBODY)
        )
      : null,
    nearness: book.nearness && input.nearness ? nearnessOf(input.nearness, customers, pool) : null,
    depositWindow: DEPOSIT_WINDOW,
  };
}

/** The part of the whole that a group's customers and people are. */
function nearnessOf(nearness: Nearness, customers: Uint32Array, { people }: Pool): Nearness {
  if (nearness.kind === "districts") {
    return {
      kind: "districts",
      customerDistricts: Int32Array.from(customers, (one) => nearness.customerDistricts[one] ?? -1),
      personDistricts: Int32Array.from(people, (one) => nearness.personDistricts[one] ?? -1),
    };
  }
  const part = (column: Float64Array, indexes: ArrayLike<number>): Float64Array =>
    Float64Array.from(indexes, (one) => column[one] ?? NaN);
  return {
    kind: "coordinates",
    customerLongitudes: part(nearness.customerLongitudes, customers),
    customerLatitudes: part(nearness.customerLatitudes, customers),
    personLongitudes: part(nearness.personLongitudes, people),
    personLatitudes: part(nearness.personLatitudes, people),
  };
}

function depositOf({ deposits }: AllocationInput, customer: number): number {
  const deposit = deposits[customer] ?? NaN;
  return Number.isNaN(deposit) ? 0 : deposit;
}
