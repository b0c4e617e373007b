import { writeShared } from "../excel/write-shared";
import { done, finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { type PersonalSheetUnit, planPersonSheet } from "../sheets/person-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { PlacedAssignment } from "../tables/claims/assignment-reader";
import type { AssignReport } from "./assign";
import { claimLog } from "./claim-log";
import { findClaimSheets } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import { readAssignments } from "./read-claims";

/** The sheets that would be written. */
export interface PersonalSheetsPreview {
  readonly job: "personalSheets";
  readonly ruleBook: RuleBook;
  readonly plans: readonly SheetPlan[];
  readonly customers: number;
  readonly balanceFen: number;
}

/**
 * Plans one printable sheet per person, or per position, from 分配结果 as it is now; `staffIds` absent = everybody who holds a customer. Refused with ASSIGNMENTS_MISSING,
 * STOPPED or what the host says.
 */
export async function preparePersonalSheets(
  unit: PersonalSheetUnit,
  ruleBook: RuleBook,
  control: RunControl,
  staffIds?: readonly string[]
): Promise<Outcome<PersonalSheetsPreview>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const read = await readAssignments(found.value, control);
  if (!read.ok) return read;
  const rows = read.value.filter(
    ({ holderId }) => holderId !== "" && (staffIds?.includes(holderId) ?? true)
  );
  if (rows.length === 0) return refused(finding("ASSIGNMENTS_MISSING"));
  return done({
    job: "personalSheets",
    ruleBook,
    plans: plansOf(unit, rows, found.value.assignments?.layout.basis ?? ""),
    customers: rows.length,
    balanceFen: rows.reduce((sum, { balanceFen }) => sum + (balanceFen || 0), 0),
  });
}

/** Writes the sheets; those of an earlier run are replaced where nobody edited them. Undone by `undoLastWrite`. */
export async function applyPersonalSheets(
  { plans, ruleBook: book, customers: rows, balanceFen: totalFen }: PersonalSheetsPreview,
  run: RunControl & Clock
): Promise<Outcome<AssignReport>> {
  const log = { job: "管户清单", book, sources: [], edits: [], rows, totalFen };
  const written = await writeShared(
    {
      added: [],
      plans,
      edits: [],
      front: null,
      log: runLogSheet,
      logOf: claimLog(log, run),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  const { added: sheets, warnings } = written.value;
  return done({ sheets, cellsChanged: 0, warnings });
}

/** In the order in which people first appear; customers in the order of 分配结果. */
function plansOf(
  unit: PersonalSheetUnit,
  rows: readonly PlacedAssignment[],
  basis: string
): SheetPlan[] {
  const groups = new Map<string, PlacedAssignment[]>();
  for (const row of rows) {
    const key = unit === "person" ? row.holderId : row.position;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const names = [...groups.values()].map(([first]) => first?.holderName ?? "");
  return [...groups].flatMap(([, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { holderId: id, holderName, position } = first;
    const isShared = names.filter((name) => name === holderName).length > 1;
    const plan = planPersonSheet(unit, { id, name: holderName, position }, group, basis);
    // two people of one name must not take each other's sheet
    return unit === "person" && isShared ? [{ ...plan, name: `${plan.name} ${id}` }] : [plan];
  });
}
