import type { GroupCertificate, Loads } from "../rules/allocation/allocation";
import type { HoldingTrace } from "../rules/allocation/holding-trace";
import { type ProposalGround, proposeHolder } from "../rules/allocation/propose-holder";
import { type AllocationDifference, differenceOf } from "../rules/allocation/what-if";
import { NOBODY } from "../rules/claims/claim-resolution";
import { type AssignmentContent, statusOf, traceAt } from "../sheets/assignment-content";
import { type ClaimCustomer, claimCustomers } from "../sheets/claim-register-sheet";
import type { PlacedAssignment } from "../tables/claims/assignment-reader";

/** Claim and allocation as a person looks at them; people are indexes into the roster. Plain data. */
export interface AssignFigures {
  readonly loads: Loads;
  /** How good 「均衡」 provably is; empty for 「按序」. */
  readonly certificates: readonly GroupCertificate[];
  /** 客户号 of those whose claims the outlet head has to decide, in their order. */
  readonly contestedIds: readonly string[];
  /** Customers held by a decision of his. */
  readonly decided: number;
}

/** A customer whose claims the outlet head decides. */
export interface ConflictFacts {
  readonly customer: ClaimCustomer;
  /** Who claims him, those of equal standing first. */
  readonly claimants: readonly number[];
  readonly proposal: { readonly person: number; readonly ground: ProposalGround } | null;
}

/** What another book would change, with the first of the customers who move. */
export interface WhatIfFigures extends Pick<AllocationDifference, "people" | "unheld"> {
  readonly moved: number;
  readonly moves: readonly {
    /** His name; his number where he has none. */
    readonly customer: string;
    /** `NOBODY` where he has no holder. */
    readonly from: number;
    readonly to: number;
  }[];
}

export function assignFigures({ input, allocation }: AssignmentContent): AssignFigures {
  const { isContested, decisions } = input.resolution;
  return {
    loads: allocation.loads,
    certificates: allocation.certificates,
    contestedIds: input.customerIds.filter((_, place) => isContested[place] === 1),
    decided: decisions.reduce((count, decision) => count + (decision >= 0 ? 1 : 0), 0),
  };
}

/** What the head has to know about a contested customer. Throws where nobody has the number. */
export function conflictFacts(content: AssignmentContent, customerId: string): ConflictFacts {
  const { input, allocation } = content;
  const place = input.customerIds.indexOf(customerId);
  if (place < 0) throw new RangeError("no customer has this number");
  const { contenders, losers } = traceAt(content, place);
  return {
    customer: claimCustomers(content).at(place),
    claimants: [...contenders, ...losers].map(({ member }) => input.roster.indexOf(member)),
    proposal: proposeHolder(place, { ...input, allocation }),
  };
}

/** Why the customer of a row is where he is; null where the allocation comes to another result than 分配结果 has. */
export function traceOfRow(content: AssignmentContent, row: PlacedAssignment): HoldingTrace | null {
  const place = content.input.customerIds.indexOf(row.id);
  if (place < 0 || statusOf(content, place) !== row.status) return null;
  const trace = traceAt(content, place);
  return (trace.holder?.member.id ?? "") === row.holderId ? trace : null;
}

/** What changes where the second allocation stands instead of the first; both are of the same customers. At most `most` of those who move are named. */
export function whatIfFigures(
  first: AssignmentContent,
  second: AssignmentContent,
  most: number
): WhatIfFigures {
  const { customers, kept } = first;
  const { moved, from, to, people, unheld } = differenceOf(first.allocation, second.allocation);
  const moves = Array.from(moved.subarray(0, most), (place, at) => {
    const customer = kept[place] ?? 0;
    const name = customers.names[customer] ?? "";
    return {
      customer: name === "" ? (customers.ids[customer] ?? "") : name,
      from: from[at] ?? NOBODY,
      to: to[at] ?? NOBODY,
    };
  });
  return { moved: moved.length, moves, people, unheld };
}
