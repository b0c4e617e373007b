import type { Workbook } from "../../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../../src/workbench/model/worksheet";

/** Everything of a workbook that a person can change, as plain data. */
export function dump(workbook: Workbook): unknown {
  return {
    active: workbook.activeSheet.name,
    names: workbook.names.map((name) => ({ ...name })),
    sheets: workbook.sheets.map((sheet) => dumpSheet(sheet)),
  };
}

function dumpSheet(sheet: Worksheet): unknown {
  const cells: unknown[] = [];
  for (let row = 0; row < sheet.rowLimit; row++)
    sheet.forEachCell(row, (...cell) => cells.push([row, ...cell]));
  const sorted = <T>(entries: Iterable<T>): T[] =>
    [...entries].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    used: sheet.usedArea(false),
    merges: sorted(sheet.merges),
    columnWidths: sorted(sheet.columnWidths),
    rowHeights: sorted(sheet.rowHeights),
    hiddenColumns: sorted(sheet.hiddenColumns),
    hiddenRows: sorted(sheet.hiddenRows),
    filteredRows: sorted(sheet.filteredRows),
    columnStyles: sorted(sheet.columnStyles),
    rowStyles: sorted(sheet.rowStyles),
    filter: sheet.autoFilter && {
      area: sheet.autoFilter.area,
      criteria: sorted(sheet.autoFilter.criteria),
    },
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    validations: structuredClone(sheet.validations),
    conditionalFormats: structuredClone(sheet.conditionalFormats),
    page: structuredClone(sheet.page),
    charts: structuredClone(sheet.charts),
  };
}
