import { type AssignPreview, prepareAssign } from "../../src/jobs/assign";
import type { ClaimRegisterPreview } from "../../src/jobs/claim-register";
import type { PeopleReading } from "../../src/jobs/read-claims";
import { differenceOf } from "../../src/rules/allocation/what-if";
import { done, finding } from "../../src/rules/finding";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { PeopleIndex } from "../../src/tables/claims/people-index";
import type { AllocationMode, ClaimJobs, ClaimReading } from "../../src/taskpane/jobs/claim-jobs";
import { claimsOf, decisionsOf, rosterOf, type TestDecision } from "../rules/claims/claim-rows";
import { readRows } from "../tables/list-from-rows";
import { READING } from "./scripted-list";

const LIST_ROWS = [
  ["客户号", "客户名称", "存款余额(元)", "管户人"],
  ["C001", "甲公司", 6_000_000, ""],
  ["C002", "乙公司", 2_000_000, "李二"],
  ["C003", "丙公司", 3_000_000, ""],
  ["C004", "丁公司", 1_500_000, ""],
  ["C005", "戊公司", 1_200_000, ""],
  ["C006", "己公司", 60_000, ""],
];

export const ROSTER = rosterOf([
  { id: "E01", name: "王一", position: "网点负责人" },
  { id: "E02", name: "李二", position: "法人客户经理" },
  { id: "E03", name: "张三", position: "法人客户经理" },
  { id: "E04", name: "赵四", position: "高柜", capacity: 3 },
  { id: "E05", name: "钱五", position: "高柜", onDuty: false },
]);

const CLAIMS = claimsOf([
  { customer: "C001", staff: "E01" },
  { customer: "C002", staff: "E02" },
  { customer: "C002", staff: "E03" },
  { customer: "C002", staff: "E04" },
  { customer: "C003", staff: "E02" },
  { customer: "C003", staff: "E03" },
  { customer: "C999", staff: "E03" },
]);

export const PEOPLE: PeopleReading = {
  roster: ROSTER,
  people: new PeopleIndex(ROSTER),
  findings: [
    finding("STAFF_CAPACITY_INVALID", { sheet: "人员", cell: "E5" }, "很多", {
      name: "张三",
      id: "E03",
    }),
  ],
  reference: "'人员'!$G$3:$G$6",
  source: READING.parts[0].source,
};

export function registerPreview(changes: Partial<ClaimRegisterPreview> = {}): ClaimRegisterPreview {
  return {
    job: "claimRegister",
    ruleBook: defaultRuleBook,
    added: [],
    edits: [],
    standing: "认领登记",
    customers: 6,
    rowsChanged: 0,
    rowsAdded: 0,
    findings: [],
    sources: [],
    ...changes,
  };
}

/** Six customers: one claimed alone, two contested by two of one position, three unclaimed. */
export function claimReading(
  decisions: readonly TestDecision[] = [],
  register = registerPreview()
): ClaimReading {
  return {
    reading: { ...readRows(LIST_ROWS), parts: READING.parts },
    inputs: {
      sheets: { heads: [], staff: null, registers: [], decisions: [], assignments: null },
      roster: ROSTER,
      people: PEOPLE.people,
      reference: PEOPLE.reference,
      claims: CLAIMS,
      decisions: decisionsOf(decisions),
      previous: [],
      findings: [],
      sources: [],
    },
    ruleFindings: [],
    ruleBook: defaultRuleBook,
    register,
  };
}

/** By the rules themselves: only reading and writing are scripted. */
export async function assigned(
  reading: ClaimReading,
  mode: AllocationMode | null = null
): Promise<AssignPreview> {
  const book = { ...reading.ruleBook, allocationMode: mode ?? reading.ruleBook.allocationMode };
  const control = { signal: new AbortController().signal, report: () => undefined };
  const preview = await prepareAssign(reading, book, control);
  if (!preview.ok) throw new Error(preview.problem.code);
  return preview.value;
}

const RESULT_SHEETS = [
  { name: "分配结果", how: "added" as const, rows: 6 },
  { name: "负荷对比", how: "replaced" as const, rows: 6 },
];

export const ASSIGN_REPORT = { sheets: RESULT_SHEETS, cellsChanged: 0, warnings: [] };

/** Jobs of page 认领 that go well unless `changes` says otherwise; decisions settled in the pane hold from then on. */
export function scriptedClaims(changes: Partial<ClaimJobs> = {}): ClaimJobs {
  const decisions: TestDecision[] = [];
  return {
    loadRoster: async () => done(PEOPLE),
    writeRoster: async () =>
      done({ standing: null, sheets: [{ name: "人员", how: "added", rows: 0 }], warnings: [] }),
    read: async () => done(claimReading(decisions)),
    writeRegister: async () =>
      done({
        sheets: [{ name: "认领登记", how: "added", rows: 6 }],
        cellsChanged: 0,
        warnings: [],
      }),
    claimSelection: async () =>
      done({ person: "张三(E03)", claimed: 2, register: "认领登记", findings: [] }),
    assign: async (reading, mode) => done(await assigned(reading, mode)),
    writeArbitration: async () =>
      done({
        sheets: [{ name: "认领协调", how: "added", rows: 2 }],
        cellsChanged: 0,
        warnings: [],
      }),
    settle: async (_, { customerId, to, by, reason }) => {
      decisions.push({ customer: customerId, to, by, reason });
      return done({ sheet: "认领协调", warnings: [] });
    },
    whatIf: async (reading, preview, { allocationMode }) => {
      const other = await assigned(reading, allocationMode);
      return done(differenceOf(preview.content.allocation, other.content.allocation));
    },
    forecast: async () => done(RESULT_SHEETS),
    apply: async () => done(ASSIGN_REPORT),
    writePersonalSheets: async () =>
      done({
        sheets: [{ name: "管户-李二", how: "added", rows: 2 }],
        cellsChanged: 0,
        warnings: [],
      }),
    compareMonths: async () =>
      done({
        sheets: [{ name: "月度比较", how: "added", rows: 2 }],
        cellsChanged: 0,
        warnings: [],
        totals: [{ change: "新增", customers: 2, previousFen: 0, currentFen: 100 }],
        unchanged: 4,
      }),
    explainSelection: async () =>
      done({
        id: "C001",
        name: "甲公司",
        balanceFen: 600_000_000,
        tier: "≥500万",
        holderId: "E01",
        holderName: "王一",
        position: "网点负责人",
        method: "单人认领",
        status: "已认领",
        previousHolder: "旧人",
        reason: "网点负责人 王一(E01) 是唯一的认领人",
        ground: "R41, R42",
        place: { sheet: "分配结果", cell: "A3" },
      }),
    ...changes,
  };
}
