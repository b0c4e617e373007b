import { done, finding, type Outcome, refused } from "../rules/finding";
import type { PlacedAssignment } from "../tables/claims/assignment-reader";
import { findClaimSheets } from "./claim-sheets";
import type { RunControl } from "./job";
import { readAssignments } from "./read-claims";
import { selectedCustomers } from "./selected-customers";

/** 「解释此行」: what 分配结果 says of the customer of the first selected row of any sheet with a 客户号; 原因 and 依据 are among it. */
export async function explainSelectedRow(control: RunControl): Promise<Outcome<PlacedAssignment>> {
  const selected = await selectedCustomers();
  if (!selected.ok) return selected;
  return explainCustomer(selected.value[0] ?? "", control);
}

/** What 分配结果 says of a customer. Refused with ASSIGNMENTS_MISSING, ROW_NOT_ASSIGNED, STOPPED or what the host says. */
export async function explainCustomer(
  customerId: string,
  control: RunControl
): Promise<Outcome<PlacedAssignment>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  if (found.value.assignments === null) return refused(finding("ASSIGNMENTS_MISSING"));
  const rows = await readAssignments(found.value, control);
  if (!rows.ok) return rows;
  const row = rows.value.find(({ id }) => id === customerId);
  return row
    ? done(row)
    : refused(finding("ROW_NOT_ASSIGNED", null, customerId, { id: customerId }));
}
