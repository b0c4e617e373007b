/** Fills a worksheet of the model from its part. */
import { area, areaFromA1, MAX_COLUMNS } from "../model/area";
import type { ArrayFormula } from "../model/array-formulas";
import type { Worksheet } from "../model/worksheet";
import { readColor } from "./colors";
import { readConditionalFormats, type ConditionalContext } from "./conditional-xml";
import { widthFromFile } from "./column-width";
import { hidesRows, readAutoFilter } from "./filter-xml";
import { readPageLayout } from "./page-xml";
import type { Steps } from "./steps";
import { SheetDataReader, type FileCell, type SheetDataContext } from "./sheet-data-reader";
import { readValidations } from "./validation-xml";
import {
  childNamed,
  childrenNamed,
  flag,
  numberAttribute,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

const ROWS_PER_STEP = 250;

export interface SheetContext extends SheetDataContext, ConditionalContext {
  /** Style of the model for each cell format of the file. */
  readonly styleOfFormat: readonly number[];
}

/** @param document the sheet's part, its cells unparsed */
export function* readSheet(
  document: XmlDocument,
  sheet: Worksheet,
  context: SheetContext
): Steps<void> {
  const { root } = document;
  const format = childNamed(root, "sheetFormatPr");
  sheet.defaultRowHeight = numberAttribute(format, "defaultRowHeight", sheet.defaultRowHeight);
  const defaultWidth = numberAttribute(format, "defaultColWidth", null);
  if (defaultWidth !== null) sheet.defaultColumnWidth = widthFromFile(defaultWidth);
  sheet.tabColor =
    readColor(childNamed(childNamed(root, "sheetPr"), "tabColor"), context.palette) ?? "";
  sheet.isProtected = flag(childNamed(root, "sheetProtection"), "sheet");
  sheet.page = readPageLayout(document);
  sheet.autoFilter = readAutoFilter(childNamed(root, "autoFilter"));
  readView(childrenNamed(childNamed(root, "sheetViews"), "sheetView")[0], sheet);
  let next = 0;
  for (const column of childrenNamed(childNamed(root, "cols"), "col"))
    next = readColumns(column, next, sheet, context.styleOfFormat);
  for (const merge of childrenNamed(childNamed(root, "mergeCells"), "mergeCell")) {
    const merged = areaFromA1(merge.attributes.get("ref") ?? "");
    if (merged) sheet.merges.push(merged);
  }
  sheet.validations = readValidations(document);
  sheet.conditionalFormats = readConditionalFormats(document, context);
  yield* readRows(document, sheet, context);
  sheet.dirty.clear();
}

function readView(view: XmlElement | undefined, sheet: Worksheet): void {
  sheet.showGridlines = flag(view, "showGridLines", true);
  const pane = childNamed(view, "pane");
  if (/^frozen/.test(pane?.attributes.get("state") ?? "")) {
    sheet.frozenColumns = numberAttribute(pane, "xSplit", 0);
    sheet.frozenRows = numberAttribute(pane, "ySplit", 0);
  }
  const activePane = pane?.attributes.get("activePane") ?? "topLeft";
  const selections = childrenNamed(view, "selection");
  const selection =
    selections.find((one) => (one.attributes.get("pane") ?? "topLeft") === activePane) ??
    selections[0];
  const [first = ""] = (selection?.attributes.get("sqref") ?? "").split(" ");
  sheet.selection = areaFromA1(first) ?? area(0, 0, 0, 0);
}

/** Settings of columns from `next` on (elements stand in order and do not overlap); gives the column after the last. */
function readColumns(
  column: XmlElement,
  next: number,
  sheet: Worksheet,
  styleOfFormat: readonly number[]
): number {
  const first = numberAttribute(column, "min", 1) - 1;
  const limit = Math.min(numberAttribute(column, "max", first + 1), MAX_COLUMNS);
  const width = numberAttribute(column, "width", null);
  const format = numberAttribute(column, "style", 0);
  for (let c = Math.max(next, first); c < limit; c++) {
    if (width !== null) sheet.columnWidths.set(c, widthFromFile(width));
    if (flag(column, "hidden")) sheet.hiddenColumns.add(c);
    if (format > 0) sheet.columnStyles.set(c, styleOfFormat[format] ?? 0);
  }
  return Math.max(next, limit);
}

/** Rows and cells. With a filter on, the rows hidden inside its area are the filter's doing, others a person's. */
function* readRows(document: XmlDocument, sheet: Worksheet, context: SheetContext): Steps<void> {
  const sheetData = childNamed(document.root, "sheetData");
  if (!sheetData || sheetData.contentStart === sheetData.end) return;
  const reader = sheetDataReader(document, sheetData, context);
  const { row } = reader;
  const filter = hidesRows(sheet.autoFilter) ? sheet.autoFilter.area : null;
  const filteredRows = new Set<number>();
  const arrays: ArrayFormula[] = [];
  let count = 0;
  while (reader.nextRow()) {
    if (++count % ROWS_PER_STEP === 0) yield ROWS_PER_STEP;
    const { index } = row;
    if (row.height !== null) sheet.rowHeights.set(index, row.height);
    if (row.format !== null) sheet.rowStyles.set(index, context.styleOfFormat[row.format] ?? 0);
    if (row.hidden) {
      const isFiltered = filter !== null && index > filter.top && index <= filter.bottom;
      (isFiltered ? filteredRows : sheet.hiddenRows).add(index);
    }
    readCells(reader, sheet, context.styleOfFormat, arrays);
  }
  // Only now do the cells that they fill have their values.
  for (const array of arrays) sheet.arrays.set(array);
  sheet.filteredRows = filteredRows;
}

function readCells(
  reader: SheetDataReader,
  sheet: Worksheet,
  styleOfFormat: readonly number[],
  arrays: ArrayFormula[]
): void {
  const { row, cell } = reader;
  while (reader.nextCell()) {
    if (cell.formula !== undefined)
      sheet.setFormula(row.index, cell.column, cell.formula, cell.value);
    else if (cell.value !== null) sheet.setValue(row.index, cell.column, cell.value);
    const array = cell.arrayRef === "" ? null : arrayFormula(row.index, cell);
    if (array) arrays.push(array);
    const style = styleOfFormat[cell.format] ?? 0;
    if (style !== sheet.styleIndex(row.index, cell.column))
      sheet.setStyle(row.index, cell.column, style);
  }
}

/** Null for a formula that fills but its own cell: it spills when its result grows. */
function arrayFormula(row: number, { column, arrayRef, isDynamic }: FileCell): ArrayFormula | null {
  const filled = areaFromA1(arrayRef);
  if (!filled || filled.top !== row || filled.left !== column) return null;
  const isSingle = filled.bottom === row && filled.right === column;
  if (isDynamic && isSingle) return null;
  return { row, column, area: filled, kind: isDynamic ? "dynamic" : "fixed" };
}

export function sheetDataReader(
  document: XmlDocument,
  sheetData: XmlElement,
  context: SheetDataContext
): SheetDataReader {
  return new SheetDataReader(
    document.source,
    sheetData.contentStart,
    sheetData.contentEnd,
    document.prefix,
    context
  );
}
