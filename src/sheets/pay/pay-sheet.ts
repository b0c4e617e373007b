import { yuanOf } from "../../rules/money";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import { onSheet } from "../cell-reference";
import { columnPlans, type RecordColumn } from "../row-plan";
import {
  BODY_FIRST_ROW,
  type ColumnPlan,
  type ControlSum,
  type OwnSheetKind,
  type PlanCell,
  type SheetPlan,
} from "../sheet-plan";

export type PayColumn<Row> = RecordColumn<Row>;

type FormulaOf<Row> = NonNullable<PayColumn<Row>["formulaOf"]>;

/** A cell that holds a formula, and what it comes to. */
export interface LiveCell {
  readonly value: PlanCell;
  readonly formula: string | null;
}

/** A cell below the rows of people. */
export type TotalCell = PlanCell | LiveCell;

export interface PaySheet<Row> {
  readonly kind: OwnSheetKind;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly PayColumn<Row>[];
  /** Rows of people; the totals come after them. */
  readonly rows: readonly Row[];
  readonly totals: readonly (readonly TotalCell[])[];
  readonly landscape: boolean;
  readonly chart?: SheetPlan["chart"];
}

/** Plans a pay sheet; every amount column is checked to the fen when it is read back. */
export function planPaySheet<Row>(sheet: PaySheet<Row>): SheetPlan {
  const { columns, rows, totals } = sheet;
  const total = (row: number, column: number): TotalCell =>
    totals[row - rows.length]?.[column] ?? null;
  const cell = (row: number, column: number): PlanCell => {
    const person = rows[row];
    if (person !== undefined) return columns[column]?.cellOf(person) ?? null;
    const found = total(row, column);
    return isLive(found) ? found.value : found;
  };
  const rowCount = rows.length + totals.length;
  const written = (row: number, column: number): string | null => {
    const person = rows[row];
    if (person !== undefined)
      return columns[column]?.formulaOf?.(person, BODY_FIRST_ROW + row + 1) ?? null;
    const found = total(row, column);
    return isLive(found) ? found.formula : null;
  };
  const formula = (row: number, column: number): string | null =>
    withoutSheet(written(row, column), sheet.name);
  const hasFormulas =
    columns.some(({ formulaOf: found }) => found) ||
    totals.some((row) => row.some((found) => isLive(found) && found.formula !== null));
  return {
    kind: sheet.kind,
    name: sheet.name,
    title: sheet.title,
    columns: columnPlans(columns),
    rowCount,
    cell,
    ...(hasFormulas && { formula }),
    totalRows: totals.length,
    chart: sheet.chart ?? null,
    controlSums: controlSums(columns, rowCount, cell),
    landscape: sheet.landscape,
  };
}

/** Cells of its own sheet a formula names without the sheet. */
function withoutSheet(formula: string | null, sheet: string): string | null {
  return formula?.replaceAll(onSheet(sheet), "") ?? null;
}

function isLive(cell: TotalCell): cell is LiveCell {
  return cell !== null && typeof cell === "object";
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

/** An amount, with the formula that comes to it where there is one; `expression` is the formula without its sign. */
export function liveAmount(fen: number, expression: string | null): LiveCell {
  return { value: amountCell(fen), formula: formulaOf(expression) };
}

/** `=` in front of an expression. */
export function formulaOf(expression: string | null): string | null {
  return expression === null ? null : `=${expression}`;
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
  look: Pick<PayColumn<Row>, "wrap" | "align" | "formulaOf"> = {}
): PayColumn<Row> {
  return { header, kind: "text", width, cellOf, ...look };
}

export function amountColumn<Row>(
  header: string,
  fenOf: (row: Row) => number | undefined,
  formula: FormulaOf<Row> | null = null
): PayColumn<Row> {
  const column = { header, kind: "amount", width: 15 } as const;
  const cellOf = (row: Row): PlanCell => amountCell(fenOf(row));
  return { ...column, cellOf, ...(formula && { formulaOf: formula }) };
}

export function numberColumn<Row>(
  header: string,
  width: number,
  cellOf: (row: Row) => number | null,
  formula: FormulaOf<Row> | null = null
): PayColumn<Row> {
  return { header, kind: "number", width, cellOf, ...(formula && { formulaOf: formula }) };
}
