import type { CellEdit } from "../excel/cell-edits";
import type { RunLogEntry } from "../excel/run-log";
import { parameterSummary } from "../rules/rule-book/parameter-summary";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { runLogRow, runLogSheet } from "../sheets/run-log-sheet";
import type { PlanCell } from "../sheets/sheet-plan";
import type { Clock } from "./job";
import { changesTold } from "./job-log";

const WRITTEN = "写出规则表";
const UNDONE = "撤销写入";

/** What writing the rule sheets says in 运行记录: the book as it is now, the sheets added and the cells changed. */
export function ruleBookLog(
  book: RuleBook,
  edits: readonly CellEdit[],
  clock: Clock
): (workbook: string) => RunLogEntry {
  const changes = changesTold(edits);
  return (workbook) => {
    const row = (job: string, result: string, rows: number, startedAt: Date): PlanCell[] =>
      runLogRow({
        startedAt,
        workbook,
        job,
        ruleVersion: book.version,
        parameters: parameterSummary(book),
        inputArea: "",
        inputFingerprint: "",
        rows,
        totalFen: null,
        result,
        elapsedMs: clock.now().getTime() - startedAt.getTime(),
      });
    return {
      sheet: runLogSheet,
      rowOfRun: (added) => {
        const sheets = added.map(({ name, rows }) => `${name} ${rows} 行`);
        const rows = added.reduce((all, sheet) => all + sheet.rows, 0);
        return row(WRITTEN, [...sheets, ...changes].join("、"), rows, clock.startedAt);
      },
      rowOfUndo: (undone) => row(UNDONE, undone.join("、"), 0, clock.now()),
    };
  };
}
