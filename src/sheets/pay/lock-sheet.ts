import { parseFen } from "../../rules/money";
import type { PersonTotals } from "../../rules/pay/compare-pay";
import { LOCK_ACTIONS, type LockRecord } from "../../rules/pay/pay-lock";
import type { CellValue } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import type { SharedEdit, SharedSheet } from "../shared-rows";
import type { ColumnPlan, PlanCell, SheetPlan } from "../sheet-plan";
import { amountCell } from "./pay-sheet";

export const LOCK_SHEET_NAME = "工资锁定";

const AMOUNTS = [
  ["个人计价", "pricing"],
  ["计分卡奖金", "scorecard"],
  ["负责人奖金", "leader"],
  ["过程考核", "process"],
  ["合计", "total"],
] as const satisfies readonly (readonly [string, keyof PersonTotals])[];

/** 工资锁定: the figures of every locked month, and when it was locked and unlocked by whom. Rows are added, never changed. */
export const LOCK_COLUMNS: readonly ColumnPlan[] = [
  { header: "月份", kind: "text", width: 10 },
  { header: "版本", kind: "count", width: 7, align: "left" },
  { header: "动作", kind: "text", width: 8 },
  { header: "时间", kind: "text", width: 20 },
  { header: "操作人", kind: "text", width: 12 },
  { header: "理由", kind: "text", width: 24, wrap: true },
  { header: "工号", kind: "text", width: 10 },
  { header: "姓名", kind: "text", width: 10 },
  ...AMOUNTS.map(([header]): ColumnPlan => ({ header, kind: "amount", width: 15 })),
];

/** 月份 版本 动作 时间 操作人 理由 */
const HEAD = [0, 1, 2, 3, 4, 5];
const ID_COLUMN = 6;
const FIRST_AMOUNT = 8;

/** The sheet with its first entry. */
export function planLockSheet(record: LockRecord): SheetPlan {
  const rows = rowsOf(record);
  return {
    kind: "payLock",
    name: LOCK_SHEET_NAME,
    title: `${LOCK_SHEET_NAME}(只追加,请勿改动;单位:元)`,
    columns: LOCK_COLUMNS,
    rowCount: rows.length,
    cell: (row, column) => rows[row]?.[column] ?? null,
    totalRows: 0,
    chart: null,
    controlSums: [],
    landscape: true,
  };
}

/** The cells that a further entry adds below the last row. */
export function addedLock({ rows, columns }: SharedSheet, record: LockRecord): SharedEdit[] {
  const added = rowsOf(record);
  return columns.map((column, order) => ({
    row: rows.length,
    column,
    before: added.map(() => ""),
    after: added.map((row) => row[order] ?? null),
  }));
}

function rowsOf({ month, version, action, time, by, reason, people }: LockRecord): PlanCell[][] {
  const head: PlanCell[] = [month, version, action, time, by, reason];
  const nobody: PlanCell[] = [...head, null, null, ...AMOUNTS.map(() => null)];
  if (people.length === 0) return [nobody];
  return people.map((person) => [
    ...head,
    person.id,
    person.name,
    ...AMOUNTS.map(([, part]) => amountCell(person[part])),
  ]);
}

/** Reads the entries back: rows of one month, version, action and time are one entry. Rows that say none of them are left out. */
export function readLocks({ rows, headerRow, columns }: SharedSheet): LockRecord[] {
  const records: { record: LockRecord; people: PersonTotals[] }[] = [];
  for (const cells of rows.slice(headerRow + 1)) {
    const text = (order: number): string => cleanText(cells[columns[order] ?? 0] ?? "");
    const [month = "", version = "", word = "", time = "", by = "", reason = ""] = HEAD.map(text);
    const action = LOCK_ACTIONS.find((known) => known === word);
    if (month === "" || action === undefined) continue;
    const last = records.at(-1);
    const isSame =
      last?.record.month === month && last.record.action === action && last.record.time === time;
    const people = isSame ? last.people : [];
    const head = { month, version: Number(version), action, time, by, reason };
    if (!isSame) records.push({ record: { ...head, people }, people });
    if (text(ID_COLUMN) !== "") people.push(personIn(cells, columns));
  }
  return records.map(({ record }) => record);
}

function personIn(cells: readonly CellValue[], columns: readonly number[]): PersonTotals {
  const cell = (order: number): string => cleanText(cells[columns[order] ?? 0] ?? "");
  const [pricing = 0, scorecard = 0, leader = 0, process = 0, total = 0] = AMOUNTS.map(
    (_, part) => parseFen(cell(FIRST_AMOUNT + part)) ?? 0
  );
  const [id, name] = [cell(ID_COLUMN), cell(ID_COLUMN + 1)];
  return { id, name, pricing, scorecard, leader, process, total };
}
