import type { Allocation, AllocationInput } from "../rules/allocation/allocation";
import { type HoldingTrace, traceOf } from "../rules/allocation/holding-trace";
import type { HeadDecision } from "../rules/claims/claim-columns";
import {
  HOLDING_METHODS,
  HOLDING_STATUSES,
  type HoldingMethod,
  type HoldingStatus,
} from "../rules/claims/claim-resolution";
import type { StaffMember } from "../rules/claims/roster";
import type { CustomerSheetContent } from "./customer-sheet";

/** Who holds whom, as the sheets of an allocation show it; place n of its input and result is customer `kept[n]`. */
export interface AssignmentContent extends CustomerSheetContent {
  readonly input: AllocationInput;
  readonly decisions: readonly HeadDecision[];
  readonly allocation: Allocation;
}

/** The person who holds a customer; null where nobody does. */
export function holderOf(
  { input, allocation }: AssignmentContent,
  place: number
): StaffMember | null {
  return input.roster[allocation.holders[place] ?? -1] ?? null;
}

export function methodOf({ allocation }: AssignmentContent, place: number): HoldingMethod | null {
  return HOLDING_METHODS[allocation.methods[place] ?? -1] ?? null;
}

export function statusOf({ allocation }: AssignmentContent, place: number): HoldingStatus {
  return HOLDING_STATUSES[allocation.statuses[place] ?? -1] ?? "未分配";
}

/** Why a customer is where he is. */
export function traceAt(
  { input, allocation, decisions }: AssignmentContent,
  place: number
): HoldingTrace {
  return traceOf(place, allocation, input, decisions);
}
