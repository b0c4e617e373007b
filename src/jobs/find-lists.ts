import { type SheetChoice } from "../excel/workbook-sheets";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { OWN_NAMES } from "../sheets/own-names";
import { isCalled, isClaimSheet } from "../tables/claims/sheet-names";
import type { ListLayout } from "../tables/list-layout";
import { checkLayout } from "../tables/propose-layout";
import { inspectList, type InspectedList, listSheets } from "./choose-list";
import type { ImportedFile } from "./import-list";
import type { RunControl } from "./job";

/** A sheet that belongs to the list. */
export interface FoundList {
  readonly list: InspectedList;
  /** Nobody named it: it only has the headers of the list before it, and may be that list of another date. */
  readonly isGuessed: boolean;
}

/** The sheets that make up one list, in the order they are merged. */
export interface FoundLists {
  readonly lists: readonly [FoundList, ...FoundList[]];
  /** FILE_WITHOUT_LIST for each imported file that has none. */
  readonly findings: readonly Finding[];
}

/**
 * The list in front, else the first by order of the tabs; sheets we wrote are none. Without any: LIST_HIDDEN where a hidden sheet is one,
 * else why the one in front is none, SOURCE_MISSING where that is one of ours.
 */
export async function findList(control: RunControl): Promise<Outcome<InspectedList>> {
  const inFront = await inspectList(null, control);
  if (listIn(inFront) !== null || control.signal.aborted) return inFront;
  const sheets = await listSheets();
  if (!sheets.ok) return sheets;
  const others = sheets.value.filter((sheet) => !sheet.isActive && mayBeList(sheet));
  const found = await firstList(others, control);
  if (found) return found;
  const hidden = await firstList(sheets.value.filter(isHiddenSheet), control);
  if (hidden?.ok)
    return refused(finding("LIST_HIDDEN", { sheet: hidden.value.sheet.name, cell: null }));
  return inFront.ok && inFront.value.sheet.isOwn ? refused(finding("SOURCE_MISSING")) : inFront;
}

/**
 * The lists of a whole workbook and of the files imported into it, to be cleaned as one. The workbook itself and every file give their
 * first list (the workbook the one in front, if that is one) and all sheets whose headers say the same: a list that was cut by a row cap.
 */
export async function findAllLists(
  imported: readonly ImportedFile[],
  control: RunControl
): Promise<Outcome<FoundLists>> {
  const sheets = await listSheets();
  if (!sheets.ok) return sheets;
  const candidates = sheets.value.filter(mayBeList);
  const importedIds = new Set(imported.flatMap((file) => file.sheets.map(({ id }) => id)));
  const ofWorkbook = candidates.filter(({ id }) => !importedIds.has(id));
  const lists = await listsAmong(inFrontFirst(ofWorkbook), control);
  if (!lists.ok) return lists;
  const ofFiles = await listsOfFiles(imported, control);
  if (!ofFiles.ok) return ofFiles;
  const { findings } = ofFiles.value;
  const [first, ...others] = [...lists.value, ...ofFiles.value.lists];
  if (first !== undefined) return done({ lists: [first, ...others], findings });
  const none = await findList(control);
  return none.ok ? done({ lists: [{ list: none.value, isGuessed: false }], findings }) : none;
}

/** Our own 客户清单 of an earlier run, for jobs that can go on from it; null where there is none. */
export async function findOwnList(control: RunControl): Promise<InspectedList | null> {
  const sheets = await listSheets();
  if (!sheets.ok) return null;
  const ours = sheets.value.filter(
    ({ isOwn, name, rowCount }) => isOwn && isCalled(name, OWN_NAMES.customers) && rowCount > 0
  );
  for (const { id } of ours) {
    const inspected = await inspectList(id, control);
    if (inspected.ok && checkLayout(inspected.value.layout).ok) return inspected.value;
  }
  return null;
}

/** The lists of imported files: of each the first, and its sheets with the same headers. */
export async function listsOfFiles(
  imported: readonly ImportedFile[],
  control: RunControl
): Promise<
  Outcome<{ readonly lists: readonly FoundList[]; readonly findings: readonly Finding[] }>
> {
  const lists: FoundList[] = [];
  const findings: Finding[] = [];
  for (const { name, sheets } of imported) {
    const ofFile = await listsAmong(sheets, control);
    if (!ofFile.ok) return ofFile;
    lists.push(...ofFile.value);
    if (ofFile.value.length === 0)
      findings.push(finding("FILE_WITHOUT_LIST", null, "", { file: name }));
  }
  return done({ lists, findings });
}

function inFrontFirst(sheets: readonly SheetChoice[]): SheetChoice[] {
  return [...sheets].sort((a, b) => Number(b.isActive) - Number(a.isActive));
}

/** The first list, and the sheets with the same headers. */
async function listsAmong(
  sheets: readonly { readonly id: string }[],
  control: RunControl
): Promise<Outcome<readonly FoundList[]>> {
  const lists: FoundList[] = [];
  for (const { id } of sheets) {
    const inspected = await inspectList(id, control);
    if (control.signal.aborted) return refused(finding("STOPPED"));
    const list = listIn(inspected);
    if (list === null) continue;
    const [first] = lists;
    if (!first || haveSameHeaders(list.layout, first.list.layout))
      lists.push({ list, isGuessed: first !== undefined });
  }
  return done(lists);
}

/** The first list among sheets that may be one, in their order; null where none is. */
export async function firstListAmong(
  sheets: readonly SheetChoice[],
  control: RunControl
): Promise<Outcome<InspectedList> | null> {
  return firstList(sheets.filter(mayBeList), control);
}

async function firstList(
  sheets: readonly SheetChoice[],
  control: RunControl
): Promise<Outcome<InspectedList> | null> {
  for (const { id } of sheets) {
    const inspected = await inspectList(id, control);
    if (listIn(inspected) !== null) return inspected;
  }
  return null;
}

/** Whether two lists have the same headers in the same columns. */
export function haveSameHeaders(a: ListLayout, b: ListLayout): boolean {
  const said = ({ headers }: ListLayout): string =>
    headers.map(({ column, text, unit }) => `${column} ${text} ${unit ?? ""}`).join("\n");
  return said(a) === said(b);
}

function mayBeList({ isOwn, isHidden, rowCount }: SheetChoice): boolean {
  return !isOwn && !isHidden && rowCount > 0;
}

/** What a person hid he did not mean to hand in; but it may be what he is looking for. */
function isHiddenSheet({ isOwn, isHidden, rowCount }: SheetChoice): boolean {
  return isHidden && !isOwn && rowCount > 0;
}

/** The list on a sheet that was looked at; null where there is none, or it is ours, or is called like what people fill in. */
function listIn(inspected: Outcome<InspectedList>): InspectedList | null {
  if (!inspected.ok || inspected.value.sheet.isOwn) return null;
  if (isClaimSheet(inspected.value.sheet.name)) return null;
  return checkLayout(inspected.value.layout).ok ? inspected.value : null;
}
