import type { ReadSource } from "../excel/list-source";
import type { RunLogEntry } from "../excel/run-log";
import { cellAddress } from "../rules/cell-address";
import { parameterSummary } from "../rules/rule-book/parameter-summary";
import type { RuleBook } from "../rules/rule-book/rule-book";
import type { PlanCell } from "../sheets/sheet-plan";
import { runLogRow, runLogSheet } from "../sheets/run-log-sheet";
import type { CleanSummary } from "./clean-summary";
import type { Clock } from "./job";
import type { SourcedFacts } from "./read-list";

const CLEANED = "整理名单";
const UNDONE = "撤销写入";

interface CleanedList {
  readonly reading: SourcedFacts;
  readonly ruleBook: RuleBook;
  readonly summary: CleanSummary;
}

/** What a clean says in 运行记录: by which rules and parameters it ran, over which cells, and what came out. */
export function cleanLog({ reading, ruleBook, summary }: CleanedList, clock: Clock): RunLogEntry {
  const sources = reading.parts.map(({ source }) => source);
  const run = {
    workbook: reading.parts[0].source.workbook,
    ruleVersion: ruleBook.version,
    parameters: parameterSummary(ruleBook),
    inputArea: sources.map(areaText).join(";"),
    inputFingerprint: sources.map(({ print, used }) => print.digest(used)).join(";"),
    rows: summary.rowsIn,
    totalFen: summary.depositFen,
  };
  const row = (job: string, result: string, startedAt: Date): PlanCell[] => {
    const elapsedMs = clock.now().getTime() - startedAt.getTime();
    return runLogRow({ ...run, job, result, startedAt, elapsedMs });
  };
  return {
    sheet: runLogSheet,
    rowOfRun: (written) =>
      row(
        CLEANED,
        written.map(({ name, rows }) => `${name} ${rows} 行`).join("、"),
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
