import { area, boundingArea, contains, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { ArrayFormulas, type ArrayFormula } from "./array-formulas";
import type { CellValue } from "./cell-value";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import type { LineShift } from "./line-shift";
import { firstColumn, holds, put, spliced, widthOf, type Row } from "./sheet-row";
import {
  DEFAULT_PAGE_LAYOUT,
  type AutoFilterState,
  type Chart,
  type PageLayout,
  type SheetAspect,
} from "./sheet-parts";

/** The cells of an area as they stood when they were taken; for putting them back. */
export interface TakenCells {
  readonly area: Area;
  /** Rows that held anything, by number; their arrays begin at the area's left column. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Array formulas that stand in the area. */
  readonly arrays: readonly ArrayFormula[];
}

/** The order in which a sheet's rows stood; for putting it back. What is in the rows is not kept. */
export interface RowOrder {
  readonly rows: readonly (Row | undefined)[];
  readonly arrays: readonly ArrayFormula[];
}

const WHOLE_SHEET = area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/**
 * One sheet of a workbook: sparse rows of values, formulas and interned styles. It stores and answers; it enforces no rule of
 * Excel's (that is the protocol layer's task) and fires no events (that is the workbook's).
 */
export class Worksheet {
  readonly dirty = new Set<SheetAspect>();
  readonly merges: Area[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  /** Rows hidden by a person or the file. */
  readonly hiddenRows = new Set<number>();
  /** Rows that the filter hides. */
  filteredRows: ReadonlySet<number> = new Set();
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  readonly charts: Chart[] = [];
  /** Which cells are filled by the formula of another cell. */
  readonly arrays = new ArrayFormulas();
  validations: readonly DataValidation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  autoFilter: AutoFilterState | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  visibility: SheetVisibility = "Visible";
  tabColor = "";
  showGridlines = true;
  isProtected = false;
  page: PageLayout = { ...DEFAULT_PAGE_LAYOUT };
  selection: Area = area(0, 0, 0, 0);
  /** Width in characters and height in points where nothing else is set. */
  defaultColumnWidth = 8.43;
  defaultRowHeight = 15;
  /** Part of the file this sheet was opened from; null for a sheet added since. */
  filePart: string | null = null;
  private rows: (Row | undefined)[] = [];
  private used: Area | null | undefined = null;

  constructor(
    readonly id: string,
    public name: string
  ) {}

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  /** The formula as typed in English with its leading `=`; undefined for a constant. */
  formula(row: number, column: number): string | undefined {
    return this.rows[row]?.formulas[column];
  }

  /** The style of a cell: its own, else its row's, else its column's, else the normal one. */
  styleIndex(row: number, column: number): number {
    return (
      this.ownStyleIndex(row, column) ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      0
    );
  }

  ownStyleIndex(row: number, column: number): number | undefined {
    return this.rows[row]?.styles[column];
  }

  /** Sets a constant (null clears it) and drops a formula that stood there. */
  setValue(row: number, column: number, value: CellValue): void {
    this.setCell(row, column, value, undefined);
  }

  /** Sets a formula with the value last calculated for it. */
  setFormula(row: number, column: number, formula: string, cached: CellValue): void {
    this.setCell(row, column, cached, formula);
  }

  /** Puts a value into a cell that the array formula of another cell fills; blank takes it away. */
  setFilledValue(row: number, column: number, value: CellValue): void {
    this.writeCell(row, column, value, undefined);
  }

  setStyle(row: number, column: number, style: number): void {
    this.rowAt(row).styles[column] = style;
    this.dirty.add("cells");
  }

  /** Forgets every cell of the area: values, formulas and styles as asked. */
  clear(a: Area, what: { values: boolean; styles: boolean }): void {
    const last = Math.min(a.bottom, this.rows.length - 1);
    for (let r = a.top; r <= last; r++) {
      const row = this.rows[r];
      if (!row) continue;
      const right = Math.min(a.right, widthOf(row) - 1);
      for (let c = a.left; c <= right; c++) {
        if (what.values) {
          delete row.values[c];
          delete row.formulas[c];
        }
        if (what.styles) delete row.styles[c];
      }
    }
    if (what.values && !this.arrays.isEmpty) this.forgetArrays(a);
    this.changed(a);
  }

  /** Smallest rectangle around the cells that hold a value or formula (`valuesOnly`) or also a style; null on an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    if (!valuesOnly) return this.measure(false);
    if (this.used === undefined) this.used = this.measure(true);
    return this.used;
  }

  /** As `usedArea`, but of the cells of one area only. */
  usedAreaWithin(within: Area, valuesOnly: boolean): Area | null {
    return this.measure(valuesOnly, within);
  }

  /** Index after the last row that holds anything. */
  get rowLimit(): number {
    return this.rows.length;
  }

  /** Calls back for every stored cell of a row, left to right; for writing files and drawing. */
  forEachCell(
    row: number,
    visit: (
      column: number,
      value: CellValue,
      formula: string | undefined,
      style: number | undefined
    ) => void
  ): void {
    const cells = this.rows[row];
    if (!cells) return;
    const width = widthOf(cells);
    for (let c = 0; c < width; c++) {
      const value = cells.values[c] ?? null;
      const style = cells.styles[c];
      const formula = cells.formulas[c];
      if (value !== null || style !== undefined || formula !== undefined)
        visit(c, value, formula, style);
    }
  }

  /** Calls back for every formula of an area, row by row; rows without any cost next to nothing. */
  forEachFormula(
    { top, left, bottom, right }: Area,
    visit: (row: number, column: number, formula: string) => void
  ): void {
    const last = Math.min(bottom, this.rows.length - 1);
    for (let r = top; r <= last; r++) {
      const formulas = this.rows[r]?.formulas ?? [];
      const end = Math.min(right, formulas.length - 1);
      for (let c = left; c <= end; c++) {
        const formula = formulas[c];
        if (formula !== undefined) visit(r, c, formula);
      }
    }
  }

  /** Whether a cell of the row has a style of its own that passes. */
  hasOwnStyle(row: number, passes: (style: number) => boolean): boolean {
    return this.rows[row]?.styles.some(passes) ?? false;
  }

  /** Moves the cells of whole rows or columns; what else belongs to lines is the caller's (`shiftLines`). */
  moveLines(shift: LineShift): void {
    this.arrays.shift(shift);
    if (shift.lines === "rows") this.rows = spliced(this.rows, shift);
    else
      this.rows = this.rows.map(
        (row) =>
          row && {
            values: spliced(row.values, shift),
            formulas: spliced(row.formulas, shift),
            styles: spliced(row.styles, shift),
          }
      );
    this.changed(WHOLE_SHEET);
  }

  /** The rows in their order; it stays what it is while the sheet's lines move on. */
  get rowOrder(): RowOrder {
    return { rows: this.rows, arrays: this.arrays.all() };
  }

  /** Puts rows back into an order that {@link rowOrder} gave. */
  set rowOrder({ rows, arrays }: RowOrder) {
    this.rows = [...rows];
    this.arrays.restore(arrays);
    this.changed(WHOLE_SHEET);
  }

  takeCells(a: Area): TakenCells {
    const rows = new Map<number, Row>();
    const last = Math.min(a.bottom, this.rows.length - 1);
    for (let r = a.top; r <= last; r++) {
      const row = this.rows[r];
      if (!row) continue;
      const end = a.right + 1;
      rows.set(r, {
        values: row.values.slice(a.left, end),
        formulas: row.formulas.slice(a.left, end),
        styles: row.styles.slice(a.left, end),
      });
    }
    const arrays = this.arrays.all().filter(({ row, column }) => contains(a, row, column));
    if (!this.arrays.isEmpty) this.leaveOutFilled(a, rows);
    return { area: a, rows, arrays };
  }

  /** Makes the cells of the area exactly what they were when they were taken. */
  putCells({ area: a, rows, arrays }: TakenCells): void {
    this.clear(a, { values: true, styles: true });
    for (const [r, kept] of rows) {
      const row = this.rowAt(r);
      put(kept.values, row.values, a.left);
      put(kept.formulas, row.formulas, a.left);
      put(kept.styles, row.styles, a.left);
    }
    for (const formula of arrays) if (formula.kind === "fixed") this.arrays.set(formula);
    this.changed(a);
  }

  /** What `ask` finds while the cell holds another value; afterwards everything is as it was. */
  supposing<T>(row: number, column: number, value: CellValue, ask: () => T): T {
    const { used } = this;
    const { length } = this.rows;
    const before = this.rows[row];
    const values = before?.values.slice() ?? [];
    values[column] = value;
    this.rows[row] = { formulas: [], styles: [], ...before, values };
    this.used = undefined;
    try {
      return ask();
    } finally {
      this.rows[row] = before;
      this.rows.length = length;
      this.used = used;
    }
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  private setCell(
    row: number,
    column: number,
    value: CellValue,
    formula: string | undefined
  ): void {
    if (!this.arrays.isEmpty) {
      this.arrays.release(row, column);
      if (formula === undefined) this.emptyArray(row, column);
    }
    this.writeCell(row, column, value, formula);
  }

  private writeCell(
    row: number,
    column: number,
    value: CellValue,
    formula: string | undefined
  ): void {
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS)
      throw new RangeError(`no cell ${row},${column}`);
    const cells = this.rowAt(row);
    const wasFilled = holds(cells, column, true);
    cells.values[column] = value;
    if (formula === undefined) delete cells.formulas[column];
    else cells.formulas[column] = formula;
    const isFilled = value !== null || formula !== undefined;
    if (isFilled) this.growUsed(row, column);
    else if (wasFilled) this.changed(area(row, column, row, column));
    this.dirty.add("cells");
  }

  private forgetArrays(a: Area): void {
    for (const { row, column } of this.arrays.intersecting(a))
      if (contains(a, row, column)) this.emptyArray(row, column);
    this.arrays.releaseArea(a);
  }

  /** The formula in this cell is gone, and with it what it put into other cells. */
  private emptyArray(row: number, column: number): void {
    const array = this.arrays.at(row, column);
    if (!array) return;
    for (const member of this.arrays.membersOf(array))
      this.writeCell(member.row, member.column, null, undefined);
    this.arrays.delete(row, column);
  }

  /** Values that formulas of other cells put there are no content of these cells. */
  private leaveOutFilled(a: Area, rows: ReadonlyMap<number, Row>): void {
    for (const [r, { values }] of rows)
      for (let c = a.left; c <= a.right && c - a.left < values.length; c++)
        if (this.arrays.fillerOf(r, c)) delete values[c - a.left];
  }

  /** A list that is written row by row below what is there would otherwise be looked through after every portion. */
  private growUsed(row: number, column: number): void {
    const { used } = this;
    if (used === undefined || (used && contains(used, row, column))) return;
    const cell = area(row, column, row, column);
    this.used = used ? boundingArea(used, cell) : cell;
  }

  /** What is in the area is another: the used area has to be looked for again unless it reaches further on all sides. */
  private changed({ top, left, bottom, right }: Area): void {
    const { used } = this;
    const isInside =
      used && used.top < top && used.left < left && used.bottom > bottom && used.right > right;
    if (!isInside) this.used = undefined;
    this.dirty.add("cells");
  }

  private rowAt(row: number): Row {
    return (this.rows[row] ??= { values: [], formulas: [], styles: [] });
  }

  private measure(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    const isUsed = (row: Row, column: number): boolean => holds(row, column, valuesOnly);
    let top = within.top;
    let bottom = Math.min(within.bottom, this.rows.length - 1);
    const isBlank = (r: number): boolean => {
      const row = this.rows[r];
      return !row || firstColumn(row, within.left, within.right, isUsed) === null;
    };
    while (top <= bottom && isBlank(top)) top++;
    while (bottom > top && isBlank(bottom)) bottom--;
    if (top > bottom) return null;
    let left = within.right + 1;
    let right = within.left - 1;
    for (let r = top; r <= bottom; r++) {
      const row = this.rows[r];
      if (!row) continue;
      // Only what lies outside of the columns found so far can widen them.
      left = firstColumn(row, within.left, left - 1, isUsed) ?? left;
      for (let c = Math.min(within.right, widthOf(row) - 1); c > right; c--)
        if (isUsed(row, c)) right = c;
    }
    return area(top, left, bottom, right);
  }
}
