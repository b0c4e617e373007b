import type { CLAIM_SHEET_FINDING_SEVERITY } from "../../src/rules/claims/claim-sheet-findings";
import type { FindingSample } from "./finding-samples";

const REGISTER = { sheet: "认领登记", cell: "F5" };
const ARBITRATION = { sheet: "认领协调", cell: "H4" };
const LIST = { sheet: "CRM导出", cell: "M6" };
const STAFF = { sheet: "人员", cell: "D4" };

/** What each of these findings carries where it is made. */
export const claimSheetFindingSamples: Readonly<
  Record<keyof typeof CLAIM_SHEET_FINDING_SEVERITY, FindingSample>
> = {
  STAFF_SHEET_MISSING: [],
  STAFF_SHEET_EMPTY: [{}, { sheet: "人员", cell: null }],
  REGISTER_MISSING: [],
  ARBITRATION_MISSING: [],
  ASSIGNMENTS_MISSING: [],
  ROWS_WITHOUT_CUSTOMER: [],
  ROW_NOT_ASSIGNED: [{ id: "C001" }],
  CLAIMANT_OFF_DUTY: [{ person: "王五(E03)" }],
  DECISION_PERSON_UNKNOWN: [{}, ARBITRATION, "王五"],
  MONTHS_NOT_TWO: [{ found: 1 }],
  STAFF_ID_UNREADABLE: [{}, STAFF, "1.2E+17"],
  STAFF_DUTY_UNREADABLE: [{}, STAFF, "不知道"],
  CLAIM_WITHOUT_CUSTOMER: [{}, REGISTER],
  CLAIM_NAME_AMBIGUOUS: [{ people: "张三(E01)、张三(E09)" }, REGISTER, "张三"],
  CLAIM_NAME_DIFFERS: [{ person: "李四(E02)" }, REGISTER, "张三(E02)"],
  CLAIM_SHARES_UNUSED: [{ cells: 2 }, REGISTER],
  DECISION_WITHOUT_PERSON: [{}, ARBITRATION, "开户经办人"],
  DECISION_SEVERAL: [{}, ARBITRATION, "张三、李四"],
  DECISION_NOT_BY_HEAD: [
    { id: "C001", person: "张三(E01)", position: "主管" },
    ARBITRATION,
    "张三",
  ],
  CLAIMS_ABSENT: [],
  CLAIM_NOT_IN_REGISTER: [{ id: "C001", person: "张三(E01)" }],
  CLAIM_ALREADY_THERE: [{ id: "C001", person: "张三(E01)" }, REGISTER],
  CLAIM_NO_ROOM: [{ id: "C001", person: "张三(E01)" }, REGISTER],
  REGISTER_ROW_VANISHED: [{ rows: 3 }, REGISTER, "C009"],
  HOLDER_LEFT: [{ id: "C001", holder: "王五", now: "李四(E02) 分配" }],
  HOLDERS_LEFT_MORE: [{ customers: 12 }],
  COORDINATE_UNREADABLE: [{ field: "经度", cells: 2 }, LIST, "市中心"],
  COORDINATE_IMPOSSIBLE: [{ field: "纬度", cells: 1 }, LIST, "114.3"],
  LIST_OF_OURS_USED: [{}, { sheet: "客户清单", cell: null }],
  NEARNESS_UNKNOWN: [],
  NEARNESS_UNUSED: [],
  MONTH_BASES_DIFFER: [{ previous: "年日均", current: "存款余额" }],
};
