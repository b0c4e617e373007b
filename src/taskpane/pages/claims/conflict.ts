import type { AssignPreview } from "../../../jobs/assign";
import { type ProposalGround, proposeHolder } from "../../../rules/allocation/propose-holder";
import type { HoldingTrace } from "../../../rules/allocation/holding-trace";
import type { StaffMember } from "../../../rules/claims/roster";
import { statusOf, traceAt } from "../../../sheets/assignment-content";
import { type ClaimCustomer, claimCustomers } from "../../../sheets/claim-register-sheet";
import type { PlacedAssignment } from "../../../tables/claims/assignment-reader";

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

/** What the head has to know about the customer at a place among the kept customers. */
export function conflictAt({ content }: AssignPreview, place: number): Conflict {
  const { input, allocation } = content;
  const { contenders, losers } = traceAt(content, place);
  const claimants = [...contenders, ...losers].map(({ member }) => member);
  const proposal = proposeHolder(place, { ...input, allocation });
  const proposed = proposal && input.roster[proposal.person];
  const candidate = (member: StaffMember): Candidate => ({
    member,
    held: allocation.loads.countsBefore[input.roster.indexOf(member)] ?? 0,
  });
  return {
    customer: claimCustomers(content).at(place),
    claimants: claimants.map(candidate),
    others: input.roster
      .filter((member) => member.isOnDuty && !claimants.includes(member))
      .map(candidate),
    proposal: proposal && proposed ? { staffId: proposed.id, ground: proposal.ground } : null,
  };
}

/** Why the customer of a row is where he is; null where the last reading comes to another result than 分配结果 has. */
export function traceOfRow({ content }: AssignPreview, row: PlacedAssignment): HoldingTrace | null {
  const place = content.input.customerIds.indexOf(row.id);
  if (place < 0 || statusOf(content, place) !== row.status) return null;
  const trace = traceAt(content, place);
  return (trace.holder?.member.id ?? "") === row.holderId ? trace : null;
}
