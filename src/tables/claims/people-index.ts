import { canonicalPosition } from "../../rules/claims/known-positions";
import type { Roster } from "../../rules/claims/roster";
import { NAME_SEPARATORS } from "../../rules/rule-book/name-separators";
import { cleanText } from "../cell-text";
import type { CellValue } from "../cell";
import { compact } from "../header-text";

/** Whom a text names. */
export type NamedPerson =
  | {
      readonly kind: "person";
      /** Index into the roster. */
      readonly person: number;
      /** The text gives the 工号 of this person and somebody else's name. */
      readonly isOtherName: boolean;
    }
  /** Several people of that name; the text does not say which. */
  | { readonly kind: "ambiguous"; readonly people: readonly number[] }
  | { readonly kind: "unknown" };

/** One of the names in a cell. */
export interface NamedPart {
  /** As written, cleaned. */
  readonly text: string;
  /** 60 for `60%` behind the name; null where there is none, NaN where it is no share. */
  readonly share: number | null;
}

const SHARE = /^(.*?)[\s:]*([\d.]+)\s*%$/;
/** 「张三(E01)」; what stands behind a colon is the reason of a proposal that somebody copied. */
const BRACKETED = /^(.*?)\s*\(\s*([^()]*?)\s*\)(?:\s*:.*)?$/;

/** The names in a cell: several are separated by 、 ， ； / or line breaks; each may bring its share in percent. */
export function namesInCell(value: CellValue): NamedPart[] {
  const parts = String(value)
    .split(NAME_SEPARATORS)
    .map((part) => cleanText(part.normalize("NFKC")).replace(/\s+/g, " "));
  return parts.filter((text) => text !== "").map(partOf);
}

function partOf(text: string): NamedPart {
  const match = SHARE.exec(text);
  if (!match) return { text, share: null };
  const share = Number(match[2]);
  return { text: (match[1] ?? "").trim(), share: share > 0 && share <= 100 ? share : NaN };
}

/** Finds the people of a roster by what others write of them. */
export class PeopleIndex {
  private readonly byId = new Map<string, number>();
  private readonly byName = new Map<string, number[]>();

  constructor(readonly roster: Roster) {
    roster.forEach(({ id, name }, person) => {
      this.byId.set(id.normalize("NFKC"), person);
      const key = compact(name);
      if (key !== "") this.byName.set(key, [...(this.byName.get(key) ?? []), person]);
    });
  }

  /** 「姓名(工号)」, 工号 or 姓名; the 工号 decides. A name alone must be there once; a position in its brackets helps to choose. */
  find(text: string): NamedPerson {
    const id = this.byId.get(text);
    if (id !== undefined) return { kind: "person", person: id, isOtherName: false };
    const bracket = BRACKETED.exec(text);
    if (bracket) return this.findBracketed(bracket[1] ?? "", bracket[2] ?? "");
    const spaced = this.findSpaced(text);
    return spaced ?? this.chosen(this.byName.get(compact(text)) ?? []);
  }

  private findBracketed(name: string, inside: string): NamedPerson {
    const person = this.byId.get(inside);
    if (person !== undefined)
      return { kind: "person", person, isOtherName: !this.has(person, name) };
    const ofPosition = (this.byName.get(compact(name)) ?? []).filter(
      (one) => this.roster[one]?.position === canonicalPosition(inside)
    );
    return this.chosen(ofPosition);
  }

  /** 「E01 张三」 and 「张三 E01」, where both belong to one person. */
  private findSpaced(text: string): NamedPerson | null {
    const [first, second, ...more] = text.split(" ");
    if (first === undefined || second === undefined || more.length > 0) return null;
    for (const [id, name] of [
      [first, second],
      [second, first],
    ] as const) {
      const person = this.byId.get(id);
      if (person !== undefined && this.has(person, name))
        return { kind: "person", person, isOtherName: false };
    }
    return null;
  }

  private has(person: number, name: string): boolean {
    return compact(this.roster[person]?.name ?? "") === compact(name);
  }

  private chosen(people: readonly number[]): NamedPerson {
    const [person] = people;
    if (person === undefined) return { kind: "unknown" };
    return people.length === 1
      ? { kind: "person", person, isOtherName: false }
      : { kind: "ambiguous", people };
  }
}
