import { type Finding, finding, type FindingCode } from "../finding";
import type { ClaimColumns } from "./claim-columns";
import {
  CLAIM_COUNTS,
  CLAIM_REPEATS,
  CUSTOMER_UNKNOWN,
  STAFF_OFF_DUTY,
  STAFF_UNKNOWN,
} from "./claimant-groups";
import { matchIds, NOT_FOUND } from "./match-ids";
import { personLabel, type Roster } from "./roster";

const CODES: Readonly<Record<number, FindingCode>> = {
  [CLAIM_REPEATS]: "CLAIM_REPEATED",
  [CUSTOMER_UNKNOWN]: "CLAIM_CUSTOMER_UNKNOWN",
  [STAFF_UNKNOWN]: "CLAIM_STAFF_UNKNOWN",
  [STAFF_OFF_DUTY]: "CLAIM_STAFF_OFF_DUTY",
};

/** One finding for each claim that does not count, in the order of claims. */
export function notesOnClaims(
  claims: ClaimColumns,
  verdicts: Uint8Array,
  roster: Roster,
  leftOutIds: readonly string[]
): Finding[] {
  const listed: number[] = [];
  for (let claim = 0; claim < claims.count; claim++) {
    if (verdicts[claim] !== CLAIM_COUNTS) listed.push(claim);
  }
  const labels = new Map(roster.map((member) => [member.id, personLabel(member)]));
  const ids = listed.map((claim) => claims.customerIds[claim] ?? "");
  const leftOut = matchIds(ids, leftOutIds);
  return listed.map((claim, order) => {
    const id = ids[order] ?? "";
    const staff = claims.staffIds[claim] ?? "";
    const verdict = verdicts[claim] ?? 0;
    const isLeftOut = verdict === CUSTOMER_UNKNOWN && leftOut[order] !== NOT_FOUND;
    const code = isLeftOut ? "CLAIM_CUSTOMER_LEFT_OUT" : CODES[verdict];
    if (code === undefined) throw new Error(`no finding for verdict ${verdict}`);
    const content = verdict === STAFF_UNKNOWN ? staff : id;
    const params = { id, staff, person: labels.get(staff) ?? staff };
    return finding(code, claims.placeOf(claim), content, params);
  });
}
