import { type CellEdit, editedSheets } from "../excel/cell-edits";
import type { ReadSource } from "../excel/list-source";
import type { RunLogEntry } from "../excel/run-log";
import { cellAddress } from "../rules/cell-address";
import { parameterSummary } from "../rules/rule-book/parameter-summary";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { type LoggedRun, runLogRow, runLogSheet } from "../sheets/run-log-sheet";
import type { PlanCell } from "../sheets/sheet-plan";
import type { Clock } from "./job";
import { cellsChanged } from "./shared-edits";

const UNDONE = "撤销写入";

/** What is known of a run when it begins to write. */
type KnownRun = Omit<LoggedRun, "startedAt" | "workbook" | "result" | "elapsedMs">;

/** How a run and its undo are told besides the sheets they wrote or removed. */
interface Telling {
  /** What to say behind the sheets that were written. */
  readonly also?: readonly string[];
  /** What the undo is called, where not 撤销写入. */
  readonly undone?: string;
}

/** What 运行记录 keeps of a run by the rule book besides its times and what it wrote. */
export interface LoggedJob {
  /** The job as people call it, e.g. 整理名单. */
  readonly name: string;
  readonly ruleBook: RuleBook;
  /** The sheets that were read. */
  readonly sources: readonly ReadSource[];
  readonly rows: number;
  /** Sum of the amounts in fen; null where the job adds up nothing. */
  readonly totalFen: number | null;
  /** What to say behind the sheets that were written. */
  readonly also?: readonly string[];
}

/**
 * What a job that writes sheets says in 运行记录, once the workbook's name is known: by which rules and parameters it ran, over which cells,
 * and what came out.
 */
export function jobLog(
  { name, ruleBook, sources, rows, totalFen, also }: LoggedJob,
  clock: Clock
): (workbook: string) => RunLogEntry {
  const run = {
    job: name,
    ruleVersion: ruleBook.version,
    parameters: parameterSummary(ruleBook),
    inputArea: sources.map(areaText).join(";"),
    inputFingerprint: sources.map(({ print, used }) => print.digest(used)).join(";"),
    rows,
    totalFen,
  };
  return (workbook) => runLog(workbook, run, clock, { also });
}

/** The rows of 运行记录 for a run and for its undo: the sheets written with their rows, the sheets taken back. */
export function runLog(
  workbook: string,
  run: KnownRun,
  clock: Clock,
  { also = [], undone = UNDONE }: Telling = {}
): RunLogEntry {
  const row = (job: string, result: string, startedAt: Date): PlanCell[] => {
    const elapsedMs = clock.now().getTime() - startedAt.getTime();
    return runLogRow({ ...run, workbook, job, result, startedAt, elapsedMs });
  };
  return {
    sheet: runLogSheet,
    rowOfRun: (written) => {
      const sheets = written.map((sheet) => `${sheet.name} ${sheet.rows} 行`);
      return row(run.job, [...sheets, ...also].join("、"), clock.startedAt);
    },
    rowOfUndo: (sheets) => row(undone, sheets.join("、"), clock.now()),
  };
}

/** How the cells changed on sheets that people share are told; none where nothing changed. */
export function changesTold(edits: readonly CellEdit[]): string[] {
  if (edits.length === 0) return [];
  const [names, cells] = [editedSheets(edits).join("、"), cellsChanged(edits)];
  return [cells === 0 ? `更新 ${names} 的下拉列表` : `改动 ${names} ${cells} 格`];
}

function areaText({ sheet, used }: ReadSource): string {
  const { firstRow, firstColumn, rowCount, columnCount } = used;
  const lastCell = cellAddress(firstRow + rowCount - 1, firstColumn + columnCount - 1);
  return `${sheet.name}!${cellAddress(firstRow, firstColumn)}:${lastCell}`;
}
