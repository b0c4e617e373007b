/** Writing results into cells, arrays into the cells beside as well. */
import {
  area as areaAt,
  contains,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../model/area";
import { isCellError } from "../model/cell-value";
import type { Worksheet } from "../model/worksheet";
import type { ChangedCells } from "./calculated-cells";
import { NA, NUM, SPILL } from "./errors";
import type { FormulaCell } from "./formula-cell";
import type { FormulaIndex } from "./formula-index";
import { Matrix, type Scalar } from "./values";

/** Gives a cell and those it fills the result of its formula. */
export class ResultWriter {
  constructor(
    private readonly index: FormulaIndex,
    private readonly changed: ChangedCells
  ) {}

  write(cell: FormulaCell, result: Scalar | Matrix): void {
    const { sheet, row, column } = cell;
    const array = sheet.arrays.isEmpty ? undefined : sheet.arrays.at(row, column);
    if (array?.kind === "fixed") this.fillFixed(cell, array.area, result);
    else if (result instanceof Matrix && result.cells.length !== 1) this.spill(cell, result);
    else {
      if (array) this.retract(cell, array.area);
      if (cell.blockedArea) this.index.setBlocked(cell, null);
      this.writeOwn(cell, result instanceof Matrix ? result.at(0, 0) : result);
    }
    const { dirty } = this.index.of(sheet);
    dirty.delete(row, column);
    if (cell.filledArea) dirty.deleteArea(cell.filledArea);
  }

  private spill(cell: FormulaCell, result: Matrix): void {
    const { sheet, row, column } = cell;
    const before = sheet.arrays.at(row, column)?.area ?? null;
    const area = areaAt(row, column, row + result.rows - 1, column + result.columns - 1);
    if (result.cells.length === 0 || !hasRoom(cell, area)) {
      if (before) this.retract(cell, before);
      this.index.setBlocked(cell, area);
      this.writeOwn(cell, SPILL);
      return;
    }
    if (cell.blockedArea) this.index.setBlocked(cell, null);
    const isSameSize = before && isSame(before, area);
    if (before && !isSameSize) this.clearBeyond(cell, before, area);
    // A change of size tells those that read the cells; with the same size they wait already.
    if (!isSameSize) sheet.arrays.set({ row, column, area, kind: "dynamic" });
    cell.filledArea = area;
    this.writeOwn(cell, result.at(0, 0));
    this.fill(sheet, area, cell, (r, c) => result.at(r, c));
    if (isSameSize) return;
    if (before) this.index.valuesChanged(sheet, before);
    this.tellOthers(cell, area);
  }

  private fillFixed(cell: FormulaCell, area: Area, result: Scalar | Matrix): void {
    const valueAt = (row: number, column: number): Scalar => {
      if (!(result instanceof Matrix)) return result;
      const [r, c] = [result.rows === 1 ? 0 : row, result.columns === 1 ? 0 : column];
      return r < result.rows && c < result.columns ? result.at(r, c) : NA;
    };
    this.writeOwn(cell, valueAt(0, 0));
    this.fill(cell.sheet, area, cell, valueAt);
  }

  private fill(
    sheet: Worksheet,
    area: Area,
    { row, column }: FormulaCell,
    valueAt: (row: number, column: number) => Scalar
  ): void {
    for (let r = area.top; r <= area.bottom; r++)
      for (let c = area.left; c <= area.right; c++) {
        if (r === row && c === column) continue;
        const value = storable(valueAt(r - area.top, c - area.left));
        if (isSameValue(sheet.value(r, c), value)) continue;
        sheet.setFilledValue(r, c, value);
        this.changed.add(sheet, r, c);
      }
    this.index.columns.forget(sheet, area);
  }

  private retract(cell: FormulaCell, area: Area): void {
    const { sheet, row, column } = cell;
    this.clearBeyond(cell, area, areaAt(row, column, row, column));
    sheet.arrays.delete(row, column);
    cell.filledArea = null;
    this.index.of(sheet).dirty.deleteArea(area);
    this.index.valuesChanged(sheet, area);
    this.tellOthers(cell, area);
  }

  /** Takes the values away that a smaller result no longer reaches. */
  private clearBeyond({ sheet, row, column }: FormulaCell, before: Area, now: Area): void {
    const array = sheet.arrays.at(row, column);
    if (!array) return;
    for (const member of sheet.arrays.membersOf(array)) {
      this.index.of(sheet).dirty.delete(member.row, member.column);
      if (contains(now, member.row, member.column)) continue;
      sheet.setFilledValue(member.row, member.column, null);
      sheet.arrays.release(member.row, member.column);
      this.changed.add(sheet, member.row, member.column);
    }
    this.index.columns.forget(sheet, before);
  }

  /** Those that read these cells, and results that wait for room there, are to be calculated (again). */
  private tellOthers(cell: FormulaCell, area: Area): void {
    const { sheet, row, column } = cell;
    this.index.valuesChanged(sheet, area);
    this.index.roomChanged(sheet, area, cell);
    this.index.of(sheet).dirty.delete(row, column);
  }

  private writeOwn(cell: FormulaCell, result: Scalar): void {
    const { sheet, row, column, formula } = cell;
    const value = storable(result);
    if (isSameValue(sheet.value(row, column), value)) return;
    sheet.setFormula(row, column, sheet.formula(row, column) ?? formula, value);
    this.index.columns.forget(sheet, areaAt(row, column, row, column));
    this.changed.add(sheet, row, column);
  }
}

/** A blank result shows 0. */
function storable(value: Scalar): Scalar {
  if (value === null) return 0;
  return typeof value === "number" && !Number.isFinite(value) ? NUM : value;
}

function isSameValue(a: Scalar, b: Scalar): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

function isSame(a: Area, b: Area): boolean {
  return a.bottom === b.bottom && a.right === b.right;
}

/** Whether nothing but the formula's own values stands in the cells it would fill. */
function hasRoom({ sheet, row, column }: FormulaCell, area: Area): boolean {
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return false;
  if (sheet.merges.some((merge) => intersect(merge, area))) return false;
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++) {
      if (r === row && c === column) continue;
      if (sheet.formula(r, c) !== undefined) return false;
      if (sheet.value(r, c) === null) continue;
      const filler = sheet.arrays.isEmpty ? undefined : sheet.arrays.fillerOf(r, c);
      if (filler?.row !== row || filler.column !== column) return false;
    }
  return true;
}
