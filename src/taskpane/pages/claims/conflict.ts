import type { ConflictFacts } from "../../../jobs/assign-figures";
import type { AssignOnDesk } from "../../../jobs/desk/claim-desk";
import type { ProposalGround } from "../../../rules/allocation/propose-holder";
import type { StaffMember } from "../../../rules/claims/roster";
import type { ClaimCustomer } from "../../../sheets/claim-register-sheet";

/** Somebody who may get the customer. */
export interface Candidate {
  readonly member: StaffMember;
  /** Customers he holds by claim or decision. */
  readonly held: number;
}

/** A customer whose claims the outlet head decides, with what speaks for whom. */
export interface Conflict {
  readonly customer: ClaimCustomer;
  /** Everybody who claims him, those of equal standing first. */
  readonly claimants: readonly Candidate[];
  /** People on duty who did not claim him: they need a reason. */
  readonly others: readonly Candidate[];
  readonly proposal: { readonly staffId: string; readonly ground: ProposalGround } | null;
}

/** A contested customer with the people who may get him. */
export function conflictOf(
  { customer, claimants, proposal }: ConflictFacts,
  { roster, loads }: AssignOnDesk
): Conflict {
  const candidates = roster.map((member, person) => ({
    member,
    held: loads.countsBefore[person] ?? 0,
  }));
  const proposed = proposal && roster[proposal.person];
  return {
    customer,
    claimants: claimants.flatMap((person) => candidates[person] ?? []),
    others: candidates.filter(
      ({ member }, person) => member.isOnDuty && !claimants.includes(person)
    ),
    proposal: proposal && proposed ? { staffId: proposed.id, ground: proposal.ground } : null,
  };
}
