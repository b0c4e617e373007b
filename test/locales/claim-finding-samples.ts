import type { CLAIM_FINDING_SEVERITY } from "../../src/rules/claims/claim-findings";
import type { Place } from "../../src/rules/finding";
import type { FindingSample } from "./finding-samples";

const ROSTER_CELL: Place = { sheet: "人员", cell: "C5" };
const CLAIM_CELL: Place = { sheet: "认领登记", cell: "F8" };
const DECISION_CELL: Place = { sheet: "认领协调", cell: "H4" };
const LIST_CELL: Place = { sheet: "CRM导出", cell: "B6" };

const PERSON = { name: "李四", id: "E02" };
const CLAIM = { id: "C001", person: "李四(E02)", staff: "E02" };

/** What each of these findings carries where it is made. */
export const claimFindingSamples: Readonly<
  Record<keyof typeof CLAIM_FINDING_SEVERITY, FindingSample>
> = {
  STAFF_ID_BLANK: [{ name: "李四" }, ROSTER_CELL],
  STAFF_ID_REPEATED: [{ ...PERSON, first: "王五" }, ROSTER_CELL, "E02"],
  STAFF_NAME_BLANK: [{ id: "E02" }, ROSTER_CELL],
  STAFF_POSITION_UNKNOWN: [{ ...PERSON, position: "保安" }, ROSTER_CELL, "保安"],
  STAFF_POSITION_UNRANKED: [{ ...PERSON, position: "副职" }, ROSTER_CELL, "副职"],
  STAFF_CAPACITY_INVALID: [PERSON, ROSTER_CELL, "-3"],
  STAFF_HEADS_SEVERAL: [{ count: 2, people: "张三(E01)、李四(E02)" }, ROSTER_CELL],
  TIER_WITHOUT_STAFF: [{ tier: "≥500万", positions: "网点负责人" }],
  CLAIM_REPEATED: [CLAIM, CLAIM_CELL, "C001"],
  CLAIM_CUSTOMER_UNKNOWN: [CLAIM, CLAIM_CELL, "C001"],
  CLAIM_CUSTOMER_LEFT_OUT: [CLAIM, CLAIM_CELL, "C001"],
  CLAIM_STAFF_UNKNOWN: [CLAIM, CLAIM_CELL, "E02"],
  CLAIM_STAFF_OFF_DUTY: [CLAIM, CLAIM_CELL, "E02"],
  CLAIM_SHARE_INVALID: [{ ...CLAIM, share: 120 }, CLAIM_CELL, "120"],
  CLAIM_SHARE_MISSING: [{ id: "C001", count: 2 }, CLAIM_CELL, "C001"],
  CLAIM_SHARES_OVER: [{ id: "C001", sum: 110 }, CLAIM_CELL, "C001"],
  CLAIMS_CONTESTED: [{ customers: 12 }],
  DECISION_CUSTOMER_UNKNOWN: [CLAIM, DECISION_CELL, "C001"],
  DECISION_STAFF_UNKNOWN: [CLAIM, DECISION_CELL, "E02"],
  DECISION_STAFF_OFF_DUTY: [CLAIM, DECISION_CELL, "E02"],
  DECISION_REASON_MISSING: [CLAIM, DECISION_CELL, "C001"],
  DECISION_REPEATED: [CLAIM, DECISION_CELL, "C001"],
  DECISIONS_DIFFER: [{ ...CLAIM, first: "E03" }, DECISION_CELL, "C001"],
  CLAIM_REJECTED_TIER: [{ ...CLAIM, tier: "≥500万" }, LIST_CELL, "C001"],
  CLAIM_REJECTED_CAPACITY: [{ ...CLAIM, capacity: 2 }, LIST_CELL, "C001"],
  TIER_MISMATCH: [
    { ...CLAIM, tier: "≥500万", positions: "网点负责人", position: "高柜" },
    LIST_CELL,
    "C001",
  ],
  TIER_MISMATCHES_MORE: [{ customers: 88 }],
  OVER_CAPACITY: [{ person: "李四(E02)", customers: 3, capacity: 2 }, ROSTER_CELL, "E02"],
  CUSTOMERS_UNASSIGNED: [{ customers: 3 }],
};
