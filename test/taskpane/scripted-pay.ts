import { type PayPreview, preparePay } from "../../src/jobs/pay";
import type { PayReading } from "../../src/jobs/read-pay";
import { done, finding } from "../../src/rules/finding";
import type { PayMonthInput } from "../../src/rules/pay/pay-month";
import { type LockState, lockStateOf } from "../../src/rules/pay/pay-lock";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import type { PayJobs } from "../../src/taskpane/jobs/pay-jobs";
import { payJobs } from "../../src/taskpane/jobs/pay-jobs";
import { READING } from "./scripted-list";
import { STANDARD_RULES } from "./scripted-rules";

const ROSTER = [
  ["E01", "江远山", "网点负责人"],
  ["E02", "陆知行", "法人客户经理"],
  ["E03", "顾明河", "柜员"],
].map(([id = "", name = "", position = ""], row) => ({
  id,
  name,
  position,
  isOnDuty: true,
  capacity: null,
  note: "",
  place: { sheet: "人员", cell: `A${row + 3}` },
}));

const INPUT: PayMonthInput = {
  roster: ROSTER,
  deals: [
    {
      number: "J1",
      kind: "产品",
      isJoint: false,
      fen: 100_00,
      ratio: null,
      authorisation: null,
      shares: [{ person: 1, role: "seller", weight: 1 }],
      place: { sheet: "计价登记", cell: "A3" },
    },
    {
      number: "J2",
      kind: "指标",
      isJoint: true,
      fen: 1000_01,
      ratio: null,
      authorisation: null,
      shares: [
        { person: 2, role: "info", weight: 1 },
        { person: 1, role: "execution", weight: 1 },
      ],
      place: { sheet: "计价登记", cell: "A4" },
    },
  ],
  scores: [
    { person: 1, points: 180, place: { sheet: "计分卡", cell: "A3" } },
    { person: 2, points: 120, place: { sheet: "计分卡", cell: "A4" } },
  ],
  leaders: [{ person: 0, duty: "head", score: 900, place: { sheet: "千分制", cell: "A3" } }],
  process: [{ person: 1, points: 30, place: { sheet: "过程考核", cell: "A3" } }],
  adjustments: [{ person: 2, fen: -12_34, reason: "上月多发", by: "张三", place: null }],
};

/** The month as somebody locked it. */
export const LOCKED: LockState = lockStateOf(
  [
    {
      month: "2026-03",
      version: 1,
      action: "锁定",
      time: "2026-04-02 09:00",
      by: "张三",
      reason: "",
      people: [],
    },
  ],
  "2026-03"
);

/** What one small month was read as. */
export function payReading(changes: Partial<PayReading> = {}): PayReading {
  return {
    input: INPUT,
    origins: { deals: [], scores: null, leaders: null, process: null, adjustments: null },
    lock: lockStateOf([], "2026-03"),
    lockSheet: null,
    sources: [READING.parts[0].source],
    rows: 7,
    findings: [finding("DEAL_REVERSAL", { sheet: "计价登记", cell: "D3" }, "-1")],
    ...changes,
  };
}

/** A workbook whose 「规则」 says everything but the month. */
export const CHOSEN_BOOK: RuleBook = {
  ...defaultRuleBook,
  basePool: 12_000,
  jointPool: "none",
  headFunding: "separate",
  coefficient: { type: "linear", base: 1.5 },
};

/** Jobs of page 绩效 over that month: computed as in Excel, read and written nowhere, unless `changes` says otherwise. */
export function scriptedPay(changes: Partial<PayJobs> = {}): PayJobs {
  const sheetsOf = ({ plans }: PayPreview) =>
    plans.map(({ name, rowCount: rows }) => ({ name, how: "added" as const, rows }));
  return {
    loadRules: async () => done(STANDARD_RULES),
    read: async (_, book) => done(preparePay(payReading(), book)),
    whatIf: payJobs.whatIf,
    forecast: async (preview) => done(sheetsOf(preview)),
    apply: async (preview) => done({ sheets: sheetsOf(preview), warnings: [] }),
    writeAdjustments: async () => done({ standing: null, sheets: [], warnings: [] }),
    lock: async () => done({ sheets: [], warnings: [] }),
    unlock: async () => done({ sheets: [], warnings: [] }),
    ...changes,
  };
}
