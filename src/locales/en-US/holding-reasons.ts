import type { Claimant, HoldingTrace } from "../../rules/allocation/holding-trace";
import { personLabel } from "../../rules/claims/roster";
import type { HoldingReasonTexts } from "../zh-CN/holding-reasons";

function person(claimant: Claimant | null): string {
  if (claimant === null) return "";
  return `${claimant.member.position} ${personLabel(claimant.member)}`;
}

function people(claimants: readonly Claimant[]): string {
  return claimants.map(person).join(", ");
}

function others(label: string, claimants: readonly Claimant[]): string {
  return claimants.length === 0 ? "" : `; ${label}: ${people(claimants)}`;
}

function why(trace: HoldingTrace): string {
  const reason = trace.decision?.reason.trim() ?? "";
  return reason === "" ? "" : `; reason: ${reason}`;
}

function arbiter({ decision }: HoldingTrace): string {
  const by = decision?.by.trim() ?? "";
  return by === "" ? "The outlet head" : `The outlet head (${by})`;
}

/** Reasons and grounds in English, for the pane. */
export const holdingReasonTexts: HoldingReasonTexts = {
  reasons: {
    sole: ({ holder }) => `${person(holder)} is the only claimant`,
    order: ({ holder, losers }) =>
      `${person(holder)} comes before ${people(losers)} in the claim order`,
    "tie-break": ({ holder, losers }) =>
      `${person(holder)} is the holder on record and wins the tie with ${people(losers)}`,
    first: ({ holder, losers }) =>
      `${person(holder)} is the holder on record and comes before ${people(losers)}`,
    shared: ({ holder, losers }) =>
      `Shared by percent; ${person(holder)} has the largest share, ${holder?.share ?? 0}%${others("others", losers)}`,
    decided: (trace) =>
      `${arbiter(trace)} decided for ${person(trace.holder)}${why(trace)}${others("other claimants", trace.losers)}`,
    reassigned: (trace) =>
      `${arbiter(trace)} re-assigned to ${person(trace.holder)}, who did not claim${why(trace)}${others("claimants", trace.losers)}`,
    contested: ({ contenders, losers }) =>
      `Claimed by ${people(contenders)}; waits for the outlet head${others("later in the order", losers)}`,
    allocated: ({ holder, tier, ordinal, nearness }) =>
      ordinal > 0
        ? `Unclaimed; tier ${tier ?? ""} goes to ${person(holder)}, who held the fewest`
        : `Unclaimed; tier ${tier ?? ""} goes to ${person(holder)} to balance counts and deposits${nearness === null ? "" : ", nearby"}`,
    cascaded: ({ holder, tier, servedTier }) =>
      `Unclaimed; nobody of tier ${tier ?? ""} has room, so ${person(holder)} of tier ${servedTier ?? ""} takes it`,
    "no-balance": () => "No deposit, hence no tier; claim the customer or fill in the deposit",
    "sub-branch": () => "The deposit reaches the sub-branch's own list, which holds the customer",
    "below-tiers": () => "The deposit is below every tier; add a tier in the rules",
    "no-positions": ({ tier }) => `Tier ${tier ?? ""} has no positions; add them in the rules`,
    "nobody-on-duty": ({ tier, tierPositions }) =>
      `Nobody of the positions of tier ${tier ?? ""} (${tierPositions.join(", ")}) is on duty`,
    full: ({ tier, tierPositions }) =>
      `The positions of tier ${tier ?? ""} (${tierPositions.join(", ")}) have no room left; add capacity or people`,
  },
  rejected: ({ rejected, tier }) => {
    if (rejected === null) return "";
    const by =
      rejected.by === "tier" ? `the position is none of tier ${tier ?? ""}` : "over capacity";
    return `; the claim of ${person(rejected.claimant)} was refused: ${by}`;
  },
  rank: (rank, isInOrder) =>
    isInOrder ? `no. ${rank} of the claim order` : "not in the claim order: last",
  ordinal: (ordinal, capacity) =>
    `this person's no. ${ordinal}, ${capacity === Infinity ? "no limit" : `capacity ${capacity}`}`,
  tierPositions: (tier, positions) => `positions of tier ${tier}: ${positions.join(", ")}`,
  nearness: (near) =>
    near.kind === "district"
      ? "in this person's district"
      : `about ${near.kilometres.toFixed(1)} km away`,
  tierMismatch: "the holder's position is none of the tier's",
  overCapacity: (held, capacity) => `holds ${held}, over the capacity of ${capacity}`,
  parameter: (name, value) => `parameter ${name}=${String(value)}`,
};
