import type { AmountUnit } from "../rules/amount-unit";
import { done, finding, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { applyClean } from "./apply-clean";
import { inspectList } from "./choose-list";
import { type CleanPreview, prepareClean, type WriteReport } from "./clean";
import { findAllLists, findList, findOwnList, type FoundList, type FoundLists } from "./find-lists";
import type { ImportReport } from "./import-list";
import type { RunControl } from "./job";
import { isSameList, mergeReadings } from "./merge-readings";
import { readList, type SourcedReading } from "./read-list";

export interface CleanOrder {
  /** Absent: the sheet in front if it is a list, else the first sheet that is one. */
  readonly sheetId?: string;
  /** All lists of the workbook and of the files imported into it, as one list; instead of one sheet. */
  readonly allLists?: ImportReport;
  /** Without an exported list our own 客户清单 is taken (LIST_OF_OURS_USED), but never instead of a hidden one. */
  readonly orOwnList?: boolean;
  readonly ruleBook: RuleBook;
  /** What a person should know of the rule sheets. */
  readonly ruleFindings?: readonly Finding[];
  /** Unit of amounts whose list states none; null = decide, or refuse with UNIT_UNKNOWN. */
  readonly unit: AmountUnit | null;
}

export interface CleanResult {
  readonly preview: CleanPreview;
  readonly report: WriteReport;
  readonly elapsedMs: number;
}

/** Cleans a list from its cells to the written sheets, without a person in between: for batch. */
export async function runClean(
  order: CleanOrder,
  control: RunControl
): Promise<Outcome<CleanResult>> {
  const startedAt = new Date();
  const now = (): Date => new Date();
  const reading = await readOrdered(order, control);
  if (!reading.ok) return reading;
  control.report({ stage: "check", done: 0, total: 1 });
  const preview = prepareClean(reading.value, order.ruleBook, order.ruleFindings);
  control.report({ stage: "check", done: 1, total: 1 });
  const report = await applyClean(preview, { ...control, startedAt, now });
  if (!report.ok) return report;
  const elapsedMs = now().getTime() - startedAt.getTime();
  return done({ preview, report: report.value, elapsedMs });
}

/** Finds and reads the list that an order means, without a person in between. */
export async function readOrdered(
  order: Omit<CleanOrder, "ruleBook">,
  control: RunControl
): Promise<Outcome<SourcedReading>> {
  const found = await findOrderedOrOwn(order, control);
  return found.ok ? readAll(found.value, order, control) : found;
}

/** The sheets of the list that an order means. */
export async function findOrderedOrOwn(
  order: Omit<CleanOrder, "ruleBook">,
  control: RunControl
): Promise<Outcome<FoundLists>> {
  const found = await findOrdered(order, control);
  const mayBeOurs = order.orOwnList === true && order.sheetId === undefined;
  if (found.ok || !mayBeOurs || found.problem.code === "LIST_HIDDEN" || control.signal.aborted)
    return found;
  const list = await findOwnList(control);
  if (list === null) return found;
  const ours = finding("LIST_OF_OURS_USED", { sheet: list.sheet.name, cell: null });
  return done({ lists: [{ list, isGuessed: false }], findings: [ours] });
}

async function findOrdered(
  { sheetId, allLists }: Omit<CleanOrder, "ruleBook">,
  control: RunControl
): Promise<Outcome<FoundLists>> {
  if (allLists) {
    const found = await findAllLists(allLists.files, control);
    if (!found.ok) return found;
    const { lists, findings } = found.value;
    return done({ lists, findings: [...allLists.findings, ...allLists.warnings, ...findings] });
  }
  const one = sheetId === undefined ? await findList(control) : await inspectList(sheetId, control);
  return one.ok ? done({ lists: [{ list: one.value, isGuessed: false }], findings: [] }) : one;
}

async function readAll(
  { lists: [firstList, ...otherLists], findings }: FoundLists,
  { unit }: Pick<CleanOrder, "unit">,
  control: RunControl
): Promise<Outcome<SourcedReading>> {
  const read = ({ list }: FoundList) => readList(list, list.layout, unit, control);
  const first = await read(firstList);
  if (!first.ok) return first;
  const readings: [SourcedReading, ...SourcedReading[]] = [first.value];
  const leftOut: Finding[] = [];
  for (const found of otherLists) {
    const other = await read(found);
    if (!other.ok) return other;
    const twin = found.isGuessed ? readings.find((known) => isSameList(known, other.value)) : null;
    if (twin) leftOut.push(leftOutFinding(other.value, twin));
    else readings.push(other.value);
  }
  const merged = mergeReadings(readings);
  return done({ ...merged, findings: [...findings, ...leftOut, ...merged.findings] });
}

function leftOutFinding({ sheet }: SourcedReading, twin: SourcedReading): Finding {
  return finding("LIST_LEFT_OUT", { sheet, cell: null }, "", { used: twin.sheet });
}
