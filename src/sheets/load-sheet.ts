import type { Allocation } from "../rules/allocation/allocation";
import { loadDeviations } from "../rules/allocation/load-deviations";
import type { StaffMember } from "../rules/claims/roster";
import type { AssignmentContent } from "./assignment-content";
import { amountCell } from "./claim-register-sheet";
import { OWN_NAMES } from "./own-names";
import { planOfRecords, type RecordColumn, textCell } from "./row-plan";
import type { PlanCell, SheetPlan } from "./sheet-plan";

/** One person's load, or the sum of all in the last row. */
interface LoadRow {
  readonly member: StaffMember | null;
  /** Infinity = unlimited. */
  readonly capacity: number;
  readonly countBefore: number;
  readonly fenBefore: number;
  readonly countAfter: number;
  readonly fenAfter: number;
  /** Difference to the mean of the people on duty of the same position, in percent; null where there is nothing to compare with. */
  readonly countDeviation: number | null;
  readonly fenDeviation: number | null;
}

const COLUMNS: readonly RecordColumn<LoadRow>[] = [
  { header: "工号", kind: "text", width: 12, cellOf: ({ member }) => member?.id ?? "合计" },
  { header: "姓名", kind: "text", width: 12, cellOf: ({ member }) => nameCell(member) },
  {
    header: "岗位",
    kind: "text",
    width: 14,
    cellOf: ({ member }) => textCell(member?.position ?? ""),
  },
  { header: "容量", kind: "count", width: 9, align: "right", cellOf: capacityCell },
  { header: "分配前户数", kind: "count", width: 11, cellOf: ({ countBefore }) => countBefore },
  {
    header: "分配前存款",
    kind: "amount",
    width: 19,
    cellOf: ({ fenBefore }) => amountCell(fenBefore),
  },
  { header: "分配后户数", kind: "count", width: 11, cellOf: ({ countAfter }) => countAfter },
  {
    header: "分配后存款",
    kind: "amount",
    width: 19,
    cellOf: ({ fenAfter }) => amountCell(fenAfter),
  },
  {
    header: "户数偏离",
    kind: "percent",
    width: 11,
    cellOf: ({ countDeviation }) => countDeviation,
  },
  { header: "存款偏离", kind: "percent", width: 11, cellOf: ({ fenDeviation }) => fenDeviation },
];

const NAME_COLUMN = 1;
const CAPACITY_COLUMN = 3;
const COUNT_AFTER_COLUMN = 6;

/**
 * Plans 负荷对比: one row per person, 合计, and a chart of the customers each holds. 分配前 = by claim or decision; 偏离 is against the mean of
 * the people on duty of the same position. 「均衡」 adds its certificate to the title.
 */
export function planLoadSheet(content: AssignmentContent): SheetPlan {
  const rows = loadRows(content);
  const all = [...rows, totalOf(rows)];
  return {
    ...planOfRecords({
      kind: "loads",
      name: OWN_NAMES.loads,
      title: titleOf(content),
      columns: COLUMNS,
      rowCount: all.length,
      rowAt: (row) => all[row],
      totalRows: 1,
      chart: {
        title: "分配后户数",
        categoryColumn: NAME_COLUMN,
        valueColumn: COUNT_AFTER_COLUMN,
        firstRow: 0,
        rowCount: rows.length,
      },
      controlSums: [
        { column: 4, total: 2 * sum(rows, ({ countBefore }) => countBefore) },
        { column: 5, total: 2 * sum(rows, ({ fenBefore }) => fenBefore) },
        { column: 6, total: 2 * sum(rows, ({ countAfter }) => countAfter) },
        { column: 7, total: 2 * sum(rows, ({ fenAfter }) => fenAfter) },
      ],
    }),
    cellKind: (row, column) =>
      column === CAPACITY_COLUMN && typeof capacityCell(all[row] ?? NO_LOAD) === "string"
        ? "text"
        : (COLUMNS[column]?.kind ?? "text"),
  };
}

const NO_LOAD: LoadRow = {
  member: null,
  capacity: Infinity,
  countBefore: 0,
  fenBefore: 0,
  countAfter: 0,
  fenAfter: 0,
  countDeviation: null,
  fenDeviation: null,
};

function loadRows({ input: { roster }, allocation: { loads } }: AssignmentContent): LoadRow[] {
  const { counts, deposits } = loadDeviations(loads, roster);
  return roster.map((member, person) => ({
    member,
    capacity: loads.capacities[person] ?? Infinity,
    countBefore: loads.countsBefore[person] ?? 0,
    fenBefore: loads.depositsBefore[person] ?? 0,
    countAfter: loads.countsAfter[person] ?? 0,
    fenAfter: loads.depositsAfter[person] ?? 0,
    countDeviation: numberOrNull(counts[person]),
    fenDeviation: numberOrNull(deposits[person]),
  }));
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function totalOf(rows: readonly LoadRow[]): LoadRow {
  return {
    ...NO_LOAD,
    countBefore: sum(rows, ({ countBefore }) => countBefore),
    fenBefore: sum(rows, ({ fenBefore }) => fenBefore),
    countAfter: sum(rows, ({ countAfter }) => countAfter),
    fenAfter: sum(rows, ({ fenAfter }) => fenAfter),
  };
}

function titleOf({ basis, allocation, kept }: AssignmentContent): string {
  const held = allocation.holders.reduce((all, holder) => all + (holder >= 0 ? 1 : 0), 0);
  const open = kept.length - held;
  const parts = [`口径:${basis},单位:元`, `${kept.length} 户中 ${held} 户有管户人,${open} 户没有`];
  return `${OWN_NAMES.loads}(${[...parts, ...certificateTexts(allocation)].join(";")})`;
}

/** How good 「均衡」 provably is: the heaviest group's largest deposit sum against the least that any allocation could reach. */
function certificateTexts({ certificates }: Allocation): string[] {
  if (certificates.length === 0) return [];
  const gaps = certificates.map(({ certificate: { largestSum, largestSumBound } }) =>
    largestSumBound > 0 ? ((largestSum - largestSumBound) / largestSumBound) * 100 : 0
  );
  return [`均衡分配,各组最大存款比理论最优最多高 ${Math.max(...gaps).toFixed(2)}%`];
}

function capacityCell({ member, capacity }: LoadRow): PlanCell {
  if (member === null) return null;
  return Number.isFinite(capacity) ? capacity : "不限";
}

function nameCell(member: StaffMember | null): PlanCell {
  if (member === null) return null;
  return textCell(member.isOnDuty ? member.name : `${member.name}(不在岗)`);
}

function sum(rows: readonly LoadRow[], of: (row: LoadRow) => number): number {
  return rows.reduce((all, row) => all + of(row), 0);
}
