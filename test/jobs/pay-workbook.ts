import type { PayPreview } from "../../src/jobs/pay";
import { applyPay, preparePay } from "../../src/jobs/pay";
import { readPay } from "../../src/jobs/read-pay";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import type { SheetRows } from "../../src/workbench/build-workbook";
import { UNSTEERED, valueOf } from "../excel/fixtures";

type Rows = SheetRows["rows"];

const ROSTER: Rows = [
  ["工号", "姓名", "岗位", "在岗"],
  ["E01", "江远山", "网点主任", "是"],
  ["E09", "沈月白", "副主任", "是"],
  ["E02", "陆知行", "对公客户经理", "是"],
  ["E03", "顾明河", "对公客户经理", "是"],
  ["E04", "许清和", "低柜柜员", "是"],
  ["E05", "方以安", "运营主管", "是"],
  ["E06", "宋听澜", "个人客户经理", "是"],
  ["E07", "叶知秋", "大堂经理", "是"],
  ["E08", "程予安", "高柜", "是"],
  ["E10", "何其正", "后台", "否"],
];

export const DEAL_HEADERS = [
  "单号",
  "计价类型",
  "营销方式",
  "金额",
  "营销人工号",
  "信息人工号",
  "实施人工号",
  "权重",
];

const DEALS: Rows = [
  DEAL_HEADERS,
  ["J1", "产品", "单人", 1234.56, "E02", null, null, null],
  ["J2", "指标", "单人", 5000, "E03", null, null, null],
  ["J3", "专项", "联合", 1000.01, null, "E08", "E02", null],
];

const SCORES: Rows = [
  ["工号", "姓名", "岗位", "得分"],
  ["E02", "陆知行", "对公客户经理", 176.5],
  ["E03", "顾明河", "对公客户经理", 168],
  ["E04", "许清和", "低柜柜员", 171.5],
  ["E05", "方以安", "运营主管", 159],
  ["E06", "宋听澜", "个人客户经理", 182],
  ["E07", "叶知秋", "大堂经理", 149.5],
];

const LEADERS: Rows = [
  ["工号", "姓名", "职务", "得分"],
  ["E01", "江远山", "负责人", 930],
  ["E09", "沈月白", "副职", null],
];

const PROCESS: Rows = [
  ["工号", "姓名", "过程得分"],
  ["E02", "陆知行", 41],
  ["E04", "许清和", 33],
  ["E06", "宋听澜", 29],
];

/** One month of one invented outlet: the whole chain of the standard in small. */
export const PAY_LISTS = {
  人员: ROSTER,
  计价登记: DEALS,
  计分卡: SCORES,
  千分制: LEADERS,
  过程考核: PROCESS,
} as const satisfies Readonly<Record<string, Rows>>;

export type PayLists = Readonly<Record<string, Rows>>;

/** The lists as sheets, each under a title. */
export function paySheets(lists: PayLists = PAY_LISTS): SheetRows[] {
  return Object.entries(lists).map(([name, rows]) => ({
    name,
    rows: [[`${name}(2026年3月)`], ...rows],
  }));
}

/** The lists with one cell of one list changed; `row` and `column` count from the headers. */
export function withCell(
  list: keyof typeof PAY_LISTS,
  row: number,
  column: number,
  value: string | number | null
): PayLists {
  const rows = PAY_LISTS[list].map((cells, at) =>
    at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells
  );
  return { ...PAY_LISTS, [list]: rows };
}

/** The lists with further rows on one of them. */
export function withRows(list: keyof typeof PAY_LISTS, ...rows: Rows): PayLists {
  return { ...PAY_LISTS, [list]: [...PAY_LISTS[list], ...rows] };
}

export const PAY_RULES: RuleBook = {
  ...defaultRuleBook,
  basePool: 45_000,
  jointPool: "none",
  headFunding: "separate",
  coefficient: { type: "linear", base: 1.5 },
  payMonth: "2026-03",
};

export const CLOCK = {
  startedAt: new Date(2026, 3, 2, 9, 0),
  now: () => new Date(2026, 3, 2, 9, 0, 1),
};

export const RUN = { ...UNSTEERED, ...CLOCK };

export async function previewPay(
  lists: PayLists = PAY_LISTS,
  rules: Partial<RuleBook> = {}
): Promise<PayPreview> {
  workbench.open(paySheets(lists));
  return previewOpen(rules);
}

/** What paying the open workbook would write. */
export async function previewOpen(rules: Partial<RuleBook> = {}): Promise<PayPreview> {
  const book = { ...PAY_RULES, ...rules };
  return preparePay(valueOf(await readPay(book, UNSTEERED)), book);
}

export async function payOpen(rules: Partial<RuleBook> = {}): Promise<PayPreview> {
  const preview = await previewOpen(rules);
  valueOf(await applyPay(preview, RUN));
  return preview;
}

/** Codes with their cells, of the errors or of everything. */
export function found(preview: PayPreview, severity?: string): string[] {
  return preview.findings
    .filter((one) => severity === undefined || one.severity === severity)
    .map(({ code, where }) =>
      where?.cell == null ? code : `${code} ${where.sheet}!${where.cell}`
    );
}
