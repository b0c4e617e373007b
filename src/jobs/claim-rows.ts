import type { CellEdit } from "../excel/cell-edits";
import { extentOf, readWholeSheets } from "../excel/own-sheet-content";
import { writeShared } from "../excel/write-shared";
import { cellAddress } from "../rules/cell-address";
import { personLabel } from "../rules/claims/roster";
import {
  done,
  finding,
  type Finding,
  type FindingCode,
  type Outcome,
  refused,
} from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { type ClaimRefusal, planClaims, type PlannedClaims } from "../sheets/claim-edits";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { CellValue } from "../tables/cell";
import type { ClaimLayout } from "../tables/claims/claim-layout";
import { claimLog } from "./claim-log";
import { type ClaimSheets, findClaimSheets, type FoundSheet } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import { readPeople } from "./read-claims";
import { selectedCustomers } from "./selected-customers";
import { cellEdits } from "./shared-edits";

/** What claiming some customers for a person would write. */
export interface ClaimRowsPreview {
  readonly job: "claimRows";
  readonly ruleBook: RuleBook;
  /** 「姓名(工号)」 of the claimant. */
  readonly person: string;
  /** 客户号 of the customers that get the claim. */
  readonly claimed: readonly string[];
  /** The register they are claimed in. */
  readonly register: string;
  readonly edits: readonly CellEdit[];
  /** Customers that are not claimed, and why. */
  readonly findings: readonly Finding[];
}

export interface ClaimRowsReport {
  readonly claimed: number;
  readonly warnings: readonly Finding[];
}

const REFUSALS: Readonly<Record<ClaimRefusal, FindingCode>> = {
  "not-in-register": "CLAIM_NOT_IN_REGISTER",
  already: "CLAIM_ALREADY_THERE",
  "no-room": "CLAIM_NO_ROOM",
};

/**
 * Plans the claims of one person on customers, by default those of the selected rows of the sheet in front. Refused with REGISTER_MISSING,
 * ROWS_WITHOUT_CUSTOMER, CLAIMANT_OFF_DUTY, DECISION_PERSON_UNKNOWN where nobody has the 工号, what `readPeople` says, or what the host says.
 */
export async function prepareClaimRows(
  staffId: string,
  ruleBook: RuleBook,
  control: RunControl,
  customerIds?: readonly string[]
): Promise<Outcome<ClaimRowsPreview>> {
  const wanted = customerIds === undefined ? await selectedCustomers() : done(customerIds);
  if (!wanted.ok) return wanted;
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const [register] = found.value.registers;
  if (register === undefined) return refused(finding("REGISTER_MISSING"));
  const read = await readPeople(found.value, ruleBook, control);
  if (!read.ok) return read;
  const { roster, people } = read.value;
  const person = roster.findIndex(({ id }) => id === staffId);
  const member = roster[person];
  if (member === undefined) return refused(finding("DECISION_PERSON_UNKNOWN", null, staffId));
  const label = personLabel(member);
  if (!member.isOnDuty) return refused(finding("CLAIMANT_OFF_DUTY", null, "", { person: label }));
  const rows = await readRegister(found.value, register, control);
  if (!rows.ok) return rows;
  const standing = { rows: rows.value, layout: register.layout };
  const planned = planClaims(standing, wanted.value, { person, id: member.id, label }, people);
  return done({
    job: "claimRows",
    ruleBook,
    person: label,
    claimed: planned.claimed,
    register: register.name,
    edits: cellEdits(register, planned.edits),
    findings: refusals(planned, register.name, label),
  });
}

/** Writes the claims; the sheet in front stays there. Undone by `undoLastWrite`. */
export async function applyClaimRows(
  { edits, claimed, ruleBook: book, person }: ClaimRowsPreview,
  run: RunControl & Clock
): Promise<Outcome<ClaimRowsReport>> {
  if (edits.length === 0) return done({ claimed: 0, warnings: [] });
  const rows = claimed.length;
  const result = `${person} 认领 ${rows} 户`;
  const log = { job: "认领", book, sources: [], edits, rows, totalFen: null, result };
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
  return written.ok ? done({ claimed: rows, warnings: written.value.warnings }) : written;
}

async function readRegister(
  { heads }: ClaimSheets,
  { id, name }: FoundSheet<ClaimLayout>,
  control: RunControl
): Promise<Outcome<readonly (readonly CellValue[])[]>> {
  const found = heads.find(({ sheet }) => sheet.id === id);
  if (!found) return refused(finding("REGISTER_MISSING"));
  const { rowCount, columnCount } = found.sheet;
  const { firstRow, firstColumn } = found.head;
  const extent = extentOf({ firstRow, firstColumn, rowCount, columnCount });
  const read = await readWholeSheets([{ id, name, ...extent }], control);
  return read.ok ? done(read.value[0]?.rows ?? []) : read;
}

function refusals(planned: PlannedClaims, sheet: string, person: string): Finding[] {
  return planned.refused.map(({ id, why, cell }) => {
    const place = { sheet, cell: cell && cellAddress(...cell) };
    return finding(REFUSALS[why], place, id, { id, person });
  });
}
