import type { Roster, StaffMember } from "../../rules/claims/roster";
import { type NamedPerson, PeopleIndex } from "../claims/people-index";

/**
 * The people of a payroll workbook. With a roster, who is not on it is unknown. Without one, everybody who is named on a pay list becomes
 * a person of the roster, in the order in which they are met.
 */
export class PayPeople {
  private readonly index: PeopleIndex;
  private readonly members: StaffMember[];
  private readonly learned = new Map<string, number>();

  constructor(
    roster: Roster,
    private readonly learns: boolean
  ) {
    this.index = new PeopleIndex(roster);
    this.members = [...roster];
  }

  get roster(): Roster {
    return this.members;
  }

  member(person: number): StaffMember | undefined {
    return this.members[person];
  }

  /** Whom a text names; `name` and `position` are what the row says beside it, for somebody who is not known yet. */
  find(text: string, name = "", position = ""): NamedPerson {
    const found = this.index.find(text);
    if (found.kind !== "unknown" || !this.learns) return found;
    const known = this.learned.get(text);
    if (known !== undefined) return { kind: "person", person: known, isOtherName: false };
    const person = this.members.length;
    this.learned.set(text, person);
    this.members.push({
      id: text,
      name,
      position,
      isOnDuty: true,
      capacity: null,
      note: "",
      place: null,
    });
    return { kind: "person", person, isOtherName: false };
  }
}
