import {
  type CellKind,
  OWN_SHEET_KINDS,
  type OwnSheetKind,
  type SheetOutline,
} from "../sheets/sheet-plan";

/** Hidden name, scoped to the sheet, by which the add-in knows the sheets it wrote. */
export const MARK_NAME = "_dg_result";

/** What the mark remembers of a finished sheet. */
export interface OwnSheetMark {
  readonly kind: OwnSheetKind;
  /** `ContentHash` of the sheet's content as written. */
  readonly hash: string;
  readonly rowCount: number;
  readonly totalRows: number;
  /** One letter per column. */
  readonly columns: string;
  readonly chart: { readonly firstRow: number; readonly rowCount: number } | null;
  /** Some of its cells were written as formulas. */
  readonly hasFormulas: boolean;
}

const KIND_LETTERS: Readonly<Record<CellKind, string>> = {
  text: "t",
  amount: "a",
  amountWan: "w",
  count: "n",
  percent: "p",
  number: "g",
};

export function columnKinds(plan: SheetOutline): string {
  return plan.columns.map((column) => KIND_LETTERS[column.kind]).join("");
}

export function markOf(plan: SheetOutline, hash: string, hasFormulas: boolean): OwnSheetMark {
  const chart = plan.chart && { firstRow: plan.chart.firstRow, rowCount: plan.chart.rowCount };
  return {
    kind: plan.kind,
    hash,
    rowCount: plan.rowCount,
    totalRows: plan.totalRows,
    columns: columnKinds(plan),
    chart,
    hasFormulas,
  };
}

/** The name's formula: a text constant, so that it moves nothing and means nothing to a calculation. */
export function markFormula(mark: OwnSheetMark): string {
  const { kind, hash, rowCount, totalRows, columns, chart, hasFormulas } = mark;
  const chartRows = chart ? `${chart.firstRow}+${chart.rowCount}` : "";
  // without formulas as it always was: sheets of earlier versions are known again
  const formulas = hasFormulas ? ";f" : "";
  return `="1;${kind};${hash};${rowCount};${totalRows};${columns};${chartRows}${formulas}"`;
}

/** The mark of a sheet that is being written: it is ours, and it is not finished. */
export function unfinishedFormula(token: string): string {
  return `="0;${token}"`;
}

/** Reads a mark; null where the name is missing, unfinished or says something this version does not know. */
export function parseMark(formula: string | null): OwnSheetMark | null {
  const match =
    /^="1;([A-Za-z]+);([0-9a-f]{16});(\d+);(\d+);([a-z]*);(?:(\d+)\+(\d+))?(;f)?"$/.exec(
      formula ?? ""
    );
  if (!match) return null;
  const [, word, hash = "", rows, totals, columns = "", chartFirst, chartRows, formulas] = match;
  const kind = OWN_SHEET_KINDS.find((known) => known === word);
  if (kind === undefined) return null;
  return {
    kind,
    hash,
    rowCount: Number(rows),
    totalRows: Number(totals),
    columns,
    chart:
      chartFirst === undefined
        ? null
        : { firstRow: Number(chartFirst), rowCount: Number(chartRows) },
    hasFormulas: formulas !== undefined,
  };
}
