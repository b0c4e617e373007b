import type { Area } from "./area";
import { shiftArea, shiftFormula, shiftRow, type RowShift } from "./row-shift";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Inserts or deletes whole rows of a sheet and moves everything that belongs to rows or refers to them. */
export function shiftRows(workbook: Workbook, sheet: Worksheet, shift: RowShift): void {
  sheet.moveRows(shift);
  shiftSheetParts(sheet, shift);
  for (const other of workbook.sheets) shiftFormulas(other, sheet, shift);
  for (const name of workbook.names) {
    const home = workbook.sheets.find((other) => other.id === name.sheetId)?.name ?? "";
    name.formula = shiftFormula(name.formula, home, sheet.name, shift);
  }
  for (const aspect of ["cells", "rows", "merges", "filter", "page", "charts"] as const)
    sheet.dirty.add(aspect);
}

function shiftSheetParts(sheet: Worksheet, shift: RowShift): void {
  const areas = sheet.merges.splice(0).map((merge) => shiftArea(merge, shift));
  sheet.merges.push(...areas.filter((merge): merge is Area => merge !== null));
  shiftKeys(sheet.rowHeights, shift);
  shiftKeys(sheet.rowStyles, shift);
  const hidden = shiftSet(sheet.hiddenRows, shift);
  sheet.hiddenRows.clear();
  for (const row of hidden) sheet.hiddenRows.add(row);
  sheet.filteredRows = shiftSet(sheet.filteredRows, shift);
  const filterArea = sheet.autoFilter && shiftArea(sheet.autoFilter.area, shift);
  sheet.autoFilter = sheet.autoFilter && filterArea && { ...sheet.autoFilter, area: filterArea };
  const { printArea, printTitleRows: titles } = sheet.page;
  sheet.page.printArea = printArea && shiftArea(printArea, shift);
  const moved =
    titles && shiftArea({ top: titles.first, bottom: titles.last, left: 0, right: 0 }, shift);
  sheet.page.printTitleRows = moved && { first: moved.top, last: moved.bottom };
}

/** Formulas of a sheet, and its charts, which refer to cells as formulas do. */
function shiftFormulas(sheet: Worksheet, shifted: Worksheet, shift: RowShift): void {
  for (let row = 0; row < sheet.rowLimit; row++)
    sheet.forEachCell(row, (column, value, formula) => {
      if (formula === undefined) return;
      const moved = shiftFormula(formula, sheet.name, shifted.name, shift);
      if (moved !== formula) sheet.setFormula(row, column, moved, value);
    });
  for (const chart of sheet.charts)
    chart.series = chart.series.flatMap((series) => {
      if (series.sheetName !== shifted.name) return [series];
      const values = shiftArea(series.values, shift);
      const categories = series.categories && shiftArea(series.categories, shift);
      return values ? [{ ...series, values, categories }] : [];
    });
}

function shiftKeys(map: Map<number, number>, shift: RowShift): void {
  const entries = [...map];
  map.clear();
  for (const [row, value] of entries) {
    const moved = shiftRow(row, shift);
    if (moved !== null) map.set(moved, value);
  }
}

function shiftSet(rows: ReadonlySet<number>, shift: RowShift): Set<number> {
  const moved = [...rows].map((row) => shiftRow(row, shift));
  return new Set(moved.filter((row): row is number => row !== null));
}
