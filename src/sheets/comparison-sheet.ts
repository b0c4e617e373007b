import {
  MONTH_CHANGES,
  type MonthColumns,
  type MonthComparison,
} from "../rules/allocation/compare-months";
import { amountCell } from "./claim-register-sheet";
import { OWN_NAMES } from "./own-names";
import { planOfRecords, type RecordColumn, textCell } from "./row-plan";
import type { SheetPlan } from "./sheet-plan";

/** Two months and what differs. */
export interface ComparisonContent {
  readonly previous: MonthColumns;
  readonly current: MonthColumns;
  readonly comparison: MonthComparison;
  /** What the deposits are, e.g. 年日均; of both months. */
  readonly basis: string;
  /** How a holder is written, e.g. 「姓名(工号)」 for a 工号 of the roster. */
  readonly holderText: (holder: string) => string;
}

interface MonthCustomer {
  readonly name: string;
  readonly fen: number;
  readonly tier: string;
  readonly holder: string;
}

interface ChangeRow {
  readonly id: string;
  readonly changes: string;
  readonly before: MonthCustomer | null;
  readonly after: MonthCustomer | null;
}

const COLUMNS: readonly RecordColumn<ChangeRow>[] = [
  { header: "客户号", kind: "text", width: 18, cellOf: ({ id }) => id },
  {
    header: "客户名称",
    kind: "text",
    width: 30,
    cellOf: ({ before, after }) => textCell((after ?? before)?.name ?? ""),
  },
  { header: "变化", kind: "text", width: 24, cellOf: ({ changes }) => changes },
  {
    header: "上月存款",
    kind: "amount",
    width: 18,
    cellOf: ({ before }) => amountCell(before?.fen ?? NaN),
  },
  {
    header: "本月存款",
    kind: "amount",
    width: 18,
    cellOf: ({ after }) => amountCell(after?.fen ?? NaN),
  },
  {
    header: "增减",
    kind: "amount",
    width: 18,
    cellOf: ({ before, after }) => amountCell((after?.fen || 0) - (before?.fen || 0)),
  },
  {
    header: "上月层级",
    kind: "text",
    width: 14,
    cellOf: ({ before }) => textCell(before?.tier ?? ""),
  },
  {
    header: "本月层级",
    kind: "text",
    width: 14,
    cellOf: ({ after }) => textCell(after?.tier ?? ""),
  },
  {
    header: "上月管户人",
    kind: "text",
    width: 14,
    cellOf: ({ before }) => textCell(before?.holder ?? ""),
  },
  {
    header: "本月管户人",
    kind: "text",
    width: 14,
    cellOf: ({ after }) => textCell(after?.holder ?? ""),
  },
];

/** Plans 月度比较: one row per customer to whom something happened, in order of the customer number. */
export function planComparisonSheet(content: ComparisonContent): SheetPlan {
  const { comparison, basis } = content;
  const counts = comparison.totals.map(({ change, customers }) => `${change} ${customers} 户`);
  return planOfRecords({
    kind: "comparison",
    name: OWN_NAMES.comparison,
    title: `${OWN_NAMES.comparison}(口径:${basis},单位:元;${counts.join("、")},无变化 ${comparison.unchanged} 户)`,
    columns: COLUMNS,
    rowCount: comparison.count,
    rowAt: (row) => (row < comparison.count ? changeAt(content, row) : undefined),
  });
}

function changeAt(content: ComparisonContent, row: number): ChangeRow {
  const { previous, current, comparison, holderText } = content;
  const bits = comparison.changes[row] ?? 0;
  return {
    id: comparison.customerIds[row] ?? "",
    changes: MONTH_CHANGES.filter((_, bit) => (bits >> bit) % 2 === 1).join("、"),
    before: customerAt(previous, comparison.previous[row] ?? -1, holderText),
    after: customerAt(current, comparison.current[row] ?? -1, holderText),
  };
}

function customerAt(
  month: MonthColumns,
  at: number,
  holderText: ComparisonContent["holderText"]
): MonthCustomer | null {
  if (at < 0) return null;
  return {
    name: month.names[at] ?? "",
    fen: month.deposits[at] ?? NaN,
    tier: month.tiers[at] ?? "",
    holder: holderText(month.holders[at] ?? ""),
  };
}
