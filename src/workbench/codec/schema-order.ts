/**
 * The order in which the schema wants an element's children. Excel offers to repair a file that breaks it; other programs
 * say nothing.
 */
import type { XmlEditor } from "./xml-editor";
import { childNamed, type XmlElement } from "./xml-tree";

export const WORKSHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
  "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
  "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
  "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
]; // prettier-ignore

export const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
  "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

export const STYLES_ORDER = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
]; // prettier-ignore

/**
 * Replaces the child of that name, inserts it where the schema wants it, or removes it (null). Several insertions must come in
 * schema order.
 */
export function putChild(
  editor: XmlEditor,
  parent: XmlElement,
  order: readonly string[],
  name: string,
  pieces: readonly string[] | null
): void {
  const existing = childNamed(parent, name);
  if (existing) {
    if (pieces) editor.replace(existing, pieces);
    else editor.remove(existing);
    return;
  }
  if (!pieces) return;
  const place = order.indexOf(name);
  const before = parent.children.findLast((child) => {
    const at = order.indexOf(child.name);
    return at >= 0 && at < place;
  });
  if (before) editor.insertAfter(before, pieces.join(""));
  else editor.prepend(parent, pieces.join(""));
}
