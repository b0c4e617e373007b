import { isWholeColumns, isWholeRows, type Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import { CellContext, type Services } from "./cell-context";
import type { ChangedCells } from "./calculated-cells";
import type { ColumnCache } from "./column-cache";
import { cellResult } from "./compile";
import type { CustomCalls } from "./custom-calls";
import { BUSY, Fault } from "./errors";
import { ResultWriter } from "./fill-cells";
import { CIRCULAR_VALUE, NotYet, type FormulaCell } from "./formula-cell";
import type { FormulaIndex } from "./formula-index";
import type { CellReader, Clock } from "./function-context";
import {
  isErrorScalar,
  Matrix,
  Reference,
  type Scalar,
  type SheetArea,
  type Value,
} from "./values";

/** A cell whose own result keeps asking for another calculation is taken as a circle. */
const MOST_CALCULATIONS = 24;
/** Cells that an area makes a formula wait for, at a time. */
const MOST_WAITED_FOR = 4096;

/**
 * Calculates the formulas that wait, each after those it reads. A formula is simply begun; where it meets a cell that still
 * waits it is put off until that one is done. The formulas put off are a list and no calls within calls, so a chain may be as
 * long as the sheet.
 */
export class Calculation implements CellReader {
  private readonly writer: ResultWriter;
  private readonly services: Services;
  private pass = 0;

  constructor(
    private readonly index: FormulaIndex,
    changed: ChangedCells,
    private readonly calls: CustomCalls,
    clock: Clock
  ) {
    this.writer = new ResultWriter(index, changed);
    this.services = { index, reader: this, calls, clock };
  }

  get columns(): ColumnCache {
    return this.index.columns;
  }

  /** Calculates all that waits. */
  run(): void {
    this.pass++;
    let isDone: boolean;
    do {
      isDone = true;
      for (const formulas of this.index.all()) {
        if (formulas.dirty.size === 0) continue;
        formulas.dirty.forEach((row, column) => {
          const cell = this.waitingCell(formulas.sheet, row, column);
          if (!cell) return;
          isDone = false;
          this.calculate(cell);
        });
      }
    } while (!isDone);
  }

  /** What a formula gives that stands in no cell; undefined where it would have to wait for other cells. */
  probe(cell: FormulaCell): Scalar | undefined {
    const result = this.evaluate(cell);
    if (result instanceof NotYet) return undefined;
    return result instanceof Matrix ? result.at(0, 0) : result;
  }

  /** The cells that a formula which stands in no cell refers to, else its values; undefined as with {@link probe}, and for an error. */
  probeList(cell: FormulaCell): SheetArea | readonly Scalar[] | undefined {
    const result = this.attempt(cell, (value, context) => {
      const place = value instanceof Reference ? value.single : null;
      return place ?? cellResult(value, context);
    });
    if (result instanceof NotYet) return undefined;
    if (result instanceof Matrix) return result.cells;
    if (typeof result === "object" && result !== null && "area" in result) return result;
    return isErrorScalar(result) ? undefined : [result];
  }

  /** Calculates one cell and whatever it has to wait for. */
  calculate(cell: FormulaCell): void {
    const path = [cell];
    for (let current = path.at(-1); current; current = path.at(-1)) {
      if (!this.isWaiting(current)) {
        path.pop();
        continue;
      }
      current.isStarted = true;
      const result = this.evaluate(current);
      if (!(result instanceof NotYet)) {
        this.finish(current, result);
        path.pop();
        continue;
      }
      const circle = result.cells.find((needed) => needed.isStarted);
      if (circle) this.closeCircle(path, circle);
      // Backwards, so that the first one needed is the next one calculated.
      else for (const needed of result.cells.toReversed()) path.push(needed);
    }
  }

  value(sheet: Worksheet, row: number, column: number): Scalar {
    if (this.index.of(sheet).dirty.has(row, column)) {
      const cell = this.waitingCell(sheet, row, column);
      if (cell) throw new NotYet([cell]);
    }
    return sheet.value(row, column);
  }

  settle({ sheet, area }: SheetArea): void {
    const { dirty } = this.index.of(sheet);
    if (dirty.size === 0) return;
    const cells: FormulaCell[] = [];
    dirty.forEachIn(area, (row, column) => {
      if (cells.length >= MOST_WAITED_FOR) return;
      const cell = this.waitingCell(sheet, row, column);
      if (cell && cells.at(-1) !== cell) cells.push(cell);
    });
    if (cells.length > 0) throw new NotYet(cells);
  }

  bounded({ area }: SheetArea): Area {
    const isColumns = isWholeColumns(area);
    const isRows = isWholeRows(area);
    if (!isColumns && !isRows) return area;
    let rows = 1;
    let columns = 1;
    for (const sheet of this.index.workbook.sheets) {
      rows = Math.max(rows, sheet.rowLimit);
      if (isRows) columns = Math.max(columns, (sheet.usedArea(true)?.right ?? 0) + 1);
    }
    return {
      top: area.top,
      left: area.left,
      bottom: isColumns ? Math.max(area.top, rows - 1) : area.bottom,
      right: isRows ? Math.max(area.left, columns - 1) : area.right,
    };
  }

  private isWaiting({ sheet, row, column }: FormulaCell): boolean {
    return this.index.of(sheet).dirty.has(row, column);
  }

  /** The formula that a waiting cell gets its value from; a cell that none fills any more waits no longer. */
  private waitingCell(sheet: Worksheet, row: number, column: number): FormulaCell | undefined {
    const formulas = this.index.of(sheet);
    const own = formulas.at(row, column);
    if (own) return own;
    const filler = sheet.arrays.fillerOf(row, column);
    const cell = filler && formulas.at(filler.row, filler.column);
    if (!cell || !formulas.dirty.has(cell.row, cell.column)) {
      formulas.dirty.delete(row, column);
      return undefined;
    }
    return cell;
  }

  private evaluate(cell: FormulaCell): Scalar | Matrix | NotYet {
    return this.attempt(cell, cellResult);
  }

  private attempt<T>(
    cell: FormulaCell,
    take: (value: Value, context: CellContext) => T
  ): T | Scalar | NotYet {
    cell.message = null;
    const context = new CellContext(cell, this.services);
    try {
      return take(cell.program.root.evaluate({ context, bound: null }), context);
    } catch (thrown) {
      if (thrown instanceof NotYet) return thrown;
      if (thrown instanceof Fault) return thrown.value;
      throw thrown;
    }
  }

  private finish(cell: FormulaCell, result: Scalar | Matrix): void {
    cell.isStarted = false;
    cell.isCircular = false;
    if (cell.pass !== this.pass) {
      cell.pass = this.pass;
      cell.calculations = 0;
    }
    cell.calculations++;
    if (cell.calculations > MOST_CALCULATIONS) {
      this.giveUp(cell);
      return;
    }
    const isBusy = this.calls.waitsFor(cell);
    if (!isBusy) cell.answers = null;
    this.writer.write(cell, isBusy ? BUSY : result);
  }

  /** All formulas from the one that is met again to the last one begun are in the circle. */
  private closeCircle(path: readonly FormulaCell[], met: FormulaCell): void {
    for (let i = path.length - 1; i >= 0; i--) {
      const cell = path[i];
      if (!cell?.isStarted) continue;
      this.giveUp(cell);
      if (cell === met) return;
    }
  }

  private giveUp(cell: FormulaCell): void {
    cell.isStarted = false;
    cell.isCircular = true;
    this.index.of(cell.sheet).dirty.delete(cell.row, cell.column);
    if (cell.calculations <= MOST_CALCULATIONS) this.writer.write(cell, CIRCULAR_VALUE);
    this.index.of(cell.sheet).dirty.delete(cell.row, cell.column);
  }
}
