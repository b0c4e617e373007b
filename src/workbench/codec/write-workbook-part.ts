/** Patches the workbook part: its sheets, names, active sheet and whether Excel is to calculate on opening. */
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { definedNamesXml, namesToWrite, readFileNames, type FileName } from "./defined-names";
import { relationshipAttribute } from "./relationships";
import { putChild, WORKBOOK_ORDER } from "./schema-order";
import { attributesXml, XmlEditor } from "./xml-editor";
import {
  childNamed,
  childrenNamed,
  numberAttribute,
  outerXml,
  relationshipId,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

/** Where the parts of a workbook's sheets are, by relationship id. */
export interface SheetParts {
  /** The model's sheet for a relationship of the file; null for one that is no worksheet, undefined for a removed one. */
  readonly sheetOf: (relationship: string) => Worksheet | null | undefined;
  /** Relationship of a sheet that the file does not have yet. */
  readonly newRelationships: ReadonlyMap<Worksheet, string>;
  /** Whether another sheet is active than when the file was opened. */
  readonly activeSheetChanged: boolean;
  readonly calculateOnOpening: boolean;
}

/** The changed part; null where nothing in it changed. */
export function writeWorkbookPart(
  document: XmlDocument,
  workbook: Workbook,
  parts: SheetParts
): string | null {
  const { root, prefix: p } = document;
  const editor = new XmlEditor(document);
  const before = childrenNamed(childNamed(root, "sheets"), "sheet").map((element) => ({
    element,
    sheet: parts.sheetOf(relationshipId(element) ?? ""),
  }));
  const after = orderedSheets(workbook, before);
  const put = (name: string, xml: string | null) => {
    putChild(editor, root, WORKBOOK_ORDER, name, xml === null ? null : [xml]);
  };

  const sheetsXml = sheetElements(document, after, parts);
  const sheetsChanged =
    sheetsXml !== before.map(({ element }) => outerXml(document, element)).join("");
  if (sheetsChanged || parts.activeSheetChanged) writeActiveTab(editor, after, workbook);
  if (sheetsChanged) put("sheets", `<${p}sheets>${sheetsXml}</${p}sheets>`);

  const sheetsBefore = before.map(({ sheet }) => sheet);
  const oldNames = readFileNames(document, childNamed(root, "definedNames"), sheetsBefore);
  const names = namesToWrite(workbook, oldNames);
  const sheetsAfter = after.map(({ sheet }) => sheet);
  // Names of a removed sheet are among neither.
  const sheetsRemoved = sheetsBefore.includes(undefined);
  if (sheetsRemoved || nameKeys(names, sheetsAfter) !== nameKeys(oldNames, sheetsBefore)) {
    const xml = definedNamesXml(names, sheetsAfter, p);
    put("definedNames", names.length === 0 ? null : `<${p}definedNames>${xml}</${p}definedNames>`);
  }
  if (parts.calculateOnOpening) {
    const calculation = childNamed(root, "calcPr");
    const attributes = Object.fromEntries(calculation?.attributes ?? []);
    put("calcPr", `<${p}calcPr${attributesXml({ ...attributes, fullCalcOnLoad: 1 })}/>`);
  }
  return editor.isUnchanged ? null : editor.toString();
}

interface SheetEntry {
  /** Absent for a new sheet. */
  readonly element?: XmlElement;
  readonly sheet: Worksheet | null | undefined;
}

/** The model's order; a chart sheet and its like stays behind the sheet it stood behind. */
function orderedSheets(workbook: Workbook, before: readonly SheetEntry[]): SheetEntry[] {
  const after: SheetEntry[] = workbook.sheets.map((sheet) => ({
    ...before.find((entry) => entry.sheet === sheet),
    sheet,
  }));
  let previous: SheetEntry | undefined;
  for (const entry of before) {
    if (entry.sheet === null) {
      const place = after.findIndex(({ element }) => element && element === previous?.element);
      after.splice(place + 1, 0, entry);
    }
    if (entry.sheet !== undefined) previous = entry;
  }
  return after;
}

function sheetElements(
  document: XmlDocument,
  entries: readonly SheetEntry[],
  parts: SheetParts
): string {
  const { prefix: p } = document;
  let lastId = Math.max(
    0,
    ...childrenNamed(childNamed(document.root, "sheets"), "sheet").map((element) =>
      numberAttribute(element, "sheetId", 0)
    )
  );
  return entries
    .map(({ element, sheet }) => {
      if (element && (!sheet || isAsWritten(element, sheet))) return outerXml(document, element);
      if (!sheet) return "";
      const { name } = sheet;
      const state = stateOf(sheet);
      if (element)
        return `<${p}sheet${attributesXml({ ...Object.fromEntries(element.attributes), name, state })}/>`;
      const attributes = attributesXml({
        name,
        sheetId: ++lastId,
        state,
        ...relationshipAttribute(document, parts.newRelationships.get(sheet)),
      });
      return `<${p}sheet${attributes}/>`;
    })
    .join("");
}

function isAsWritten(element: XmlElement, sheet: Worksheet): boolean {
  const state = element.attributes.get("state") ?? "visible";
  return element.attributes.get("name") === sheet.name && state === (stateOf(sheet) ?? "visible");
}

function stateOf(sheet: Worksheet): string | null {
  if (sheet.visibility === "Visible") return null;
  return sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
}

function writeActiveTab(
  editor: XmlEditor,
  sheets: readonly SheetEntry[],
  { activeSheet }: Workbook
): void {
  const activeTab = sheets.findIndex(({ sheet }) => sheet === activeSheet);
  const { root, prefix: p } = editor.document;
  const views = childNamed(root, "bookViews");
  const view = childNamed(views, "workbookView");
  if (numberAttribute(view, "activeTab", 0) === activeTab) return;
  if (view) editor.change(view, { activeTab: String(activeTab) });
  else
    putChild(editor, root, WORKBOOK_ORDER, "bookViews", [
      `<${p}bookViews><${p}workbookView activeTab="${activeTab}"/></${p}bookViews>`,
    ]);
}

/** Equal where the names would be written alike, whatever their order. */
function nameKeys(
  names: readonly FileName[],
  sheets: readonly (Worksheet | null | undefined)[]
): string {
  return names
    .map(({ sheet, ...rest }) => JSON.stringify([sheet && sheets.indexOf(sheet), rest]))
    .sort()
    .join("\n");
}
