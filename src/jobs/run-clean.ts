import type { AmountUnit } from "../rules/amount-unit";
import { done, finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { checkLayout } from "../tables/propose-layout";
import { inspectList, type InspectedList, listSheets } from "./choose-list";
import { applyClean, type CleanPreview, prepareClean, type WriteReport } from "./clean";
import type { RunControl } from "./job";
import { readList } from "./read-list";

export interface CleanOrder {
  /** Absent: the sheet in front if it is a list, else the first sheet that is one. */
  readonly sheetId?: string;
  readonly ruleBook: RuleBook;
  /** Unit of amounts whose list states none; null = decide, or refuse with UNIT_UNKNOWN. */
  readonly unit: AmountUnit | null;
}

export interface CleanResult {
  readonly preview: CleanPreview;
  readonly report: WriteReport;
  readonly elapsedMs: number;
}

/** Cleans a list from its cells to the written sheets, without a person in between: for the ribbon and for batch. */
export async function runClean(
  { sheetId, ruleBook, unit }: CleanOrder,
  control: RunControl
): Promise<Outcome<CleanResult>> {
  const startedAt = new Date();
  const now = (): Date => new Date();
  const inspected =
    sheetId === undefined ? await findList(control) : await inspectList(sheetId, control);
  if (!inspected.ok) return inspected;
  const reading = await readList(inspected.value, inspected.value.layout, unit, control);
  if (!reading.ok) return reading;
  control.report({ stage: "check", done: 0, total: 1 });
  const preview = prepareClean(reading.value, ruleBook);
  control.report({ stage: "check", done: 1, total: 1 });
  const report = await applyClean(preview, { ...control, startedAt, now });
  if (!report.ok) return report;
  const elapsedMs = now().getTime() - startedAt.getTime();
  return done({ preview, report: report.value, elapsedMs });
}

/**
 * The list in front, else the first by order of the tabs; sheets we wrote are none. Without any: why the one in front is none,
 * SOURCE_MISSING where that is one of ours.
 */
async function findList(control: RunControl): Promise<Outcome<InspectedList>> {
  const inFront = await inspectList(null, control);
  if (isList(inFront) || control.signal.aborted) return inFront;
  const sheets = await listSheets();
  if (!sheets.ok) return sheets;
  for (const { id, isActive, isOwn, isHidden, rowCount } of sheets.value) {
    if (isActive || isOwn || isHidden || rowCount === 0) continue;
    const inspected = await inspectList(id, control);
    if (isList(inspected)) return inspected;
  }
  return inFront.ok && inFront.value.sheet.isOwn ? refused(finding("SOURCE_MISSING")) : inFront;
}

function isList(inspected: Outcome<InspectedList>): boolean {
  return inspected.ok && !inspected.value.sheet.isOwn && checkLayout(inspected.value.layout).ok;
}
