import { personLabel } from "../../rules/claims/roster";
import type { ListChunk } from "../cell";
import { compact } from "../header-text";
import { ListNotes } from "./list-notes";
import type { PayLayout } from "./pay-columns";
import type { PointsOrigin } from "./pay-origins";
import type { PayPeople } from "./pay-people";
import { PayRow } from "./pay-row";

/** Fields that every list with one row per person has. */
export type PersonField = "工号" | "姓名";

/**
 * Reads a list with one row per person: finds the person, says who is unknown, off duty, twice on the list or called something else, and
 * leaves the rest of the row to the list's own reader.
 */
export abstract class PersonListReader<Field extends string> {
  readonly notes = new ListNotes();
  private readonly firstCells = new Map<number, string>();

  constructor(
    protected readonly sheet: string,
    protected readonly layout: PayLayout<Field | PersonField>,
    protected readonly people: PayPeople
  ) {}

  /** Columns to be read; those of `textColumns` with the text that a person sees, too. */
  get neededColumns(): readonly number[] {
    return [...this.layout.columns.values()];
  }

  get textColumns(): readonly number[] {
    const column = this.layout.columns.get("工号");
    return column === undefined ? [] : [column];
  }

  ingest(chunk: ListChunk): void {
    for (let at = 0; at < chunk.rowCount; at++) {
      const row = new PayRow(this.sheet, this.layout, chunk, at, this.notes);
      if (row.isNobodys()) continue;
      const person = this.personOf(row);
      if (person !== null) this.read(row, person);
    }
  }

  /** Whether one person may have several rows. */
  protected readonly isOncePerPerson: boolean = true;
  /** The field that gives the position of people who are on no roster. */
  protected readonly positionField: Field | null = null;
  /** Whether rows of people who are not on duty count. */
  protected readonly isForAbsent: boolean = false;

  protected abstract read(row: PayRow<Field | PersonField>, person: number): void;

  protected label(person: number): string {
    const member = this.people.member(person);
    return member ? personLabel(member) : "";
  }

  /** Where the list has its points: in one column, or in one for each part. */
  protected pointsOrigin(total: number | null, parts: readonly number[] = []): PointsOrigin {
    return { sheet: this.sheet, texts: this.notes.texts, total, parts };
  }

  private personOf(row: PayRow<Field | PersonField>): number | null {
    const name = row.text("姓名");
    const id = row.id("工号");
    const place = row.place("工号");
    if (id === "") {
      row.report("PAY_STAFF_BLANK", place, name);
      return null;
    }
    const position = this.positionField === null ? "" : row.text(this.positionField);
    const found = this.people.find(id, name, position);
    if (found.kind !== "person") {
      row.report("PAY_STAFF_UNKNOWN", place, id, { staff: id });
      return null;
    }
    const { person } = found;
    const member = this.people.member(person);
    if (member && name !== "" && member.name !== "" && compact(member.name) !== compact(name))
      row.report("PAY_NAME_DIFFERS", row.place("姓名"), name, { id: member.id, name: member.name });
    return this.isUsable(row, person) ? person : null;
  }

  private isUsable(row: PayRow<Field | PersonField>, person: number): boolean {
    const place = row.place("工号");
    const first = this.firstCells.get(person);
    const params = { person: this.label(person) };
    if (this.isOncePerPerson && first !== undefined) {
      row.report("PAY_STAFF_REPEATED", place, row.id("工号"), { ...params, first });
      return false;
    }
    this.firstCells.set(person, place.cell ?? "");
    if (this.isForAbsent || this.people.member(person)?.isOnDuty !== false) return true;
    row.report("PAY_STAFF_OFF_DUTY", place, row.id("工号"), params);
    return false;
  }
}
