import { inspectSource, readSource, type ReadSource } from "../excel/list-source";
import { extentOf, readWholeSheets } from "../excel/own-sheet-content";
import { readSheetHeads, type SheetHead } from "../excel/sheet-heads";
import type { SheetRows, WantedColumns } from "../excel/sheet-rows";
import { done, finding, type Outcome, refused } from "../rules/finding";
import type { SheetPlan } from "../sheets/sheet-plan";
import { type SharedSheet, sharedSheet } from "../sheets/shared-rows";
import type { CellBlock, ListChunk } from "../tables/cell";
import { assignmentLayout, type AssignmentLayout } from "../tables/claims/assignment-reader";
import { type ClaimLayout, claimLayout } from "../tables/claims/claim-layout";
import { decisionLayout, type DecisionLayout } from "../tables/claims/decision-sheet";
import { isCalled } from "../tables/claims/sheet-names";
import { staffLayout, type StaffLayout } from "../tables/claims/staff-sheet";
import type { RunControl } from "./job";

/** A sheet of the workbook that was recognised, and where its columns stand. */
export interface FoundSheet<Layout> {
  readonly id: string;
  readonly name: string;
  readonly layout: Layout;
}

/** The sheets of people and claims in the workbook. */
export interface ClaimSheets {
  readonly heads: readonly SheetHead[];
  readonly staff: FoundSheet<StaffLayout> | null;
  /** Every visible sheet that has claims, 认领登记 or a list with 认领人 columns. */
  readonly registers: readonly FoundSheet<ClaimLayout>[];
  readonly decisions: readonly FoundSheet<DecisionLayout>[];
  readonly assignments: FoundSheet<AssignmentLayout> | null;
}

/**
 * Looks for 人员, 认领登记, 认领协调 and 分配结果: by name first, then by headers, in the order of the tabs. Hidden sheets count where they are
 * called so. Refused only with what the host says.
 */
export async function findClaimSheets(): Promise<Outcome<ClaimSheets>> {
  const read = await readSheetHeads();
  if (!read.ok) return read;
  const heads = read.value;
  return done({
    heads,
    staff: findAll(heads, "人员", staffLayout, mayBeStaff)[0] ?? null,
    registers: findAll(heads, "认领登记", claimLayout, isVisibleList),
    decisions: findAll(heads, "认领协调", decisionLayout, isVisibleList),
    assignments: assignmentsAmong(heads),
  });
}

/** The first of some sheets that is called 分配结果 and has its headers. */
export function assignmentsAmong(heads: readonly SheetHead[]): FoundSheet<AssignmentLayout> | null {
  return findAll(heads, "分配结果", assignmentLayout, () => false)[0] ?? null;
}

/** Sheets called so before others whose headers fit; `mayBe` says which of the others are looked at. */
function findAll<Layout>(
  heads: readonly SheetHead[],
  name: string,
  layoutOf: (head: CellBlock) => Layout | null,
  mayBe: (head: SheetHead) => boolean
): FoundSheet<Layout>[] {
  const called = heads.filter(({ sheet }) => isCalled(sheet.name, name));
  const others = heads.filter((head) => !called.includes(head) && mayBe(head));
  return [...called, ...others].flatMap(({ sheet, head }) => {
    const layout = layoutOf(head);
    return layout === null ? [] : [{ id: sheet.id, name: sheet.name, layout }];
  });
}

/** Sheets with people on them that are no roster: inputs and results of pay and allocation. */
const OTHER_PEOPLE = /(?:计分卡|千分制|过程考核|计价登记|工资|奖金|负荷对比)(?: \(\d+\))?$/;

function mayBeStaff(head: SheetHead): boolean {
  return isNoneOfOurs(head) && !OTHER_PEOPLE.test(head.sheet.name);
}

function isNoneOfOurs({ sheet }: SheetHead): boolean {
  return !sheet.isOwn && !sheet.isHidden;
}

function isVisibleList(head: SheetHead): boolean {
  return isNoneOfOurs(head) && !isCalled(head.sheet.name, "分配结果");
}

/** What takes the rows of a sheet: `StaffReader`, `ClaimReader`, … */
interface RowReader {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];
  ingest(chunk: ListChunk): void;
}

/** Reads the rows below a sheet's headers. Refused with SOURCE_MISSING, STOPPED or what the host says. */
export function readRows(
  found: FoundSheet<{ readonly headerRow: number }>,
  reader: RowReader,
  control: RunControl
): Promise<Outcome<ReadSource>> {
  const wanted = { columns: reader.neededColumns, textColumns: reader.textColumns };
  return readRowsInto(found, wanted, (chunk) => reader.ingest(chunk), control);
}

/** `readRows` with the rows going where `take` says. */
export async function readRowsInto(
  { id, layout }: FoundSheet<{ readonly headerRow: number }>,
  wanted: WantedColumns,
  take: (rows: SheetRows) => void | Promise<void>,
  control: RunControl
): Promise<Outcome<ReadSource>> {
  if (control.signal.aborted) return refused(finding("STOPPED"));
  const inspected = await inspectSource(id);
  if (!inspected.ok) return inspected;
  return readSource(inspected.value, layout.headerRow + 1, wanted, control, take);
}

/** A sheet that people write on and that has the columns of a plan of ours, read as it was typed. */
export interface StandingShared {
  readonly id: string;
  readonly name: string;
  readonly sheet: SharedSheet;
}

/** The first sheet of a plan's name whose headers fit, whoever made it; null where there is none: then ours is added. */
export async function readStanding(
  heads: readonly SheetHead[],
  plan: Pick<SheetPlan, "name" | "columns">,
  control: RunControl
): Promise<Outcome<StandingShared | null>> {
  const called = heads.filter(({ sheet }) => isCalled(sheet.name, plan.name));
  for (const { sheet, head } of called) {
    // a large sheet is read only where its headers fit
    if (sharedSheet(head.values, plan) === null) continue;
    const { id, name, rowCount, columnCount } = sheet;
    const { firstRow, firstColumn } = head;
    const extent = extentOf({ firstRow, firstColumn, rowCount, columnCount });
    const read = await readWholeSheets([{ id, name, ...extent }], control);
    if (!read.ok) return read;
    const shared = sharedSheet(read.value[0]?.rows ?? [], plan);
    if (shared !== null) return done({ id, name, sheet: shared });
  }
  return done(null);
}
