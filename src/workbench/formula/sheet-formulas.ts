import { MAX_COLUMNS, type Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import { Dependents } from "./dependents";
import { DirtyCells } from "./dirty-cells";
import type { FormulaCell } from "./formula-cell";

/** What the engine knows of one sheet. */
export class SheetFormulas {
  readonly dependents = new Dependents();
  readonly dirty = new DirtyCells();
  private readonly cells = new Map<number, FormulaCell>();

  constructor(readonly sheet: Worksheet) {}

  at(row: number, column: number): FormulaCell | undefined {
    return this.cells.get(row * MAX_COLUMNS + column);
  }

  add(cell: FormulaCell): void {
    this.cells.set(cell.row * MAX_COLUMNS + cell.column, cell);
  }

  delete(cell: FormulaCell): void {
    this.cells.delete(cell.row * MAX_COLUMNS + cell.column);
    this.dirty.delete(cell.row, cell.column);
  }

  all(): IterableIterator<FormulaCell> {
    return this.cells.values();
  }

  get count(): number {
    return this.cells.size;
  }

  within({ top, left, bottom, right }: Area): FormulaCell[] {
    const found: FormulaCell[] = [];
    if ((bottom - top + 1) * (right - left + 1) <= this.cells.size) {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const cell = this.at(row, column);
          if (cell) found.push(cell);
        }
      return found;
    }
    for (const cell of this.cells.values())
      if (cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right)
        found.push(cell);
    return found;
  }
}
