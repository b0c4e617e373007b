import { assignPreview } from "../../src/jobs/assign";
import {
  assignFigures,
  conflictFacts,
  traceOfRow,
  whatIfFigures,
} from "../../src/jobs/assign-figures";
import { assignFindings } from "../../src/jobs/assign-findings";
import type { ClaimRegisterPreview } from "../../src/jobs/claim-register";
import { type AssignOnDesk, ClaimDesk } from "../../src/jobs/desk/claim-desk";
import { ListDesk } from "../../src/jobs/desk/list-desk";
import { planAssign, type PlannedAssign } from "../../src/jobs/plan-assign";
import type { PeopleReading } from "../../src/jobs/read-claims";
import { SHOWN_FINDINGS } from "../../src/rules/finding-counts";
import { done, finding } from "../../src/rules/finding";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { PeopleIndex } from "../../src/tables/claims/people-index";
import type { PlacedAssignment } from "../../src/tables/claims/assignment-reader";
import type {
  AllocationMode,
  ClaimJobs,
  ClaimReading,
  ExplainedRow,
} from "../../src/taskpane/jobs/claim-jobs";
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

/** Nothing is asked of this desk: what it would say is scripted. */
const NO_DESK = new ListDesk({
  isBroken: true,
  call: () => Promise.reject(new Error("no desk")),
  run: () => Promise.reject(new Error("no desk")),
});

const NO_SHEETS = { heads: [], staff: null, registers: [], decisions: [], assignments: null };

/** A reading, and the decisions that were there. */
interface ScriptedReading extends ClaimReading {
  readonly decided: readonly TestDecision[];
}

/** Six customers: one claimed alone, two contested by two of one position, three unclaimed. */
export function claimReading(
  decided: readonly TestDecision[] = [],
  register = registerPreview()
): ScriptedReading {
  const { reference, source } = PEOPLE;
  const sources = { sheets: NO_SHEETS, roster: ROSTER, reference, sources: [source] };
  const claims = { key: 1, claimCount: CLAIMS.count, list: READING, ruleFindings: [], ...sources };
  return {
    sheet: READING.sheet,
    claimCount: CLAIMS.count,
    ruleBook: defaultRuleBook,
    register,
    place: { desk: new ClaimDesk(NO_DESK), claims },
    decided: [...decided],
  };
}

/** By the rules themselves: only reading and writing are scripted. */
async function plannedBy(
  reading: ClaimReading,
  mode: AllocationMode | null
): Promise<PlannedAssign> {
  const book = { ...reading.ruleBook, allocationMode: mode ?? reading.ruleBook.allocationMode };
  const control = { signal: new AbortController().signal, report: () => undefined };
  const { decided = [] } = reading as Partial<ScriptedReading>;
  const claims = {
    roster: ROSTER,
    people: PEOPLE.people,
    claims: CLAIMS,
    decisions: decisionsOf(decided),
    previous: [],
    findings: [],
  };
  const order = { findings: [], reference: PEOPLE.reference, standing: null, isOwnList: false };
  const planned = await planAssign({ reading: readRows(LIST_ROWS), claims }, order, book, control);
  if (!planned.ok) throw new Error(planned.problem.code);
  return planned.value;
}

export async function assigned(
  reading: ClaimReading,
  mode: AllocationMode | null = null
): Promise<AssignOnDesk> {
  const planned = await plannedBy(reading, mode);
  const { claims } = reading.place;
  const from = { list: claims.list, claims, standing: null };
  const book = { ...reading.ruleBook, allocationMode: mode ?? reading.ruleBook.allocationMode };
  return {
    ...assignPreview(planned, from, book),
    ...assignFigures(planned.content),
    roster: ROSTER,
    findings: assignFindings(planned.findings, SHOWN_FINDINGS),
  };
}

const RESULT_SHEETS = [
  { name: "分配结果", how: "added" as const, rows: 6 },
  { name: "负荷对比", how: "replaced" as const, rows: 6 },
];

export const ASSIGN_REPORT = { sheets: RESULT_SHEETS, cellsChanged: 0, warnings: [] };

/** What 分配结果 says of the selected row. */
export const EXPLAINED = {
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
};

/** A row of 分配结果, and why, where the claims were read. */
export async function explained(
  row: PlacedAssignment,
  reading: ClaimReading | null
): Promise<ExplainedRow> {
  const content = reading && (await plannedBy(reading, null)).content;
  return { row, trace: content && traceOfRow(content, row) };
}

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
    conflict: async (reading, customerId) =>
      conflictFacts((await plannedBy(reading, null)).content, customerId),
    whatIf: async (reading, { ruleBook }, { allocationMode }) => {
      const [now, other] = [ruleBook.allocationMode, allocationMode];
      const contents = [await plannedBy(reading, now), await plannedBy(reading, other)] as const;
      return done(whatIfFigures(contents[0].content, contents[1].content, 100));
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
    explainSelection: async (reading) => done(await explained(EXPLAINED, reading)),
    ...changes,
  };
}
