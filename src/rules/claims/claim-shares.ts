import { type Finding, finding } from "../finding";
import type { ClaimColumns } from "./claim-columns";
import type { ClaimantGroups } from "./claimant-groups";
import { personLabel, type Roster } from "./roster";

/** Hundredths of a percent: the parts that shares are added up in. */
const PARTS = 100;
const WHOLE = 100;

/** What the shares written for one customer come to: none is written, all fit together, some are missing, or they are more than the whole. */
export type ShareVerdict = "none" | "fit" | "missing" | "over";

/** The shares claimed of each customer, parallel to `ClaimantGroups.claimants`; NaN = none that can be used. */
export interface ClaimedShares {
  readonly percents: Float64Array;
  /** One `CLAIM_SHARE_INVALID` for each share that is none. */
  readonly findings: readonly Finding[];
}

/** Reads the shares of the claims that count; a share is more than 0 and at most 100 percent. */
export function claimedShares(
  claims: ClaimColumns,
  { claimNumbers, claimants }: ClaimantGroups,
  roster: Roster
): ClaimedShares {
  const invalid: { readonly claim: number; readonly note: Finding }[] = [];
  const percents = new Float64Array(claimNumbers.length);
  for (const [place, claim] of claimNumbers.entries()) {
    const share = claims.shares[claim] ?? NaN;
    const isShare = share > 0 && share <= WHOLE;
    percents[place] = isShare ? share : NaN;
    if (isShare || Number.isNaN(share)) continue;
    const id = claims.customerIds[claim] ?? "";
    const member = roster[claimants[place] ?? 0];
    const person = member ? personLabel(member) : "";
    const note = finding("CLAIM_SHARE_INVALID", claims.placeOf(claim), String(share), {
      id,
      person,
      share,
    });
    invalid.push({ claim, note });
  }
  invalid.sort((a, b) => a.claim - b.claim);
  return { percents, findings: invalid.map(({ note }) => note) };
}

/** Looks at the shares of one customer's claimants together; `sum` in percent. */
export function judgeShares(percents: Float64Array): {
  readonly verdict: ShareVerdict;
  readonly sum: number;
} {
  const written = Array.from(percents).filter((share) => !Number.isNaN(share));
  const sum = written.reduce((parts, share) => parts + Math.round(share * PARTS), 0) / PARTS;
  if (written.length === 0) return { verdict: "none", sum };
  if (sum > WHOLE) return { verdict: "over", sum };
  return { verdict: written.length < percents.length ? "missing" : "fit", sum };
}
