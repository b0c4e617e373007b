import type { ReadSource } from "../excel/list-source";
import type { SheetHead } from "../excel/sheet-heads";
import type { MonthColumns } from "../rules/allocation/compare-months";
import { depositsOf } from "../rules/customers/basis";
import { tierOf, tierScale } from "../rules/customers/tiers";
import type { AmountUnit } from "../rules/amount-unit";
import { done, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { AssignmentReader, type PlacedAssignment } from "../tables/claims/assignment-reader";
import type { PeopleIndex } from "../tables/claims/people-index";
import { chooseCustomers } from "./choose-customers";
import { assignmentsAmong, readRows } from "./claim-sheets";
import { firstListAmong } from "./find-lists";
import type { RunControl } from "./job";
import { readList, type SourcedReading } from "./read-list";

/** One month as it was found: the list, with the holders of 分配结果 where there is one. */
export interface MonthReading {
  readonly month: MonthColumns;
  readonly basis: string;
  /** Names of the sheets it was read from. */
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
  readonly sources: readonly ReadSource[];
}

export interface MonthOrder {
  /** The sheets of this month, in the order of their tabs. */
  readonly heads: readonly SheetHead[];
  readonly book: RuleBook;
  readonly unit: AmountUnit | null;
  /** People by whom 原管户人 is understood; null where there is no roster. */
  readonly people: PeopleIndex | null;
}

/**
 * Reads a month: deposits and tiers from its list, holders from its 分配结果, else from 原管户人. A month without a list is its 分配结果 alone, with
 * 存款余额. Null where there is neither. Refused with what reading a list is refused with.
 */
export async function readMonth(
  { heads, book, unit, people }: MonthOrder,
  control: RunControl
): Promise<Outcome<MonthReading | null>> {
  const assigned = assignmentsAmong(heads);
  const sources: ReadSource[] = [];
  let rows: readonly PlacedAssignment[] = [];
  if (assigned !== null) {
    const reader = new AssignmentReader(assigned.name, assigned.layout);
    const source = await readRows(assigned, reader, control);
    if (!source.ok) return source;
    sources.push(source.value);
    rows = reader.rows;
  }
  const named = assigned === null ? [] : [assigned.name];
  const list = await firstListAmong(
    heads.map(({ sheet }) => sheet),
    control
  );
  if (list === null || !list.ok) {
    const month = monthOfAssignments(rows);
    const basis = "存款余额";
    return done(assigned === null ? null : { month, basis, sheets: named, findings: [], sources });
  }
  const reading = await readList(list.value, list.value.layout, unit, control);
  if (!reading.ok) return reading;
  const { month, basis, findings } = monthOfList(reading.value, rows, book, people);
  return done({
    month,
    basis,
    sheets: [list.value.sheet.name, ...named],
    findings,
    sources: [...reading.value.parts.map(({ source }) => source), ...sources],
  });
}

function monthOfAssignments(rows: readonly PlacedAssignment[]): MonthColumns {
  return {
    count: rows.length,
    customerIds: rows.map(({ id }) => id),
    names: rows.map(({ name }) => name),
    deposits: Float64Array.from(rows, ({ balanceFen }) => balanceFen),
    tiers: rows.map(({ tier }) => tier),
    holders: rows.map(({ holderId }) => holderId),
  };
}

function monthOfList(
  reading: SourcedReading,
  assigned: readonly PlacedAssignment[],
  book: RuleBook,
  people: PeopleIndex | null
): { readonly month: MonthColumns; readonly basis: string; readonly findings: readonly Finding[] } {
  const { customers, kept, basis, findings } = chooseCustomers(reading, book);
  const deposits = Float64Array.from(kept, (at) => depositsOf(customers, basis)[at] ?? NaN);
  const scale = tierScale(book.tiers);
  const holderOf = new Map(assigned.map(({ id, holderId }) => [id, holderId]));
  const customerIds = Array.from(kept, (at) => customers.ids[at] ?? "");
  const month = {
    count: kept.length,
    customerIds,
    names: Array.from(kept, (at) => customers.names[at] ?? ""),
    deposits,
    tiers: Array.from(deposits, (deposit) => tierOf(deposit, scale)),
    holders: customerIds.map(
      (id, place) => holderOf.get(id) ?? holderIn(customers.holders[kept[place] ?? 0] ?? "", people)
    ),
  };
  return { month, basis, findings: [...reading.findings, ...findings] };
}

/** 工号 where 原管户人 names one person of the roster, else what is written. */
function holderIn(text: string, people: PeopleIndex | null): string {
  const named = people?.find(text.normalize("NFKC"));
  return named?.kind === "person" ? (people?.roster[named.person]?.id ?? text) : text;
}
