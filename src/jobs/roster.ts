import { writeShared } from "../excel/write-shared";
import type { WriteForecast } from "../excel/write-target";
import { done, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { planRosterSheet } from "../sheets/roster-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import { claimLog } from "./claim-log";
import { findClaimSheets } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import { type PeopleReading, readPeople } from "./read-claims";

/** What writing 人员 came to. */
export interface RosterReport {
  /** The sheet that was there already, whoever made it: then nothing is written. */
  readonly standing: string | null;
  readonly sheets: readonly WriteForecast[];
  readonly warnings: readonly Finding[];
}

/** Adds 人员, empty, with drop-downs, where the workbook has no list of people yet. Undone by `undoLastWrite`. */
export async function writeRoster(
  book: RuleBook,
  run: RunControl & Clock
): Promise<Outcome<RosterReport>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const { staff } = found.value;
  if (staff !== null) return done({ standing: staff.name, sheets: [], warnings: [] });
  const log = { job: "写出人员表", book, sources: [], edits: [], rows: 0, totalFen: null };
  const written = await writeShared(
    {
      added: [planRosterSheet()],
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

/** 人员 of the workbook, for choosing a person; refused as `readPeople` is. */
export async function loadRoster(
  book: RuleBook,
  control: RunControl
): Promise<Outcome<PeopleReading>> {
  const found = await findClaimSheets();
  return found.ok ? readPeople(found.value, book, control) : found;
}
