import type { CellEdit } from "../excel/cell-edits";
import type { ReadSource } from "../excel/list-source";
import type { RunLogEntry } from "../excel/run-log";
import type { RuleBook } from "../rules/rule-book/rule-book";
import type { Clock } from "./job";
import { changesTold, jobLog } from "./job-log";

/** A run on sheets that people share, as 运行记录 tells it. */
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
  const { job, book, sources, edits, rows, totalFen, result } = run;
  const also = [...changesTold(edits), ...(result === undefined ? [] : [result])];
  return jobLog({ name: job, ruleBook: book, sources, rows, totalFen, also }, clock);
}
