import type { CellValue } from "../tables/cell";
import { outlineOf, type PlanCell, type PlannedSheet, type SheetPlan } from "../sheets/sheet-plan";
import type { OwnSheetMark } from "./own-sheet-mark";
import type { RememberedFilter } from "./remembered-filter";
import { isFormula } from "./sheet-cells";

/** How a plan comes into the workbook. `numbered`: its name is taken by a sheet that must stay as it is. */
export type WriteKind = "added" | "replaced" | "numbered";

/** Which sheet will hold a plan, said before anything is written and again afterwards. */
export interface WriteForecast {
  /** Name of the sheet as it will be on the tab. */
  readonly name: string;
  readonly how: WriteKind;
  /** Rows below the headers. */
  readonly rows: number;
}

/** A sheet of ours as it was before it was replaced. */
export interface OwnSheetSnapshot {
  readonly mark: OwnSheetMark;
  /** From the title row on, as `range.formulas` gives it: text, numbers, "" for blank. */
  readonly rows: readonly (readonly CellValue[])[];
  /** What its formulas came to; elsewhere the same as `rows`. */
  readonly values: readonly (readonly CellValue[])[];
  /** A filter that a person has set on it and that hides rows; it would hide the wrong ones of the new content. */
  readonly filter: RememberedFilter | null;
}

/** What happens to the plan's chart: `repoint` keeps the one that is there, wherever a person has moved it. */
export type ChartStep = "add" | "repoint" | "drop" | "none";

/** Where one plan is written. */
export interface WriteTarget {
  readonly plan: PlannedSheet;
  readonly name: string;
  readonly how: WriteKind;
  /** Id of the sheet that is replaced; null where a sheet is added. */
  readonly sheetId: string | null;
  readonly chart: ChartStep;
  readonly previous: OwnSheetSnapshot | null;
  /** Set again when the sheet is finished; only where old content comes back. */
  readonly filter: RememberedFilter | null;
}

export function forecastOf({ plan, name, how }: WriteTarget): WriteForecast {
  return { name, how, rows: plan.rowCount };
}

/** By what the sheet is found once it is there; its id where known, because a person may rename it meanwhile. */
export function sheetKey({ sheetId, name }: WriteTarget): string {
  return sheetId ?? name;
}

/** The target that brings a replaced sheet back to what it was. `hasChart`: whether the sheet has our chart now. */
export function restoringTarget(
  target: WriteTarget,
  previous: OwnSheetSnapshot,
  hasChart: boolean
): WriteTarget {
  const hadChart = target.chart === "repoint" || target.chart === "drop";
  const plan = planOfSnapshot(previous, target.plan);
  const { filter } = previous;
  return { ...target, plan, chart: chartStep(hadChart, hasChart), previous: null, filter };
}

/** What to do about the chart of a sheet that should have one or not, and has one or not. */
export function chartStep(isWanted: boolean, isThere: boolean): ChartStep {
  if (isWanted) return isThere ? "repoint" : "add";
  return isThere ? "drop" : "none";
}

function planOfSnapshot({ mark, rows, values }: OwnSheetSnapshot, plan: PlannedSheet): SheetPlan {
  const bodyStart = rows.length - mark.rowCount;
  return {
    ...outlineOf(plan),
    ...("cellKind" in plan ? { cellKind: plan.cellKind } : {}),
    title: String(rows[0]?.[0] ?? ""),
    columns: plan.columns.map((column, i) => ({ ...column, header: String(rows[1]?.[i] ?? "") })),
    rowCount: mark.rowCount,
    totalRows: mark.totalRows,
    cell: (row, column) => planCellOf(values[bodyStart + row]?.[column]),
    ...(mark.hasFormulas && {
      formula: (row: number, column: number) => {
        const typed = rows[bodyStart + row]?.[column] ?? "";
        return isFormula(typed, values[bodyStart + row]?.[column]) ? typed : null;
      },
    }),
    chart: plan.chart && mark.chart ? { ...plan.chart, ...mark.chart } : null,
    controlSums: [],
  };
}

function planCellOf(value: CellValue | undefined): PlanCell {
  if (typeof value === "number") return value;
  return value === undefined || value === "" ? null : String(value);
}
