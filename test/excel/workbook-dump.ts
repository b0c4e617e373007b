import type { Workbook } from "../../src/workbench/model/workbook";
import type { Worksheet } from "../../src/workbench/model/worksheet";

/**
 * Everything a person or a formula could notice of a workbook, as plain data: two dumps are equal where nothing has changed.
 * Sheet ids are left out: a sheet that comes back is the same sheet by its name and content.
 */
export function dumpWorkbook(workbook: Workbook): unknown {
  return {
    active: workbook.activeSheet.name,
    names: workbook.names.map(({ name, sheetId, formula, visible, comment }) => ({
      name,
      sheet: sheetId === null ? null : workbook.sheetById(sheetId)?.name,
      formula,
      visible,
      comment,
    })),
    settings: [...workbook.settings],
    sheets: workbook.sheets.map((sheet) => dumpSheet(workbook, sheet)),
  };
}

export function dumpSheet(workbook: Workbook, sheet: Worksheet): unknown {
  const style = (index: number): unknown => {
    return { ...workbook.styles.get(index), fileFormat: 0 };
  };
  const cells: unknown[] = [];
  for (let row = 0; row < sheet.rowLimit; row++) {
    sheet.forEachCell(row, (column, value, formula, own) => {
      const look = sheet.styleIndex(row, column);
      if (value === null && formula === undefined && own === undefined) return;
      cells.push([row, column, value, formula, style(look)]);
    });
  }
  const styles = (map: ReadonlyMap<number, number>): unknown[] =>
    sorted(map).flatMap(([key, index]) => (index === 0 ? [] : [[key, style(index)]]));
  return {
    name: sheet.name,
    cells,
    columnStyles: styles(sheet.columnStyles),
    rowStyles: styles(sheet.rowStyles),
    columnWidths: sorted(sheet.columnWidths),
    rowHeights: sorted(sheet.rowHeights),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    filteredRows: [...sheet.filteredRows],
    autoFilter: sheet.autoFilter && {
      area: sheet.autoFilter.area,
      criteria: [...sheet.autoFilter.criteria],
    },
    merges: sheet.merges,
    validations: sheet.validations,
    charts: sheet.charts.map((chart) => ({ ...chart, id: "" })),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    tabColor: sheet.tabColor,
    page: sheet.page,
    selection: sheet.selection,
  };
}

function sorted<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
