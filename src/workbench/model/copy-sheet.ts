import { quoteSheetName } from "./area";
import { formatsOfNoFile } from "./placed-rules";
import { withSheetPrefix } from "./sheet-references";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/**
 * Adds a copy of another workbook's sheet: its cells with their looks, sizes, merges, cell rules, conditional formats, filter, panes,
 * charts, page set-up and the names of its own.
 */
export function copySheet(
  from: { readonly workbook: Workbook; readonly sheet: Worksheet },
  to: Workbook,
  name: string,
  position: number
): Worksheet {
  const source = from.sheet;
  const copy = to.addSheet(name, position);
  const style = styleCopier(from.workbook, to);
  for (let row = 0; row < source.rowLimit; row++)
    source.forEachCell(row, (column, value, formula, index) => {
      if (formula !== undefined) copy.setFormula(row, column, formula, value);
      else if (value !== null) copy.setValue(row, column, value);
      if (index !== undefined) copy.setStyle(row, column, style(index));
    });
  for (const array of source.arrays.all()) copy.arrays.set(array);
  for (const [column, index] of source.columnStyles) copy.columnStyles.set(column, style(index));
  for (const [row, index] of source.rowStyles) copy.rowStyles.set(row, style(index));
  for (const [column, width] of source.columnWidths) copy.columnWidths.set(column, width);
  for (const [row, height] of source.rowHeights) copy.rowHeights.set(row, height);
  for (const column of source.hiddenColumns) copy.hiddenColumns.add(column);
  for (const row of source.hiddenRows) copy.hiddenRows.add(row);
  copy.merges.push(...source.merges);
  copyLook(source, copy);
  for (const named of from.workbook.names)
    if (named.sheetId === source.id) {
      const formula = withSheetPrefix(named.formula, source.name, `${quoteSheetName(name)}!`);
      to.names.push({ ...named, sheetId: copy.id, formula });
    }
  return copy;
}

function copyLook(source: Worksheet, copy: Worksheet): void {
  copy.validations = source.validations.map((validation) => ({ ...validation }));
  copy.conditionalFormats = formatsOfNoFile(source.conditionalFormats);
  copy.autoFilter = source.autoFilter;
  copy.filteredRows = new Set(source.filteredRows);
  copy.frozenRows = source.frozenRows;
  copy.frozenColumns = source.frozenColumns;
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.isProtected = source.isProtected;
  copy.page = structuredClone(source.page);
  copy.defaultColumnWidth = source.defaultColumnWidth;
  copy.defaultRowHeight = source.defaultRowHeight;
  for (const chart of source.charts) {
    const series = chart.series.map((item) =>
      item.sheetName === source.name ? { ...item, sheetName: copy.name } : item
    );
    copy.charts.push({ ...chart, series });
  }
}

/** A style's number in the other workbook; the file format of the old workbook means nothing there. */
function styleCopier(from: Workbook, to: Workbook): (index: number) => number {
  const known = new Map<number, number>();
  return (index) => {
    let copied = known.get(index);
    if (copied === undefined)
      known.set(index, (copied = to.styles.intern({ ...from.styles.get(index), fileFormat: 0 })));
    return copied;
  };
}
