import { done, type Outcome } from "../rules/finding";
import type { ReadSource } from "./list-source";
import { inExcel } from "./session";
import { queueSourceCheck } from "./source-check";

/**
 * Whether lists are still what was read, by the check that is made before a write, in one trip: then they need not be read again. Always
 * false where the host does not tell of edits (ExcelApi 1.9): an edit between the rows that are looked at would be missed.
 */
export async function areStillSame(sources: readonly ReadSource[]): Promise<Outcome<boolean>> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return done(false);
  const trip = await inExcel(({ workbook }) =>
    sources.map((source) => queueSourceCheck(workbook.worksheets, source))
  );
  return trip.ok ? done(trip.value.every((check) => check() === null)) : trip;
}
