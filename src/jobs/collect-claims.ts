import type { WantedColumns } from "../excel/sheet-rows";
import type { ClaimColumns, HeadDecision } from "../rules/claims/claim-columns";
import type { Roster } from "../rules/claims/roster";
import { finding, type Finding } from "../rules/finding";
import type { ListChunk } from "../tables/cell";
import {
  type AssignmentLayout,
  AssignmentReader,
  type PlacedAssignment,
} from "../tables/claims/assignment-reader";
import type { ClaimLayout } from "../tables/claims/claim-layout";
import { ClaimReader, joinClaims } from "../tables/claims/claim-reader";
import { type DecisionLayout, DecisionReader } from "../tables/claims/decision-sheet";
import { PeopleIndex } from "../tables/claims/people-index";

/** A sheet that says who holds whom, and where its columns stand. */
export type ClaimSheet =
  | { readonly kind: "register"; readonly name: string; readonly layout: ClaimLayout }
  | { readonly kind: "decisions"; readonly name: string; readonly layout: DecisionLayout }
  | { readonly kind: "assignments"; readonly name: string; readonly layout: AssignmentLayout };

/** What 人员 says. */
export interface StaffFacts {
  readonly roster: Roster;
  readonly findings: readonly Finding[];
}

/** What people wrote about who holds whom. */
export interface CollectedClaims {
  readonly roster: Roster;
  readonly people: PeopleIndex;
  readonly claims: ClaimColumns;
  readonly decisions: readonly HeadDecision[];
  /** 分配结果 of an earlier run; empty where there is none. */
  readonly previous: readonly PlacedAssignment[];
  /** Of 人员, then of the sheets in the order they were opened. */
  readonly findings: readonly Finding[];
}

interface OpenSheet {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];
  ingest(chunk: ListChunk): void;
}

/** Collects what the sheets of claims say, sheet by sheet. No register at all is a finding: then everybody is allocated. */
export class ClaimCollector {
  private readonly people: PeopleIndex;
  private readonly registers: ClaimReader[] = [];
  private readonly heads: DecisionReader[] = [];
  private readonly earlier: AssignmentReader[] = [];
  private open: OpenSheet | null = null;

  /** `readShares`: percents beside the names count. */
  constructor(
    private readonly staff: StaffFacts,
    private readonly readShares: boolean
  ) {
    this.people = new PeopleIndex(staff.roster);
  }

  /** The rows that come from now on are of this sheet; gives what to read of them. */
  openSheet(sheet: ClaimSheet): WantedColumns {
    const reader = this.readerOf(sheet);
    this.open = reader;
    return { columns: reader.neededColumns, textColumns: reader.textColumns };
  }

  take(rows: ListChunk): void {
    this.open?.ingest(rows);
  }

  finish(): CollectedClaims {
    const claims = this.registers.map((reader) => reader.finish());
    const decided = this.heads.map((reader) => reader.finish());
    const absent = claims.length === 0 ? [finding("CLAIMS_ABSENT")] : [];
    return {
      roster: this.staff.roster,
      people: this.people,
      claims: joinClaims(claims.map((reading) => reading.claims)),
      decisions: decided.flatMap(({ decisions }) => decisions),
      previous: this.earlier.flatMap(({ rows }) => rows),
      findings: [
        ...this.staff.findings,
        ...absent,
        ...[...claims, ...decided].flatMap(({ findings }) => findings),
      ],
    };
  }

  private readerOf(sheet: ClaimSheet): OpenSheet {
    switch (sheet.kind) {
      case "register":
        return kept(
          this.registers,
          new ClaimReader(sheet.name, sheet.layout, this.people, this.readShares)
        );
      case "decisions":
        return kept(this.heads, new DecisionReader(sheet.name, sheet.layout, this.people));
      case "assignments":
        return kept(this.earlier, new AssignmentReader(sheet.name, sheet.layout));
    }
  }
}

function kept<T>(all: T[], one: T): T {
  all.push(one);
  return one;
}
