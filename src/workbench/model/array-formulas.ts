import { area, contains, intersect, MAX_COLUMNS, type Area } from "./area";
import { shiftIndex, type LineShift } from "./line-shift";

/**
 * A formula whose result fills several cells. `dynamic` ones spill as far as their result reaches; `fixed` ones (entered with
 * Ctrl+Shift+Enter in older versions of Excel) always fill the same area.
 */
export interface ArrayFormula {
  readonly row: number;
  readonly column: number;
  /** The cells it fills; its own cell is the first of them. */
  readonly area: Area;
  readonly kind: "dynamic" | "fixed";
}

/**
 * Which cells of a sheet hold a value that an array formula of another cell put there. Such a value is no content of its cell:
 * it is not taken by an edit, and it is gone when its formula goes.
 */
export class ArrayFormulas {
  private readonly byAnchor = new Map<number, ArrayFormula>();
  private readonly byMember = new Map<number, ArrayFormula>();

  get isEmpty(): boolean {
    return this.byAnchor.size === 0;
  }

  all(): ArrayFormula[] {
    return [...this.byAnchor.values()];
  }

  /** The array formula that stands in this cell. */
  at(row: number, column: number): ArrayFormula | undefined {
    return this.byAnchor.get(keyOf(row, column));
  }

  /** The array formula that fills this cell from another one. */
  fillerOf(row: number, column: number): ArrayFormula | undefined {
    return this.byMember.get(keyOf(row, column));
  }

  /** The other cells that it fills now. */
  membersOf(formula: ArrayFormula): { readonly row: number; readonly column: number }[] {
    const members: { readonly row: number; readonly column: number }[] = [];
    forEachMember(formula, (key) => {
      if (this.byMember.get(key) === formula)
        members.push({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });
    });
    return members;
  }

  intersecting(a: Area): ArrayFormula[] {
    return this.all().filter((formula) => intersect(formula.area, a) !== null);
  }

  /** Says that a formula fills these cells from now on; the caller writes their values afterwards. */
  set(formula: ArrayFormula): void {
    this.delete(formula.row, formula.column);
    this.byAnchor.set(keyOf(formula.row, formula.column), formula);
    forEachMember(formula, (key) => this.byMember.set(key, formula));
  }

  delete(row: number, column: number): void {
    const formula = this.at(row, column);
    if (!formula) return;
    this.byAnchor.delete(keyOf(row, column));
    forEachMember(formula, (key) => {
      if (this.byMember.get(key) === formula) this.byMember.delete(key);
    });
  }

  /** The cell has content of its own now. */
  release(row: number, column: number): void {
    this.byMember.delete(keyOf(row, column));
  }

  releaseArea(a: Area): void {
    for (const { area: filled } of this.intersecting(a)) {
      const common = intersect(filled, a);
      if (!common) continue;
      for (let row = common.top; row <= common.bottom; row++)
        for (let column = common.left; column <= common.right; column++) this.release(row, column);
    }
  }

  /** The array formulas move with their cells and keep their size. */
  shift(shift: LineShift): void {
    const before = this.all();
    this.restore([]);
    for (const { row, column, area: filled, kind } of before) {
      const movedRow = shift.lines === "rows" ? shiftIndex(row, shift) : row;
      const movedColumn = shift.lines === "columns" ? shiftIndex(column, shift) : column;
      if (movedRow === null || movedColumn === null) continue;
      const bottom = movedRow + filled.bottom - filled.top;
      const right = movedColumn + filled.right - filled.left;
      const moved = area(movedRow, movedColumn, bottom, right);
      this.set({ row: movedRow, column: movedColumn, area: moved, kind });
    }
  }

  restore(formulas: readonly ArrayFormula[]): void {
    this.byAnchor.clear();
    this.byMember.clear();
    for (const formula of formulas) this.set(formula);
  }
}

function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function forEachMember({ area: a, row, column }: ArrayFormula, visit: (key: number) => void): void {
  if (!contains(a, row, column)) throw new RangeError("an array formula fills its own cell");
  for (let r = a.top; r <= a.bottom; r++)
    for (let c = a.left; c <= a.right; c++) if (r !== row || c !== column) visit(keyOf(r, c));
}
