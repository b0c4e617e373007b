import { readSheetHeads } from "../excel/sheet-heads";
import { writeShared } from "../excel/write-shared";
import { done, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { planAdjustmentSheet } from "../sheets/pay/adjustment-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import { claimLog } from "./claim-log";
import { findClaimSheets } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import { findPaySheets } from "./pay-sheets";
import { readPeople } from "./read-claims";
import type { RosterReport } from "./roster";

/** What writing 工资调整 came to; `standing` is the sheet that was there already, whoever made it: then nothing is written. */
export type AdjustmentReport = RosterReport;

/** Adds 工资调整, empty, with a drop-down of the people of 人员, where the workbook has none yet. Undone by `undoLastWrite`. */
export async function writeAdjustments(
  book: RuleBook,
  run: RunControl & Clock
): Promise<Outcome<AdjustmentReport>> {
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const { adjustments } = findPaySheets(heads.value, book);
  if (adjustments !== null) return done({ standing: adjustments.name, sheets: [], warnings: [] });
  const plan = await plannedSheet(book, run);
  if (!plan.ok) return plan;
  const log = { job: "写出工资调整", book, sources: [], edits: [], rows: 0, totalFen: null };
  const written = await writeShared(
    {
      added: [plan.value],
      edits: [],
      front: null,
      log: runLogSheet,
      logOf: claimLog(log, run),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  const { added: sheets, warnings } = written.value;
  return done({ standing: null, sheets, warnings });
}

/** Without a usable 人员 there is no drop-down. */
async function plannedSheet(
  book: RuleBook,
  control: RunControl
): Promise<Outcome<ReturnType<typeof planAdjustmentSheet>>> {
  const sheets = await findClaimSheets();
  if (!sheets.ok) return sheets;
  const people = await readPeople(sheets.value, book, control);
  if (people.ok) return done(planAdjustmentSheet(people.value.roster, people.value.reference));
  const { code } = people.problem;
  const isMissing = code === "STAFF_SHEET_MISSING" || code === "STAFF_SHEET_EMPTY";
  return isMissing ? done(planAdjustmentSheet([], null)) : people;
}
