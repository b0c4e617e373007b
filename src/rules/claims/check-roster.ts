import { type Finding, finding } from "../finding";
import type { RuleBook } from "../rule-book/rule-book";
import { canonicalPosition, isKnownPosition, OUTLET_HEAD } from "./known-positions";
import { personLabel, type Roster, type StaffMember } from "./roster";

/** A row of 人员 as read: 工号 and 姓名 may be empty and repeat, 岗位 is as written, 容量 NaN where it is no number. */
export type RosterRow = StaffMember;

export interface CheckedRoster {
  /** The rows that can be used, positions in canonical words. */
  readonly roster: Roster;
  readonly findings: readonly Finding[];
}

/**
 * Takes the rows of 人员 that can be used and says what is wrong with them (R41, R46): a row without 工号 and the second of one 工号 are left
 * out, a capacity that is none gives way to the rule book's. Tiers with nobody on duty and two heads are warned of.
 */
export function checkRoster(rows: readonly RosterRow[], book: RuleBook): CheckedRoster {
  const findings: Finding[] = [];
  const firsts = new Map<string, StaffMember>();
  for (const row of rows) {
    const { id, name, place } = row;
    const first = firsts.get(id);
    if (id === "") {
      findings.push(finding("STAFF_ID_BLANK", place, name, { name }));
    } else if (first !== undefined) {
      findings.push(finding("STAFF_ID_REPEATED", place, id, { id, name, first: first.name }));
    } else {
      firsts.set(id, usable(row));
      findings.push(...findingsOfRow(row, book));
    }
  }
  const roster = [...firsts.values()];
  return { roster, findings: [...findings, ...findingsOfRoster(roster, book)] };
}

/** What is wrong with the roster as a whole: several outlet heads on duty, and tiers that nobody on duty maintains. */
export function findingsOfRoster(roster: Roster, { tiers }: RuleBook): Finding[] {
  const onDuty = roster.filter((member) => member.isOnDuty);
  const heads = onDuty.filter(({ position }) => canonicalPosition(position) === OUTLET_HEAD);
  const several = { count: heads.length, people: heads.map(personLabel).join("、") };
  const held = new Set(onDuty.map(({ position }) => canonicalPosition(position)));
  return [
    ...(heads.length > 1
      ? [finding("STAFF_HEADS_SEVERAL", heads[1]?.place ?? null, "", several)]
      : []),
    ...tiers
      .filter(({ positions }) => positions.length > 0)
      .filter(({ positions }) => !positions.some((word) => held.has(canonicalPosition(word))))
      .map(({ name, positions }) =>
        finding("TIER_WITHOUT_STAFF", null, name, { tier: name, positions: positions.join("、") })
      ),
  ];
}

function usable(row: RosterRow): StaffMember {
  return {
    ...row,
    position: canonicalPosition(row.position),
    capacity: isCapacity(row.capacity) ? row.capacity : null,
  };
}

function findingsOfRow(
  { id, name, position, capacity, place }: RosterRow,
  book: RuleBook
): Finding[] {
  const params = { id, name };
  return [
    ...(name === "" ? [finding("STAFF_NAME_BLANK", place, id, { id })] : []),
    ...findingsOfPosition(position, book).map((code) =>
      finding(code, place, position, { ...params, position })
    ),
    ...(isCapacity(capacity)
      ? []
      : [finding("STAFF_CAPACITY_INVALID", place, String(capacity), params)]),
  ];
}

/** A bank's own position is known where the claim order or a tier names it. */
function findingsOfPosition(
  position: string,
  { claimOrder, tiers }: RuleBook
): ("STAFF_POSITION_UNKNOWN" | "STAFF_POSITION_UNRANKED")[] {
  const word = canonicalPosition(position);
  if (claimOrder.some((other) => canonicalPosition(other) === word)) return [];
  const isInTier = tiers.some(({ positions }) =>
    positions.some((other) => canonicalPosition(other) === word)
  );
  return [isInTier || isKnownPosition(word) ? "STAFF_POSITION_UNRANKED" : "STAFF_POSITION_UNKNOWN"];
}

function isCapacity(capacity: number | null): boolean {
  return capacity === null || (Number.isSafeInteger(capacity) && capacity >= 0);
}
