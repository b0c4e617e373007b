import type { InspectedSource, ReadSource } from "../../src/excel/list-source";
import { inspectSource, readSource } from "../../src/excel/list-source";
import type { RunLogSheet } from "../../src/excel/run-log";
import type { Steering } from "../../src/excel/steering";
import type { Outcome } from "../../src/rules/finding";
import type { CellKind, PlanCell, SheetPlan } from "../../src/sheets/sheet-plan";
import { forgetWrite, rememberedWrite } from "../../src/excel/last-write";

/** Steering that never stops and listens to nothing. */
export const UNSTEERED = {
  signal: new AbortController().signal,
  report: (): void => undefined,
};

/** The value of an outcome that must be good. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The code a refused outcome must have. */
export function refusalOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "not refused" : outcome.problem.code;
}

/** A plan over rows that are at hand. */
export function planOf(
  name: string,
  columns: readonly (readonly [header: string, kind: CellKind])[],
  rows: readonly (readonly PlanCell[])[],
  more: Partial<SheetPlan> = {}
): SheetPlan {
  return {
    kind: "customers",
    name,
    title: `${name}(口径:年日均)`,
    columns: columns.map(([header, kind]) => ({ header, kind, width: 12 })),
    rowCount: rows.length,
    cell: (row, column) => rows[row]?.[column] ?? null,
    totalRows: 0,
    chart: null,
    controlSums: [],
    landscape: false,
    ...more,
  };
}

export const LOG_SHEET: RunLogSheet = {
  kind: "runLog",
  name: "运行记录",
  title: "运行记录",
  columns: ["时间", "任务", "结果"].map((header) => ({ header, kind: "text", width: 18 })),
  landscape: true,
};

/** Looks at the sheet in front. */
export async function inspectInFront(): Promise<InspectedSource> {
  return valueOf(await inspectSource(null));
}

/** Reads columns A and B below the first row of the sheet in front. */
export async function readInFront(steering: Steering = UNSTEERED): Promise<ReadSource> {
  const wanted = { columns: [0, 1], textColumns: [0] };
  return valueOf(await readSource(await inspectInFront(), 1, wanted, steering, () => undefined));
}

/** Each test starts like a pane that was just opened: with nothing to take back. */
export function forgetEarlierWrites(): void {
  while (rememberedWrite() !== null) forgetWrite();
}
