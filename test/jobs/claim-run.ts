import { type AssignResult, runAssign } from "../../src/jobs/run-assign";
import type { ClaimRegisterPreview } from "../../src/jobs/claim-register";
import { ClaimDesk, type ClaimsOnDesk } from "../../src/jobs/desk/claim-desk";
import type { ListDesk } from "../../src/jobs/desk/list-desk";
import { openDesk } from "../../src/jobs/desk/open-desk";
import type { RunControl } from "../../src/jobs/job";
import { findOrderedOrOwn, readOrdered } from "../../src/jobs/run-clean";
import type { SourcedReading } from "../../src/jobs/read-list";
import type { Outcome } from "../../src/rules/finding";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import type { SheetRows } from "../../src/workbench/build-workbook";
import { UNSTEERED, valueOf } from "../excel/fixtures";
import { rowsOf } from "./clean-run";

export const RUN = {
  ...UNSTEERED,
  startedAt: new Date(2026, 2, 6, 9, 30),
  now: () => new Date(2026, 2, 6, 9, 31),
};

type Cells = SheetRows["rows"];

/** Six customers: one per tier, and a second of the third tier. */
export const LIST: SheetRows = {
  name: "名单",
  rows: [
    ["客户号", "客户名称", "存款余额(元)", "管户人"],
    ["C001", "甲公司", 6_000_000, "旧人"],
    ["C002", "乙公司", 2_000_000, "李二"],
    ["C003", "丙公司", 300_000, null],
    ["C004", "丁公司", 250_000, null],
    ["C005", "戊公司", 60_000, null],
    ["C006", "己公司", 100, null],
  ],
  numberFormats: { 0: "@" },
};

/** All eight positions, two of them twice. */
export const STAFF: SheetRows = {
  name: "人员",
  rows: [
    ["工号", "姓名", "岗位", "在岗", "容量"],
    ["E01", "王一", "网点主任", "是", null],
    ["E02", "李二", "法人客户经理", "√", null],
    ["E03", "张三", "对公客户经理", null, null],
    ["E04", "赵四", "低柜", 1, null],
    ["E05", "钱五", "主管", "是", null],
    ["E06", "孙六", "个人客户经理", "是", null],
    ["E07", "周七", "大堂", "是", null],
    ["E08", "吴八", "高柜", "是", null],
    ["E09", "郑九", "高柜", "否", null],
    ["E10", "冯十", "后台", "是", null],
  ],
  numberFormats: { 0: "@" },
};

/** A wide register with these rows: 客户号, then the claimants. */
export function register(...rows: Cells): SheetRows {
  return {
    name: "认领登记",
    rows: [["客户号", "认领人1", "认领人2", "认领人3"], ...rows],
    numberFormats: { 0: "@" },
  };
}

/** Opens a workbook with the list, the people and what else is given. */
export function openWith(...sheets: readonly SheetRows[]): void {
  workbench.open([LIST, STAFF, ...sheets]);
}

export function assign(changes: Partial<RuleBook> = {}): Promise<Outcome<AssignResult>> {
  return runAssign({ ruleBook: { ...defaultRuleBook, ...changes }, unit: null }, UNSTEERED);
}

/** The list in front, read as a job reads it. */
export async function readingInFront(): Promise<SourcedReading> {
  return valueOf(await readOrdered({ unit: null }, UNSTEERED));
}

/** The list in front, the people and their claims, read onto a desk. */
export async function claimsOn(
  lists: ListDesk,
  control: RunControl = UNSTEERED
): Promise<{ readonly desk: ClaimDesk; readonly claims: ClaimsOnDesk }> {
  const desk = new ClaimDesk(lists);
  const read = valueOf(await desk.read(defaultRuleBook, control));
  const found = valueOf(await findOrderedOrOwn({ unit: null, orOwnList: true }, control));
  const [{ list: inspected }] = found.lists;
  const list = valueOf(await lists.read(inspected, inspected.layout, null, control));
  return { desk, claims: await desk.claimList(read, list, found.findings) };
}

/** A desk on this thread. */
export function deskHere(): Promise<ListDesk> {
  return openDesk(() => {
    throw new Error("workers are forbidden here");
  });
}

/** What writing or refreshing 认领登记 would do. */
export async function prepareRegister(): Promise<ClaimRegisterPreview> {
  const { desk, claims } = await claimsOn(await deskHere());
  return valueOf(await desk.prepareRegister(claims, defaultRuleBook, UNSTEERED));
}

/** Rows below the headers of one of our sheets, as records by header. */
export function records(name: string): Record<string, unknown>[] {
  const [, headers = [], ...rows] = rowsOf(name);
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, column) => [String(header), row[column] ?? null]))
  );
}

/** Customer number → 管户人工号, 方式, 状态 of 分配结果. */
export function holdings(name = "分配结果"): Record<string, string> {
  return Object.fromEntries(
    records(name).map((row) => [
      row["客户号"],
      [row["管户人工号"], row["方式"], row["状态"]].filter((cell) => cell !== null).join(" "),
    ])
  );
}
