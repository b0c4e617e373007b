import { writeShared } from "../excel/write-shared";
import { done, type Outcome } from "../rules/finding";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { AssignPreview, AssignReport } from "./assign";
import { claimLog } from "./claim-log";
import type { Clock, RunControl } from "./job";
import { cellsChanged } from "./shared-edits";

/**
 * Writes 认领协调 alone, before anything is allocated, so that the outlet head can decide: adds it, or brings the one that is there up to date.
 * Undone by `undoLastWrite`. Refused with SOURCE_CHANGED, STOPPED, READ_BACK_DIFFERS or what the host says.
 */
export async function applyArbitration(
  preview: AssignPreview,
  run: RunControl & Clock
): Promise<Outcome<AssignReport>> {
  const { added, edits, sources, ruleBook: book } = preview;
  const rows = preview.summary.customers;
  const log = { job: "认领协调", book, sources, edits, rows, totalFen: null };
  const written = await writeShared(
    {
      added,
      edits,
      sources,
      front: null,
      log: runLogSheet,
      logOf: claimLog(log, run),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  const { added: sheets, warnings } = written.value;
  return done({ sheets, cellsChanged: cellsChanged(edits), warnings });
}
