/** Sorting, filtering and frozen panes. */
import {
  area,
  columnCount,
  intersect,
  isWholeColumns,
  rowCount,
  type Area,
} from "../../model/area";
import { currentRegion } from "../../model/current-region";
import { aspectPart, cellsPart } from "../../model/edit-part";
import { applyFilter } from "../../model/filter-rows";
import type { AutoFilterState, FilterCriterion } from "../../model/sheet-parts";
import { compareValues } from "../../model/sort-order";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { shiftFormula } from "../../codec/shift-formula";
import { lockRefusal, protectionRefusal, refuse, type ActionOutcome } from "./outcome";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Sorts the rows of the list around a cell by the cell's column: the filtered list where the cell is in one, else the filled
 * cells around it. The header stays; rows that are hidden stay where they are; equal rows keep their order.
 */
export function sortList(
  workbook: Workbook,
  sheet: Worksheet,
  { row, column }: CellPlace,
  direction: 1 | -1
): ActionOutcome {
  const list = listAround(sheet, row, column);
  const rows = shownRows(sheet, list.body);
  if (!list.body || rows.length < 2 || column < list.body.left || column > list.body.right)
    return refuse("nothingToSort");
  const { body } = list;
  if (sheet.merges.some((merge) => intersect(merge, body))) return refuse("mergedInSort");
  const order = rows.toSorted((a, b) =>
    compareValues(sheet.value(a, column), sheet.value(b, column), direction)
  );
  return (
    lockRefusal(workbook, sheet, body) ?? {
      name: "sort",
      sheet,
      area: body,
      parts: [cellsPart(sheet, body)],
      act: () => putRows(sheet, body, rows, order),
    }
  );
}

function listAround(sheet: Worksheet, row: number, column: number): { body: Area | null } {
  const filter = sheet.autoFilter?.area;
  if (filter && intersect(filter, area(row, column, row, column)))
    return { body: withoutFirstRow(filter) };
  const region = currentRegion(sheet, row, column);
  return { body: hasHeader(sheet, region) ? withoutFirstRow(region) : region };
}

function withoutFirstRow(a: Area): Area | null {
  return a.top < a.bottom ? { ...a, top: a.top + 1 } : null;
}

/** A first row of texts only, as headers are. */
function hasHeader(sheet: Worksheet, region: Area): boolean {
  for (let column = region.left; column <= region.right; column++) {
    const value = sheet.value(region.top, column);
    if (value !== null && typeof value !== "string") return false;
  }
  return region.top < region.bottom;
}

function shownRows(sheet: Worksheet, body: Area | null): number[] {
  const rows: number[] = [];
  if (body)
    for (let row = body.top; row <= body.bottom; row++) if (!sheet.isRowHidden(row)) rows.push(row);
  return rows;
}

/** Puts the cells of the rows `order` into the rows `places`; relative references go with their row. */
function putRows(
  sheet: Worksheet,
  body: Area,
  places: readonly number[],
  order: readonly number[]
): void {
  const taken = sheet.takeCells(body);
  const { rows } = taken;
  const moved = new Map(rows);
  places.forEach((place, index) => {
    const cells = rows.get(order[index] ?? place);
    if (cells) moved.set(place, cells);
    else moved.delete(place);
  });
  sheet.putCells({ ...taken, rows: moved });
  places.forEach((place, index) => {
    const from = order[index] ?? place;
    if (from !== place) moveFormulas(sheet, body, place, place - from);
  });
}

function moveFormulas(sheet: Worksheet, { left, right }: Area, row: number, by: number): void {
  sheet.forEachCell(row, (column, value, formula) => {
    if (formula === undefined || column < left || column > right) return;
    sheet.setFormula(row, column, shiftFormula(formula, by, 0), value);
  });
}

/** Puts a filter on the selected cells, or on the filled ones around a single cell; takes it off where there is one. */
export function toggleFilter(
  workbook: Workbook,
  sheet: Worksheet,
  selected: Area,
  active: CellPlace
): ActionOutcome {
  if (sheet.autoFilter) return filterEdit(workbook, sheet, null);
  const isCell = rowCount(selected) === 1 && columnCount(selected) === 1;
  const used = sheet.usedArea(true);
  const given = isCell ? currentRegion(sheet, active.row, active.column) : selected;
  const target = used && intersect(given, used);
  if (!target || (target.top === target.bottom && isCell)) return refuse("nothingToFilter");
  const list = isWholeColumns(selected) ? { ...target, left: selected.left } : target;
  return filterEdit(workbook, sheet, { area: list, criteria: new Map() });
}

/** Gives one column of the filter a criterion, or none; `column` is counted from the filter's left column. */
export function filterColumn(
  workbook: Workbook,
  sheet: Worksheet,
  column: number,
  criterion: FilterCriterion | null
): ActionOutcome {
  const filter = sheet.autoFilter;
  if (!filter) return null;
  const criteria = new Map(filter.criteria);
  if (criterion) criteria.set(column, criterion);
  else criteria.delete(column);
  return filterEdit(workbook, sheet, { area: filter.area, criteria });
}

/** Shows all rows of the filtered list; the filter stays. Null where it hides none. */
export function clearFilter(workbook: Workbook, sheet: Worksheet): ActionOutcome {
  const filter = sheet.autoFilter;
  if (!filter || filter.criteria.size === 0) return null;
  return filterEdit(workbook, sheet, { area: filter.area, criteria: new Map() });
}

function filterEdit(
  workbook: Workbook,
  sheet: Worksheet,
  filter: AutoFilterState | null
): ActionOutcome {
  return (
    protectionRefusal(sheet) ?? {
      name: "filter",
      sheet,
      area: sheet.selection,
      parts: [aspectPart(sheet, "filter")],
      act: () => applyFilter(sheet, filter, workbook.styles),
    }
  );
}

/** Freezes what is above and left of a cell, or unfreezes where anything is frozen. */
export function toggleFreeze(sheet: Worksheet, { row, column }: CellPlace): ActionOutcome {
  const isFrozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  if (!isFrozen && row === 0 && column === 0) return null;
  return {
    name: "freeze",
    sheet,
    area: sheet.selection,
    parts: [aspectPart(sheet, "freeze")],
    act: () => {
      sheet.frozenRows = isFrozen ? 0 : row;
      sheet.frozenColumns = isFrozen ? 0 : column;
      sheet.dirty.add("freeze");
    },
  };
}
