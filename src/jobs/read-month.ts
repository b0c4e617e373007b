import type { ReadSource } from "../excel/list-source";
import type { SheetHead } from "../excel/sheet-heads";
import { done, type Outcome } from "../rules/finding";
import type { InspectedList } from "./choose-list";
import { assignmentsAmong, type FoundSheet, readRowsInto } from "./claim-sheets";
import { firstListAmong } from "./find-lists";
import type { RunControl } from "./job";
import type { ClaimIntake } from "./read-claims";
import type { ListParts } from "./read-list";
import type { AssignmentLayout } from "../tables/claims/assignment-reader";

/** One month as it was found: its list, and what its 分配结果 came to. */
export interface MonthReading<R, A> {
  readonly list: R | null;
  readonly assigned: A | null;
  /** Names of the sheets it was read from. */
  readonly sheets: readonly string[];
  readonly sources: readonly ReadSource[];
}

/** Where what is read of a month goes. */
export interface MonthIntake<R, A> {
  readList(inspected: InspectedList): Promise<Outcome<R & ListParts>>;
  openAssigned(): ClaimIntake<A> | Promise<ClaimIntake<A>>;
}

/**
 * Reads the list of a month and its 分配结果 from its sheets, in the order of their tabs. Null where there is neither. Refused with what reading a list is
 * refused with.
 */
export async function readMonth<R, A>(
  heads: readonly SheetHead[],
  intake: MonthIntake<R, A>,
  control: RunControl
): Promise<Outcome<MonthReading<R, A> | null>> {
  const found = assignmentsAmong(heads);
  const assigned = found && (await readAssigned(found, await intake.openAssigned(), control));
  if (assigned !== null && !assigned.ok) return assigned;
  const sheets = heads.map(({ sheet }) => sheet);
  const inspected = await firstListAmong(sheets, control);
  const list = inspected?.ok ? await intake.readList(inspected.value) : null;
  if (list !== null && !list.ok) return list;
  if (list === null && assigned === null) return done(null);
  return done({
    list: list?.value ?? null,
    assigned: assigned?.value.rows ?? null,
    sheets: [
      ...(inspected?.ok ? [inspected.value.sheet.name] : []),
      ...(found ? [found.name] : []),
    ],
    sources: [
      ...(list?.value.parts.map(({ source }) => source) ?? []),
      ...(assigned ? [assigned.value.source] : []),
    ],
  });
}

async function readAssigned<A>(
  found: FoundSheet<AssignmentLayout>,
  intake: ClaimIntake<A>,
  control: RunControl
): Promise<Outcome<{ readonly rows: A; readonly source: ReadSource }>> {
  const wanted = await intake.openSheet({ kind: "assignments", ...found });
  const source = await readRowsInto(found, wanted, (rows) => intake.take(rows), control);
  return source.ok ? done({ rows: await intake.finish(), source: source.value }) : source;
}
