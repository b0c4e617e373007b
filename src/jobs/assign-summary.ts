import { HOLDING_STATUSES, type HoldingStatus } from "../rules/claims/claim-resolution";
import { type AssignmentContent, statusOf } from "../sheets/assignment-content";

/** How many customers, and the sum of the basis in fen. */
export interface StatusSum {
  readonly customers: number;
  readonly fen: number;
}

/** Claim and allocation in numbers; the statuses add up to all customers of 客户清单. */
export interface AssignSummary {
  readonly customers: number;
  readonly fen: number;
  readonly statuses: Readonly<Record<HoldingStatus, StatusSum>>;
  /** People of 人员, and those on duty. */
  readonly people: number;
  readonly peopleOnDuty: number;
}

export function summarizeAssign(content: AssignmentContent): AssignSummary {
  const { kept, input } = content;
  const sums = new Map(HOLDING_STATUSES.map((status) => [status, { customers: 0, fen: 0 }]));
  for (const place of kept.keys()) {
    const sum = sums.get(statusOf(content, place));
    if (!sum) continue;
    sum.customers++;
    sum.fen += input.deposits[place] || 0;
  }
  const all = [...sums.values()];
  return {
    customers: all.reduce((total, { customers }) => total + customers, 0),
    fen: all.reduce((total, { fen }) => total + fen, 0),
    statuses: Object.fromEntries(sums) as Record<HoldingStatus, StatusSum>,
    people: input.roster.length,
    peopleOnDuty: input.roster.filter(({ isOnDuty }) => isOnDuty).length,
  };
}
