import { type CellEdit, editedSheets } from "../excel/cell-edits";
import type { ReadSource } from "../excel/list-source";
import type { RunLogEntry } from "../excel/run-log";
import { cellAddress } from "../rules/cell-address";
import { parameterSummary } from "../rules/rule-book/parameter-summary";
import type { RuleBook } from "../rules/rule-book/rule-book";
import type { PlanCell } from "../sheets/sheet-plan";
import { runLogRow, runLogSheet } from "../sheets/run-log-sheet";
import type { Clock } from "./job";

const UNDONE = "撤销写入";

/** A run on the sheets of people and claims, as 运行记录 tells it. */
export interface ClaimRun {
  /** As people call it, e.g. 认领与分配. */
  readonly job: string;
  readonly book: RuleBook;
  readonly sources: readonly ReadSource[];
  readonly edits: readonly CellEdit[];
  /** Rows read, and the sum of the basis over them in fen; null where nothing is added up. */
  readonly rows: number;
  readonly totalFen: number | null;
  /** What to say besides the sheets, e.g. how many customers were left without a holder. */
  readonly result?: string;
}

/** The log of a run: its rules, what it read, the sheets written and the cells changed on sheets that people share. */
export function claimLog(run: ClaimRun, clock: Clock): (workbook: string) => RunLogEntry {
  const { job, book, sources, edits, rows, totalFen } = run;
  const cells = edits.reduce((all, { after }) => all + after.length, 0);
  const changed = cells === 0 ? [] : [`改动 ${editedSheets(edits).join("、")} ${cells} 格`];
  return (workbook) => {
    const row = (what: string, result: string, startedAt: Date): PlanCell[] =>
      runLogRow({
        startedAt,
        workbook,
        job: what,
        ruleVersion: book.version,
        parameters: parameterSummary(book),
        inputArea: sources.map(areaText).join(";"),
        inputFingerprint: sources.map(({ print, used }) => print.digest(used)).join(";"),
        rows,
        totalFen,
        result,
        elapsedMs: clock.now().getTime() - startedAt.getTime(),
      });
    return {
      sheet: runLogSheet,
      rowOfRun: (written) => {
        const sheets = written.map((sheet) => `${sheet.name} ${sheet.rows} 行`);
        const said = run.result === undefined ? [] : [run.result];
        return row(job, [...sheets, ...changed, ...said].join("、"), clock.startedAt);
      },
      rowOfUndo: (undone) => row(UNDONE, undone.join("、"), clock.now()),
    };
  };
}

function areaText({ sheet, used }: ReadSource): string {
  const { firstRow, firstColumn, rowCount, columnCount } = used;
  const lastCell = cellAddress(firstRow + rowCount - 1, firstColumn + columnCount - 1);
  return `${sheet.name}!${cellAddress(firstRow, firstColumn)}:${lastCell}`;
}
