import type { ReadSource } from "../excel/list-source";
import type { SheetRows, WantedColumns } from "../excel/sheet-rows";
import { columnLetters } from "../rules/cell-address";
import { checkRoster } from "../rules/claims/check-roster";
import type { Roster } from "../rules/claims/roster";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { AssignmentReader, type PlacedAssignment } from "../tables/claims/assignment-reader";
import { PeopleIndex } from "../tables/claims/people-index";
import { type StaffLayout, StaffReader } from "../tables/claims/staff-sheet";
import {
  type ClaimSheets,
  findClaimSheets,
  type FoundSheet,
  readRows,
  readRowsInto,
} from "./claim-sheets";
import { ClaimCollector, type ClaimSheet, type CollectedClaims } from "./collect-claims";
import type { RunControl } from "./job";

/** 人员 as it was read. */
export interface PeopleReading {
  readonly roster: Roster;
  readonly people: PeopleIndex;
  /** The cells of 工号, for drop-downs: `='人员'!$A$3:$A$60`. */
  readonly reference: string;
  readonly findings: readonly Finding[];
  readonly source: ReadSource;
}

/** Where the people and their claims stand: what stays with the workbook while the claims themselves may be elsewhere. */
export interface ClaimSources {
  readonly sheets: ClaimSheets;
  readonly roster: Roster;
  /** The cells of 工号 on 人员, for drop-downs. */
  readonly reference: string;
  /** Everything read: nothing is written where one of them changed since. */
  readonly sources: readonly ReadSource[];
}

/** What people wrote about who holds whom, with the way back to its sheets. */
export interface ClaimInputs extends CollectedClaims, ClaimSources {}

/** Where the rows of the sheets of claims go while they are read. */
export interface ClaimIntake<C> {
  openSheet(sheet: ClaimSheet): WantedColumns | Promise<WantedColumns>;
  take(rows: SheetRows): void | Promise<void>;
  finish(): C | Promise<C>;
}

/** Reads 人员. Refused with STAFF_SHEET_MISSING, STAFF_SHEET_EMPTY, STOPPED or what the host says. */
export async function readPeople(
  { staff }: ClaimSheets,
  book: RuleBook,
  control: RunControl
): Promise<Outcome<PeopleReading>> {
  if (staff === null) return refused(finding("STAFF_SHEET_MISSING"));
  const reader = new StaffReader(staff.name, staff.layout);
  const source = await readRows(staff, reader, control);
  if (!source.ok) return source;
  const reading = reader.finish();
  const { roster, findings } = checkRoster(reading.rows, book);
  if (roster.length === 0)
    return refused(finding("STAFF_SHEET_EMPTY", { sheet: staff.name, cell: null }));
  return done({
    roster,
    people: new PeopleIndex(roster),
    reference: referenceOf(staff, source.value),
    findings: [...reading.findings, ...findings],
    source: source.value,
  });
}

function referenceOf({ name, layout }: FoundSheet<StaffLayout>, { used }: ReadSource): string {
  const column = columnLetters(layout.columns.get("工号") ?? 0);
  const firstRow = layout.headerRow + 2;
  const lastRow = Math.max(firstRow, used.firstRow + used.rowCount);
  return `='${name.replaceAll("'", "''")}'!$${column}$${firstRow}:$${column}$${lastRow}`;
}

/**
 * Reads 人员, every claim, every decision and the result of an earlier run. Refused as `readPeople` is; no register at all is a finding: then
 * everybody is allocated.
 */
export function readClaimInputs(
  book: RuleBook,
  control: RunControl
): Promise<Outcome<ClaimInputs>> {
  return readClaimsInto((staff) => new ClaimCollector(staff, book.shareOwnership), book, control);
}

/** `readClaimInputs` with the rows going where `open` says. */
export async function readClaimsInto<C extends object>(
  open: (staff: PeopleReading) => ClaimIntake<C> | Promise<ClaimIntake<C>>,
  book: RuleBook,
  control: RunControl
): Promise<Outcome<C & ClaimSources>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const sheets = found.value;
  const people = await readPeople(sheets, book, control);
  if (!people.ok) return people;
  const { roster, reference, source } = people.value;
  const intake = await open(people.value);
  const sources = [source];
  for (const sheet of sheetsOfClaims(sheets)) {
    const { kind } = sheet;
    const wanted = await intake.openSheet(sheet);
    const read = await readRowsInto(sheet, wanted, (rows) => intake.take(rows), control);
    if (!read.ok) return read;
    // 分配结果 is ours, and is written again
    if (kind !== "assignments") sources.push(read.value);
  }
  return done({ ...(await intake.finish()), sheets, roster, reference, sources });
}

/** In the order in which their findings are told. */
function sheetsOfClaims({
  registers,
  decisions,
  assignments,
}: ClaimSheets): (ClaimSheet & { readonly id: string })[] {
  return [
    ...registers.map((sheet) => ({ kind: "register" as const, ...sheet })),
    ...decisions.map((sheet) => ({ kind: "decisions" as const, ...sheet })),
    ...(assignments === null ? [] : [{ kind: "assignments" as const, ...assignments }]),
  ];
}

/** 分配结果 as it is now; empty where there is none. */
export async function readAssignments(
  { assignments }: ClaimSheets,
  control: RunControl
): Promise<Outcome<readonly PlacedAssignment[]>> {
  if (assignments === null) return done([]);
  const reader = new AssignmentReader(assignments.name, assignments.layout);
  const source = await readRows(assignments, reader, control);
  return source.ok ? done(reader.rows) : source;
}
