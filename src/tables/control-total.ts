import { cellAddress } from "../rules/cell-address";
import { type Finding, finding } from "../rules/finding";
import { formatYuan } from "../rules/money";
import { type ColumnSum, type StatedTotal } from "./column-sum";
import { type ListLayout } from "./list-layout";
import { type ColumnTotal, type ControlTotal } from "./list-reading";

/** One 合计 row: its cells in the order of the amount columns. */
export type TotalRow = readonly StatedTotal[];

export interface ControlResult {
  readonly controlTotal: ControlTotal;
  readonly findings: readonly Finding[];
}

/**
 * The list's own 合计 against the sum of its data rows. Several 合计 rows: the first that agrees is taken (the others are parts), else the
 * last. 小计 rows play no part. Listed rows without a usable 客户号 are in the sum: they are in the list's 合计 too.
 */
export function checkControlTotal(
  layout: ListLayout,
  sums: readonly ColumnSum[],
  totalRows: readonly TotalRow[],
  listedRows: number
): ControlResult {
  const stated = totalRows.filter((row) => row.some((cell) => cell.fen !== null));
  const results = stated.map((row) => ({ row, columns: compareAll(sums, row) }));
  const taken = results.find((result) => result.columns.every(agrees)) ?? results.at(-1);
  if (taken === undefined) {
    const where = { sheet: layout.sheet, cell: null };
    return {
      controlTotal: {
        found: false,
        matches: false,
        differenceFen: 0,
        columns: compareAll(sums, []),
      },
      findings: [
        finding("CONTROL_TOTAL_ABSENT", where, "", { sums: sumsText(compareAll(sums, [])) }),
      ],
    };
  }
  const { columns, row } = taken;
  const matches = columns.every(agrees);
  const differences = columns.map((column) => column.differenceFen ?? 0);
  const differenceFen = differences.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
  return {
    controlTotal: { found: true, matches, differenceFen, columns },
    findings: sums.flatMap((sum, order) =>
      columnFinding(layout, sum, row[order], columns[order], listedRows)
    ),
  };
}

function compareAll(sums: readonly ColumnSum[], row: TotalRow): ColumnTotal[] {
  return sums.map((sum, order) => sum.compare(row[order]));
}

function agrees(column: ColumnTotal): boolean {
  return column.differenceFen === null || Math.abs(column.differenceFen) <= column.toleranceFen;
}

function columnFinding(
  layout: ListLayout,
  sum: ColumnSum,
  stated: StatedTotal | undefined,
  column: ColumnTotal | undefined,
  listedRows: number
): Finding[] {
  if (stated === undefined || column === undefined || column.statedFen === null) return [];
  const where = { sheet: layout.sheet, cell: cellAddress(stated.sheetRow, sum.source.column) };
  const code = agrees(column) ? "CONTROL_TOTAL_MATCHES" : "CONTROL_TOTAL_DIFFERS";
  return [
    finding(code, where, formatYuan(column.statedFen), {
      field: column.field,
      stated: formatYuan(column.statedFen),
      sum: formatYuan(column.sumFen),
      difference: formatYuan(column.differenceFen ?? 0),
      listed: listedRows,
    }),
  ];
}

function sumsText(columns: readonly ColumnTotal[]): string {
  return columns.map((column) => `${column.field} ${formatYuan(column.sumFen)}`).join("、");
}
