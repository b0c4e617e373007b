import { type TierRow, type TierSummary } from "../rules/customers/tiers";
import { yuanOf } from "../rules/money";
import { OWN_NAMES } from "./own-names";
import { type ColumnPlan, type PlanCell, type SheetPlan } from "./sheet-plan";

/** 层级汇总: one row per tier, 无余额 and 合计. */
const TIER_COLUMNS: readonly ColumnPlan[] = [
  { header: "层级", kind: "text", width: 16 },
  { header: "户数", kind: "count", width: 10 },
  { header: "账户数", kind: "count", width: 10 },
  { header: "存款合计", kind: "amount", width: 20 },
  { header: "存款合计(万元)", kind: "amountWan", width: 18 },
  { header: "占比", kind: "percent", width: 10 },
];

const TIER_COLUMN = 0;
const WAN_COLUMN = 4;

/** Plans 层级汇总 with a column chart over the tiers. A share that means nothing (no deposits at all) stays blank. */
export function planTierSheet(summary: TierSummary): SheetPlan {
  const rows = [...summary.rows, summary.noBalance, summary.total];
  const bodySum = (value: (row: TierRow) => number): number =>
    rows.reduce((sum, row) => sum + value(row), 0);
  return {
    kind: "tierSummary",
    name: OWN_NAMES.tiers,
    title: `${OWN_NAMES.tiers}(口径:${summary.basis},存款合计单位:元)`,
    columns: TIER_COLUMNS,
    rowCount: rows.length,
    cell: (row, column) => {
      const tier = rows[row];
      return tier === undefined ? null : cellOf(tier, column);
    },
    totalRows: 1,
    chart: {
      title: `各层级${summary.basis}合计(万元)`,
      categoryColumn: TIER_COLUMN,
      valueColumn: WAN_COLUMN,
      firstRow: 0,
      rowCount: summary.rows.length,
    },
    controlSums: [
      { column: 1, total: bodySum((row) => row.customers) },
      { column: 2, total: bodySum((row) => row.accounts) },
      { column: 3, total: bodySum((row) => row.fen) },
    ],
    landscape: false,
  };
}

function cellOf(row: TierRow, column: number): PlanCell {
  switch (column) {
    case 0:
      return row.tier;
    case 1:
      return row.customers;
    case 2:
      return row.accounts;
    case 3:
      return yuanOf(row.fen);
    case WAN_COLUMN:
      return row.wan;
    case 5:
      return row.share === null ? null : row.share / 100;
    default:
      return null;
  }
}
