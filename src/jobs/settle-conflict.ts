import type { CellEdit } from "../excel/cell-edits";
import { writeShared } from "../excel/write-shared";
import { personLabel } from "../rules/claims/roster";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { ARBITRATION_COLUMNS, ARBITRATION_OWN_COLUMNS } from "../sheets/arbitration-sheet";
import { OWN_NAMES } from "../sheets/own-names";
import { runLogSheet } from "../sheets/run-log-sheet";
import { cleanText } from "../tables/cell-text";
import { claimLog } from "./claim-log";
import { findClaimSheets, readStanding, type StandingShared } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import { readPeople } from "./read-claims";
import { cellEdits } from "./shared-edits";

/** The outlet head's word on one customer (R42). */
export interface Settlement {
  readonly customerId: string;
  /** 工号 of the person who gets the customer. */
  readonly to: string;
  readonly reason: string;
  readonly by: string;
}

export interface SettleReport {
  readonly sheet: string;
  readonly warnings: readonly Finding[];
}

/**
 * Writes a decision into 认领协调: 裁定管户人, 裁定理由, 裁定人 and 裁定时间 of the customer's row, or of a new row at the end. It counts on the
 * next run. A decision that is there is replaced; `undoLastWrite` brings it back. Refused with ARBITRATION_MISSING, DECISION_PERSON_UNKNOWN,
 * CLAIMANT_OFF_DUTY, STOPPED or what the host says.
 */
export async function settleConflict(
  settlement: Settlement,
  book: RuleBook,
  run: RunControl & Clock
): Promise<Outcome<SettleReport>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const people = await readPeople(found.value, book, run);
  if (!people.ok) return people;
  const member = people.value.roster.find(({ id }) => id === settlement.to);
  if (!member) return refused(finding("DECISION_PERSON_UNKNOWN", null, settlement.to));
  const person = personLabel(member);
  if (!member.isOnDuty) return refused(finding("CLAIMANT_OFF_DUTY", null, "", { person }));
  const plan = { name: OWN_NAMES.arbitration, columns: ARBITRATION_COLUMNS };
  const standing = await readStanding(found.value.heads, plan, run);
  if (!standing.ok) return standing;
  if (standing.value === null) return refused(finding("ARBITRATION_MISSING"));
  const edits = decisionEdits(standing.value, settlement, person, minuteText(run.startedAt));
  const result = `客户 ${settlement.customerId} 裁定给 ${person}`;
  const log = { job: "裁定", book, sources: [], edits, rows: 1, totalFen: null, result };
  const written = await writeShared(
    {
      added: [],
      edits,
      front: null,
      log: runLogSheet,
      logOf: claimLog(log, run),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  return done({ sheet: standing.value.name, warnings: written.value.warnings });
}

function decisionEdits(
  standing: StandingShared,
  { customerId, reason, by }: Settlement,
  person: string,
  time: string
): CellEdit[] {
  const { rows, headerRow, columns } = standing.sheet;
  const idColumn = columns[0] ?? 0;
  const known = rows.findIndex(
    (row, at) => at > headerRow && cleanText(row[idColumn] ?? "") === customerId
  );
  const row = known < 0 ? rows.length : known;
  const decided = [person, reason, by, time].map((text, place) => ({
    row,
    column: columns[ARBITRATION_OWN_COLUMNS + place] ?? 0,
    after: [text === "" ? null : text],
  }));
  const added = known < 0 ? [{ row, column: idColumn, after: [customerId] }] : [];
  const edits = [...added, ...decided].map((edit) => ({
    ...edit,
    before: [rows[edit.row]?.[edit.column] ?? ""],
  }));
  return cellEdits(standing, edits);
}

/** Local time, `2026-03-06 09:30`. */
function minuteText(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
