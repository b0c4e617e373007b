/** Patches a sheet's part: only the elements of what changed are written, all the rest is kept to the letter. */
import { areaToA1 } from "../model/area";
import type { LookChange } from "../model/conditional-format";
import type { SheetAspect } from "../model/sheet-parts";
import type { Worksheet } from "../model/worksheet";
import { writeConditionalFormats } from "./write-conditional";
import { widthToFile } from "./column-width";
import { columnsXml } from "./columns-xml";
import { autoFilterXml, hidesRows } from "./filter-xml";
import { isFitted, pageElements } from "./page-xml";
import { sheetDataReader } from "./read-sheet";
import { relationshipAttribute } from "./relationships";
import { putChild, WORKSHEET_ORDER } from "./schema-order";
import type { SheetDataContext } from "./sheet-data-reader";
import { validationsXml } from "./validation-xml";
import { sheetViewsXml } from "./view-xml";
import { writeSheetData } from "./write-sheet-data";
import { attributesXml, XmlEditor } from "./xml-editor";
import { childNamed, flag, outerXml, type XmlDocument } from "./xml-tree";

export const SPREADSHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet with nothing on it, to be patched into a new one. */
export const EMPTY_WORKSHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="${SPREADSHEET_NAMESPACE}"><sheetData/></worksheet>`;

/** What to write of a sheet: besides what the model marks, the tab's colour and the view (grid lines, selected tab). */
export type SheetChange = SheetAspect | "tabColor" | "view";

export const ALL_CHANGES: readonly SheetChange[] = [
  "cells", "columns", "rows", "merges", "validations", "conditionalFormats", "filter", "freeze", "charts", "page", "protection", "tabColor", "view",
]; // prettier-ignore

export interface WriteSheetContext extends SheetDataContext {
  readonly formatOf: (style: number) => number;
  readonly differentialOf: (look: LookChange) => number | null;
  readonly isActive: boolean;
  /** Relationship of a drawing that the sheet gains; null where it has none or keeps the one it has. */
  readonly newDrawing: string | null;
  /** Number of the metadata of formulas that spill; null where the file cannot have it. */
  readonly arrayMark: number | null;
}

export interface WrittenSheet {
  readonly pieces: readonly string[];
  readonly formulasChanged: boolean;
  readonly usesArrayMark: boolean;
}

/** @param document the sheet's part with its cells unparsed, or {@link EMPTY_WORKSHEET} */
export function writeSheet(
  document: XmlDocument,
  sheet: Worksheet,
  changes: ReadonlySet<SheetChange>,
  context: WriteSheetContext
): WrittenSheet {
  const { root, prefix: p } = document;
  const editor = new XmlEditor(document);
  const has = (...any: SheetChange[]) => any.some((change) => changes.has(change));
  const put = (name: string, xml: string | null) => {
    putChild(editor, root, WORKSHEET_ORDER, name, xml === null ? null : [xml]);
  };
  let formulasChanged = false;
  let usesArrayMark = false;

  // In the schema's order, which the editor relies on.
  if (has("page", "tabColor", "filter"))
    put("sheetPr", propertiesXml(document, sheet, has("tabColor"), has("filter")));
  if (has("cells")) put("dimension", dimensionXml(sheet, p));
  if (has("freeze", "view"))
    put("sheetViews", sheetViewsXml(sheet, document, context.isActive, has("freeze")));
  if (has("rows", "columns")) writeDefaults(editor, sheet);
  if (has("columns")) put("cols", columnsXml(sheet, childNamed(root, "cols"), context.formatOf, p));
  if (has("cells", "rows", "filter")) {
    const rows = writeRows(document, sheet, context);
    putChild(editor, root, WORKSHEET_ORDER, "sheetData", rows.pieces);
    ({ formulasChanged, usesArrayMark } = rows);
  }
  if (has("protection")) writeProtection(editor, sheet);
  if (has("filter")) put("autoFilter", filterXml(document, sheet));
  if (has("merges")) put("mergeCells", mergesXml(sheet, p));
  if (has("conditionalFormats"))
    writeConditionalFormats(editor, sheet.conditionalFormats, context.differentialOf);
  if (has("validations")) put("dataValidations", validationsXml(sheet.validations, document));
  if (has("page"))
    for (const [name, xml] of Object.entries(pageElements(sheet.page, document))) put(name, xml);
  if (context.newDrawing !== null)
    put(
      "drawing",
      `<${p}drawing${attributesXml(relationshipAttribute(document, context.newDrawing))}/>`
    );
  return { pieces: editor.toPieces(), formulasChanged, usesArrayMark };
}

function writeRows(document: XmlDocument, sheet: Worksheet, context: WriteSheetContext) {
  const sheetData = childNamed(document.root, "sheetData");
  const hasRows = sheetData !== undefined && sheetData.contentStart < sheetData.contentEnd;
  const original = hasRows
    ? { reader: sheetDataReader(document, sheetData, context), source: document.source }
    : null;
  return writeSheetData(sheet, document.prefix, context.formatOf, context.arrayMark, original);
}

/** `<sheetPr>` with the tab's colour, whether a filter is on and whether the print is fitted to pages. */
function propertiesXml(
  document: XmlDocument,
  sheet: Worksheet,
  replaceTabColor: boolean,
  replaceFilterMode: boolean
): string | null {
  const { prefix: p, root } = document;
  const existing = childNamed(root, "sheetPr");
  const kept = (name: string) => {
    const child = childNamed(existing, name);
    return child ? outerXml(document, child) : "";
  };
  const newColor =
    sheet.tabColor === "" ? "" : `<${p}tabColor rgb="FF${sheet.tabColor.slice(1).toUpperCase()}"/>`;
  const setup = attributesXml({
    ...Object.fromEntries(childNamed(existing, "pageSetUpPr")?.attributes ?? []),
    fitToPage: isFitted(sheet.page) ? 1 : null,
  });
  const content =
    (replaceTabColor ? newColor : kept("tabColor")) +
    kept("outlinePr") +
    (setup === "" ? "" : `<${p}pageSetUpPr${setup}/>`);
  const filterMode = hidesRows(sheet.autoFilter) ? "1" : null;
  const attributes = attributesXml({
    ...Object.fromEntries(existing?.attributes ?? []),
    ...(replaceFilterMode && { filterMode }),
  });
  if (attributes === "" && content === "") return null;
  return `<${p}sheetPr${attributes}>${content}</${p}sheetPr>`;
}

function dimensionXml(sheet: Worksheet, p: string): string {
  const used = sheet.usedArea(false);
  return `<${p}dimension ref="${used ? areaToA1(used) : "A1"}"/>`;
}

function writeDefaults(editor: XmlEditor, sheet: Worksheet): void {
  const { root, prefix: p } = editor.document;
  const existing = childNamed(root, "sheetFormatPr");
  const old = new Map(existing?.attributes);
  const width = String(widthToFile(sheet.defaultColumnWidth));
  const isStandardWidth = !old.has("defaultColWidth") && sheet.defaultColumnWidth === 8.43;
  const wanted = {
    ...Object.fromEntries(old),
    ...(!isStandardWidth && { defaultColWidth: width }),
    defaultRowHeight: String(sheet.defaultRowHeight),
  };
  putChild(editor, root, WORKSHEET_ORDER, "sheetFormatPr", [
    `<${p}sheetFormatPr${attributesXml(wanted)}/>`,
  ]);
}

function writeProtection(editor: XmlEditor, sheet: Worksheet): void {
  const { root, prefix: p } = editor.document;
  const existing = childNamed(root, "sheetProtection");
  if (flag(existing, "sheet") === sheet.isProtected) return;
  const xml = sheet.isProtected
    ? [`<${p}sheetProtection sheet="1" objects="1" scenarios="1"/>`]
    : null;
  putChild(editor, root, WORKSHEET_ORDER, "sheetProtection", xml);
}

function filterXml(document: XmlDocument, sheet: Worksheet): string | null {
  const element = childNamed(document.root, "autoFilter");
  return (
    sheet.autoFilter &&
    autoFilterXml(sheet.autoFilter, document.prefix, element ? { document, element } : null)
  );
}

function mergesXml(sheet: Worksheet, p: string): string | null {
  if (sheet.merges.length === 0) return null;
  const items = sheet.merges.map((merge) => `<${p}mergeCell ref="${areaToA1(merge)}"/>`).join("");
  return `<${p}mergeCells count="${sheet.merges.length}">${items}</${p}mergeCells>`;
}
