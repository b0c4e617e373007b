import type { Area } from "./area";
import { shiftConditionalFormats } from "./conditional-format";
import { shiftValidations } from "./data-validation";
import { formulaChanges, writeFormulas, type FormulaChange } from "./formula-changes";
import { shiftArea, shiftFormula, shiftIndex, type LineShift } from "./line-shift";
import type { SheetSetting } from "./sheet-parts";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** What of the shifted sheet moves besides its cells. */
export function aspectsShifted({ lines }: LineShift): readonly SheetSetting[] {
  return [lines, "merges", "validations", "conditionalFormats", "filter", "page", "charts"];
}

/** The formulas that refer to cells which a shift moves or deletes, as they read afterwards. */
export function shiftedFormulas(
  workbook: Workbook,
  sheet: Worksheet,
  shift: LineShift
): FormulaChange[] {
  return formulaChanges(workbook, (formula, home) =>
    shiftFormula(formula, home.name, sheet.name, shift)
  );
}

/**
 * Inserts or deletes whole rows or columns of a sheet and moves everything that belongs to them or refers to them.
 * `formulas` are those of {@link shiftedFormulas}, for a caller that has them already.
 */
export function shiftLines(
  workbook: Workbook,
  sheet: Worksheet,
  shift: LineShift,
  formulas: readonly FormulaChange[] = shiftedFormulas(workbook, sheet, shift)
): void {
  writeFormulas(formulas);
  sheet.moveLines(shift);
  shiftSheetParts(sheet, shift);
  for (const other of workbook.sheets) shiftCharts(other, sheet, shift);
  for (const name of workbook.names) {
    const home = workbook.sheets.find((other) => other.id === name.sheetId)?.name ?? "";
    name.formula = shiftFormula(name.formula, home, sheet.name, shift);
  }
  for (const aspect of ["cells", ...aspectsShifted(shift)] as const) sheet.dirty.add(aspect);
}

function shiftSheetParts(sheet: Worksheet, shift: LineShift): void {
  const areas = sheet.merges.splice(0).map((merge) => shiftArea(merge, shift));
  sheet.merges.push(...areas.filter((merge): merge is Area => merge !== null));
  sheet.validations = shiftValidations(sheet.validations, sheet.name, shift);
  sheet.conditionalFormats = shiftConditionalFormats(sheet.conditionalFormats, sheet.name, shift);
  const isRows = shift.lines === "rows";
  shiftKeys(isRows ? sheet.rowHeights : sheet.columnWidths, shift);
  shiftKeys(isRows ? sheet.rowStyles : sheet.columnStyles, shift);
  const hidden = isRows ? sheet.hiddenRows : sheet.hiddenColumns;
  const moved = shiftSet(hidden, shift);
  hidden.clear();
  for (const line of moved) hidden.add(line);
  shiftFilter(sheet, shift);
  const { printArea, printTitleRows: titles } = sheet.page;
  sheet.page.printArea = printArea && shiftArea(printArea, shift);
  if (!isRows || !titles) return;
  const rows = shiftArea({ top: titles.first, bottom: titles.last, left: 0, right: 0 }, shift);
  sheet.page.printTitleRows = rows && { first: rows.top, last: rows.bottom };
}

/** A filter whose header row or whose columns are all gone is gone; criteria follow their columns. */
function shiftFilter(sheet: Worksheet, shift: LineShift): void {
  const filter = sheet.autoFilter;
  if (shift.lines === "rows") sheet.filteredRows = shiftSet(sheet.filteredRows, shift);
  if (!filter) return;
  const area = shiftArea(filter.area, shift);
  if (!area) {
    sheet.autoFilter = null;
    sheet.filteredRows = new Set();
    return;
  }
  let { criteria } = filter;
  if (shift.lines === "columns")
    criteria = new Map(
      [...criteria].flatMap(([offset, criterion]) => {
        const column = shiftIndex(filter.area.left + offset, shift);
        return column === null ? [] : [[column - area.left, criterion] as const];
      })
    );
  sheet.autoFilter = { area, criteria };
}

/** Charts refer to cells as formulas do. */
function shiftCharts(sheet: Worksheet, shifted: Worksheet, shift: LineShift): void {
  for (const chart of sheet.charts)
    chart.series = chart.series.flatMap((series) => {
      if (series.sheetName !== shifted.name) return [series];
      const values = shiftArea(series.values, shift);
      const categories = series.categories && shiftArea(series.categories, shift);
      return values ? [{ ...series, values, categories }] : [];
    });
}

function shiftKeys(map: Map<number, number>, shift: LineShift): void {
  const entries = [...map];
  map.clear();
  for (const [line, value] of entries) {
    const moved = shiftIndex(line, shift);
    if (moved !== null) map.set(moved, value);
  }
}

function shiftSet(lines: ReadonlySet<number>, shift: LineShift): Set<number> {
  const moved = [...lines].map((line) => shiftIndex(line, shift));
  return new Set(moved.filter((line): line is number => line !== null));
}
