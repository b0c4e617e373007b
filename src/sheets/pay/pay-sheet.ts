import { yuanOf } from "../../rules/money";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { ColumnPlan, ControlSum, OwnSheetKind, PlanCell, SheetPlan } from "../sheet-plan";

/** A column of a pay sheet with how it is filled from a row. */
export interface PayColumn<Row> extends ColumnPlan {
  readonly cellOf: (row: Row) => PlanCell;
}

export interface PaySheet<Row> {
  readonly kind: OwnSheetKind;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly PayColumn<Row>[];
  /** Rows of people; the totals come after them. */
  readonly rows: readonly Row[];
  readonly totals: readonly (readonly PlanCell[])[];
  readonly landscape: boolean;
  readonly chart?: SheetPlan["chart"];
}

/** Plans a pay sheet; every amount column is checked to the fen when it is read back. */
export function planPaySheet<Row>(sheet: PaySheet<Row>): SheetPlan {
  const { columns, rows, totals } = sheet;
  const cell = (row: number, column: number): PlanCell => {
    const person = rows[row];
    if (person !== undefined) return columns[column]?.cellOf(person) ?? null;
    return totals[row - rows.length]?.[column] ?? null;
  };
  const rowCount = rows.length + totals.length;
  return {
    kind: sheet.kind,
    name: sheet.name,
    title: sheet.title,
    columns: columns.map(({ header, kind, width, wrap, align }): ColumnPlan => ({
      header,
      kind,
      width,
      ...(wrap && { wrap }),
      ...(align && { align }),
    })),
    rowCount,
    cell,
    totalRows: totals.length,
    chart: sheet.chart ?? null,
    controlSums: controlSums(columns, rowCount, cell),
    landscape: sheet.landscape,
  };
}

function controlSums(
  columns: readonly ColumnPlan[],
  rowCount: number,
  cell: SheetPlan["cell"]
): ControlSum[] {
  return columns.flatMap(({ kind }, column) => {
    if (kind !== "amount") return [];
    let total = 0;
    for (let row = 0; row < rowCount; row++) {
      const value = cell(row, column);
      if (typeof value === "number") total += Math.round(value * 100);
    }
    return [{ column, total }];
  });
}

/** An amount for a cell. */
export function amountCell(fen: number | undefined): PlanCell {
  return fen === undefined || Number.isNaN(fen) ? null : yuanOf(fen);
}

/** 「2026年03月」; empty where no month is given. */
export function monthText({ payMonth }: Pick<RuleBook, "payMonth">): string {
  return payMonth === null ? "" : payMonth.replace("-", "年") + "月";
}

/** `工资汇总(2026年03月,单位:元)` */
export function payTitle(name: string, book: RuleBook, ...more: readonly string[]): string {
  const parts = [monthText(book), "单位:元", ...more].filter((part) => part !== "");
  return `${name}(${parts.join(",")})`;
}

export function textColumn<Row>(
  header: string,
  width: number,
  cellOf: (row: Row) => PlanCell,
  look: { readonly wrap?: boolean; readonly align?: "left" | "right" } = {}
): PayColumn<Row> {
  return { header, kind: "text", width, cellOf, ...look };
}

export function amountColumn<Row>(
  header: string,
  fenOf: (row: Row) => number | undefined
): PayColumn<Row> {
  return { header, kind: "amount", width: 15, cellOf: (row) => amountCell(fenOf(row)) };
}

export function numberColumn<Row>(
  header: string,
  width: number,
  cellOf: (row: Row) => number | null
): PayColumn<Row> {
  return { header, kind: "number", width, cellOf };
}
