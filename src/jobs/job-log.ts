import type { ReadSource } from "../excel/list-source";
import type { RunLogEntry } from "../excel/run-log";
import { cellAddress } from "../rules/cell-address";
import { parameterSummary } from "../rules/rule-book/parameter-summary";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { runLogRow, runLogSheet } from "../sheets/run-log-sheet";
import type { PlanCell } from "../sheets/sheet-plan";
import type { Clock } from "./job";

const UNDONE = "撤销写入";

/** What 运行记录 keeps of a run besides its times and what it wrote. */
export interface LoggedJob {
  /** The job as people call it, e.g. 整理名单. */
  readonly name: string;
  readonly ruleBook: RuleBook;
  /** The sheets that were read; the first one's workbook is named. */
  readonly sources: readonly [ReadSource, ...ReadSource[]];
  readonly rows: number;
  /** Sum of the amounts in fen; null where the job adds up nothing. */
  readonly totalFen: number | null;
}

/** What a job that writes sheets says in 运行记录: by which rules and parameters it ran, over which cells, and what came out. */
export function jobLog(
  { name, ruleBook, sources, rows, totalFen }: LoggedJob,
  clock: Clock
): RunLogEntry {
  const run = {
    workbook: sources[0].workbook,
    ruleVersion: ruleBook.version,
    parameters: parameterSummary(ruleBook),
    inputArea: sources.map(areaText).join(";"),
    inputFingerprint: sources.map(({ print, used }) => print.digest(used)).join(";"),
    rows,
    totalFen,
  };
  const row = (job: string, result: string, startedAt: Date): PlanCell[] => {
    const elapsedMs = clock.now().getTime() - startedAt.getTime();
    return runLogRow({ ...run, job, result, startedAt, elapsedMs });
  };
  return {
    sheet: runLogSheet,
    rowOfRun: (written) =>
      row(
        name,
        written.map((sheet) => `${sheet.name} ${sheet.rows} 行`).join("、"),
        clock.startedAt
      ),
    rowOfUndo: (undone) => row(UNDONE, undone.join("、"), clock.now()),
  };
}

function areaText({ sheet, used }: ReadSource): string {
  const { firstRow, firstColumn, rowCount, columnCount } = used;
  const lastCell = cellAddress(firstRow + rowCount - 1, firstColumn + columnCount - 1);
  return `${sheet.name}!${cellAddress(firstRow, firstColumn)}:${lastCell}`;
}
