import { finding, type Finding } from "../rules/finding";
import { personLabel, type Roster } from "../rules/claims/roster";
import { type AssignmentContent, holderOf, methodOf, statusOf } from "../sheets/assignment-content";
import type { PlacedAssignment } from "../tables/claims/assignment-reader";

/** So many are listed one by one. */
const LISTED = 100;

/**
 * Customers whose holder left: 分配结果 of an earlier run gives them to somebody who is off duty or no longer on 人员, or 原管户人 is a person of
 * the roster who is off duty. Each says what the new result does about it; a claim of theirs is listed by the resolution.
 */
export function listLeftHolders(
  content: AssignmentContent,
  previous: readonly PlacedAssignment[]
): Finding[] {
  const { roster, resolution } = content.input;
  const members = new Map(roster.map((member) => [member.id, member]));
  const left = new Map<
    string,
    { readonly holder: string; readonly row: PlacedAssignment | null }
  >();
  for (const row of previous) {
    if (row.holderId === "" || members.get(row.holderId)?.isOnDuty) continue;
    left.set(row.id, { holder: personLabel({ id: row.holderId, name: row.holderName }), row });
  }
  const findings: Finding[] = [];
  let more = 0;
  for (const [place, customer] of content.kept.entries()) {
    const id = content.customers.ids[customer] ?? "";
    const gone = left.get(id) ?? incumbentGone(roster, resolution.incumbents[place] ?? -1);
    if (!gone) continue;
    if (findings.length >= LISTED) more++;
    else {
      const where = gone.row?.place ?? content.input.placeOf(place);
      const params = { id, holder: gone.holder, now: resultText(content, place) };
      findings.push(finding("HOLDER_LEFT", where, gone.holder, params));
    }
  }
  return more === 0
    ? findings
    : [...findings, finding("HOLDERS_LEFT_MORE", null, "", { customers: more })];
}

function incumbentGone(
  roster: Roster,
  incumbent: number
): { readonly holder: string; readonly row: null } | null {
  const member = roster[incumbent];
  return member && !member.isOnDuty ? { holder: personLabel(member), row: null } : null;
}

/** 「李四(E02) 分配」, or the status where nobody holds the customer now. */
function resultText(content: AssignmentContent, place: number): string {
  const holder = holderOf(content, place);
  if (holder === null) return statusOf(content, place);
  return `${personLabel(holder)} ${methodOf(content, place) ?? ""}`.trim();
}
