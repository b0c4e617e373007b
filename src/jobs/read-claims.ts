import type { ReadSource } from "../excel/list-source";
import { columnLetters } from "../rules/cell-address";
import type { ClaimColumns, HeadDecision } from "../rules/claims/claim-columns";
import { checkRoster } from "../rules/claims/check-roster";
import type { Roster } from "../rules/claims/roster";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { AssignmentReader, type PlacedAssignment } from "../tables/claims/assignment-reader";
import { ClaimReader, joinClaims } from "../tables/claims/claim-reader";
import { DecisionReader } from "../tables/claims/decision-sheet";
import { PeopleIndex } from "../tables/claims/people-index";
import { type StaffLayout, StaffReader } from "../tables/claims/staff-sheet";
import { type ClaimSheets, findClaimSheets, type FoundSheet, readRows } from "./claim-sheets";
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

/** What people wrote about who holds whom. */
export interface ClaimInputs {
  readonly sheets: ClaimSheets;
  readonly roster: Roster;
  readonly people: PeopleIndex;
  /** The cells of 工号 on 人员, for drop-downs. */
  readonly reference: string;
  readonly claims: ClaimColumns;
  readonly decisions: readonly HeadDecision[];
  /** 分配结果 of an earlier run; empty where there is none. */
  readonly previous: readonly PlacedAssignment[];
  readonly findings: readonly Finding[];
  /** Everything read: nothing is written where one of them changed since. */
  readonly sources: readonly ReadSource[];
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
export async function readClaimInputs(
  book: RuleBook,
  control: RunControl
): Promise<Outcome<ClaimInputs>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const sheets = found.value;
  const people = await readPeople(sheets, book, control);
  if (!people.ok) return people;
  const reading = new InputReading(sheets, people.value, book, control);
  const refusal = (await reading.readClaims()) ?? (await reading.readDecisions());
  return refusal === null ? reading.finish() : refused(refusal);
}

/** Collects what the sheets of claims say, sheet by sheet. */
class InputReading {
  private readonly claims: ClaimColumns[] = [];
  private readonly decisions: HeadDecision[] = [];
  private readonly findings: Finding[] = [];
  private readonly sources: ReadSource[];

  constructor(
    private readonly sheets: ClaimSheets,
    private readonly staff: PeopleReading,
    private readonly book: RuleBook,
    private readonly control: RunControl
  ) {
    this.sources = [staff.source];
    this.findings.push(...staff.findings);
  }

  async readClaims(): Promise<Finding | null> {
    const { registers } = this.sheets;
    if (registers.length === 0) this.findings.push(finding("CLAIMS_ABSENT"));
    for (const register of registers) {
      const { people } = this.staff;
      const shares = this.book.shareOwnership;
      const reader = new ClaimReader(register.name, register.layout, people, shares);
      const source = await readRows(register, reader, this.control);
      if (!source.ok) return source.problem;
      const { claims, findings } = reader.finish();
      this.claims.push(claims);
      this.findings.push(...findings);
      this.sources.push(source.value);
    }
    return null;
  }

  async readDecisions(): Promise<Finding | null> {
    for (const sheet of this.sheets.decisions) {
      const reader = new DecisionReader(sheet.name, sheet.layout, this.staff.people);
      const source = await readRows(sheet, reader, this.control);
      if (!source.ok) return source.problem;
      const { decisions, findings } = reader.finish();
      this.decisions.push(...decisions);
      this.findings.push(...findings);
      this.sources.push(source.value);
    }
    return null;
  }

  async finish(): Promise<Outcome<ClaimInputs>> {
    const previous = await readAssignments(this.sheets, this.control);
    if (!previous.ok) return previous;
    return done({
      sheets: this.sheets,
      roster: this.staff.roster,
      people: this.staff.people,
      reference: this.staff.reference,
      claims: joinClaims(this.claims),
      decisions: this.decisions,
      previous: previous.value,
      findings: this.findings,
      sources: this.sources,
    });
  }
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
