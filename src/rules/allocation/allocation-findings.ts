import { HOLDING_STATUSES } from "../claims/claim-resolution";
import { personLabel, type StaffMember } from "../claims/roster";
import { type Finding, finding } from "../finding";
import {
  type Allocation,
  type AllocationInput,
  NO_TIER,
  NOT_REJECTED,
  REJECTED_BY_TIER,
} from "./allocation";

/** More mismatches than anybody reads one by one are counted. */
const MOST_MISMATCHES = 1_000;

const UNASSIGNED = HOLDING_STATUSES.indexOf("未分配");

type Made = Omit<Allocation, "findings">;

/** What people must know of an allocation: refused claims, TIER_MISMATCH, OVER_CAPACITY, and how many stay unassigned. */
export function findingsOfAllocation(made: Made, input: AllocationInput): Finding[] {
  const unassigned = made.statuses.reduce(
    (sum, status) => sum + (status === UNASSIGNED ? 1 : 0),
    0
  );
  return [
    ...rejectedClaims(made, input),
    ...tierMismatches(made, input),
    ...overCapacity(made, input),
    ...(unassigned > 0
      ? [finding("CUSTOMERS_UNASSIGNED", null, "", { customers: unassigned })]
      : []),
  ];
}

function rejectedClaims(made: Made, input: AllocationInput): Finding[] {
  return marked(made.rejections, (rejection) => rejection !== NOT_REJECTED).map((customer) => {
    const holder = input.resolution.holders[customer] ?? 0;
    const params = { ...customerParams(customer, holder, made, input) };
    return made.rejections[customer] === REJECTED_BY_TIER
      ? finding("CLAIM_REJECTED_TIER", input.placeOf(customer), params.id, params)
      : finding("CLAIM_REJECTED_CAPACITY", input.placeOf(customer), params.id, {
          ...params,
          capacity: made.loads.capacities[holder] ?? 0,
        });
  });
}

function tierMismatches(made: Made, input: AllocationInput): Finding[] {
  const all = marked(made.isTierMismatch, (mark) => mark === 1);
  const listed = all.slice(0, MOST_MISMATCHES).map((customer) => {
    const params = customerParams(customer, made.holders[customer] ?? 0, made, input);
    return finding("TIER_MISMATCH", input.placeOf(customer), params.id, params);
  });
  const more = all.length - listed.length;
  return more > 0
    ? [...listed, finding("TIER_MISMATCHES_MORE", null, "", { customers: more })]
    : listed;
}

function overCapacity({ loads }: Made, { roster }: AllocationInput): Finding[] {
  return roster.flatMap((member, person) => {
    const customers = loads.countsAfter[person] ?? 0;
    const capacity = loads.capacities[person] ?? Infinity;
    if (customers <= capacity) return [];
    const params = { person: personLabel(member), customers, capacity };
    return [finding("OVER_CAPACITY", member.place, member.id, params)];
  });
}

function customerParams(customer: number, holder: number, made: Made, input: AllocationInput) {
  const member: StaffMember | undefined = input.roster[holder];
  const tier = made.tiers[customer] ?? NO_TIER;
  return {
    id: input.customerIds[customer] ?? "",
    staff: member?.id ?? "",
    person: member ? personLabel(member) : "",
    position: member?.position ?? "",
    tier: made.tierNames[tier] ?? "",
    positions: (made.tierPositions[tier] ?? []).join("、"),
  };
}

function marked(marks: Uint8Array, isMarked: (mark: number) => boolean): number[] {
  const found: number[] = [];
  for (let customer = 0; customer < marks.length; customer++) {
    if (isMarked(marks[customer] ?? 0)) found.push(customer);
  }
  return found;
}
