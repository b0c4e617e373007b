import { area as areaAt, MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import type { CellValue } from "../model/cell-value";
import type { CellsChange, Workbook, WorkbookChange } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { Calculation } from "./calculation";
import { ChangedCells, type CalculatedCells } from "./calculated-cells";
import { CustomCalls } from "./custom-calls";
import { NO_CUSTOM_FUNCTIONS, type CustomFunctions } from "./custom-functions";
import { FormulaCell } from "./formula-cell";
import { FormulaIndex } from "./formula-index";
import type { Clock } from "./function-context";
import { systemClock } from "./system-clock";
import type { SheetArea } from "./values";

/** When formulas are calculated; in `manual` only when asked, but a formula that is entered always at once. */
export type CalculationMode = "automatic" | "manual";

/**
 * What to calculate: what waits (`waiting`), everything (`all`), everything after reading the formulas anew (`rebuilt`), or
 * the formulas of some cells whether they wait or not.
 */
export type CalculationScope =
  "waiting" | "all" | "rebuilt" | { readonly sheet: Worksheet; readonly area?: Area };

export interface FormulaBookOptions {
  readonly clock?: Clock;
  readonly mode?: CalculationMode;
  readonly customFunctions?: CustomFunctions;
  /** Milliseconds that a custom function may take; then its cell shows #VALUE!. */
  readonly patience?: number;
}

const WHOLE_SHEET = areaAt(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);
const DEFAULT_PATIENCE = 30_000;

/**
 * The formulas of a workbook, kept calculated. It listens to the workbook: after cells changed it reads their formulas, and in
 * automatic mode it calculates whatever depends on them before the change is over. Results are written into the cells; who
 * wants to know listens with {@link onCalculated}.
 */
export class FormulaBook {
  mode: CalculationMode;
  private readonly index: FormulaIndex;
  private readonly calculation: Calculation;
  private readonly calls: CustomCalls;
  private readonly changed = new ChangedCells();
  private readonly listeners = new Set<(cells: readonly CalculatedCells[]) => void>();
  private readonly stopListening: () => void;
  private custom: CustomFunctions;
  private suspensions = 0;
  private isOutdated = false;
  private settling: Promise<void> | null = null;

  /** Reads all formulas; values that the cells hold count as calculated until something changes or is asked for. */
  constructor(workbook: Workbook, options: FormulaBookOptions = {}) {
    this.mode = options.mode ?? "automatic";
    this.custom = options.customFunctions ?? NO_CUSTOM_FUNCTIONS;
    const functions = (): CustomFunctions => this.custom;
    this.index = new FormulaIndex(workbook, functions);
    this.calls = new CustomCalls(functions, options.patience ?? DEFAULT_PATIENCE);
    const clock = options.clock ?? systemClock;
    this.calculation = new Calculation(this.index, this.changed, this.calls, clock);
    this.index.rebuild();
    this.index.trustValues();
    this.stopListening = workbook.onChange((change) => {
      this.follow(change);
    });
  }

  dispose(): void {
    this.stopListening();
    this.listeners.clear();
  }

  /** Tells of every calculation that gave cells another value. */
  onCalculated(listener: (cells: readonly CalculatedCells[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Puts a formula (with its `=`) into a cell as a person would, and calculates it. */
  setFormula(sheet: Worksheet, row: number, column: number, formula: string): void {
    sheet.setFormula(row, column, formula, 0);
    this.valueChanged(sheet, areaAt(row, column, row, column));
  }

  clear(sheet: Worksheet, area: Area): void {
    sheet.clear(area, { values: true, styles: false });
    this.valueChanged(sheet, area);
  }

  /** What stands in these cells is another; the workbook's own changes come here by themselves. */
  valueChanged(sheet: Worksheet, area: Area): void {
    const formulas = this.index.of(sheet);
    const filledBefore = formulas.within(area).flatMap(({ filledArea }) => filledArea ?? []);
    this.index.readArea(sheet, area);
    const entered = formulas.within(area);
    this.index.spread(entered);
    for (const changed of [area, ...filledBefore]) {
      this.index.valuesChanged(sheet, changed);
      this.index.roomChanged(sheet, changed);
    }
    this.afterChange(entered);
  }

  /** Custom functions came, went or changed: formulas that use functions which are not built in are calculated again. */
  set customFunctions(functions: CustomFunctions) {
    this.custom = functions;
    this.index.spread(this.index.foreignCells());
    this.afterChange([]);
  }

  /** Changes within `work` are calculated when it is over. */
  suspended(work: () => void): void {
    this.suspensions++;
    try {
      work();
    } finally {
      this.suspensions--;
      this.afterChange([]);
    }
  }

  /** The value of a cell, calculated if it waits, whatever the mode. */
  valueOf(sheet: Worksheet, row: number, column: number): CellValue {
    const cell = this.cellBehind(sheet, row, column);
    if (cell && this.index.of(sheet).dirty.has(cell.row, cell.column)) {
      this.calculation.calculate(cell);
      this.tell();
    }
    return sheet.value(row, column);
  }

  /** Whether a cell waits to be calculated or for a custom function. */
  get isWaiting(): boolean {
    return this.index.hasWaiting || this.settling !== null;
  }

  /** In automatic mode nothing waits afterwards, within a suspension too. */
  catchUp(): void {
    if (this.mode === "automatic" && (this.isOutdated || this.index.hasWaiting))
      this.calculateNow();
  }

  /** Calculates all that waits and does not wait for custom functions: their cells show #BUSY! until their answers come. */
  calculateNow(): void {
    if (this.isOutdated) this.index.rebuild();
    this.isOutdated = false;
    if (this.index.names.haveChanged()) this.index.rebuildNamed();
    this.index.spreadVolatile();
    this.calculation.run();
    this.tell();
    if (this.calls.hasWaiting) void this.settled();
  }

  /** Calculates and resolves when every cell has its value, those of custom functions included. */
  async recalculate(scope: CalculationScope = "waiting"): Promise<void> {
    if (scope === "rebuilt") this.index.rebuild();
    if (scope === "all" || scope === "rebuilt") this.index.spread(this.index.allCells());
    else if (scope !== "waiting")
      this.index.spread(this.index.of(scope.sheet).within(scope.area ?? WHOLE_SHEET));
    this.calculateNow();
    await this.settled();
  }

  /** Resolves when no cell waits for a custom function any more. */
  settled(): Promise<void> {
    this.settling ??= this.answerCalls().finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  /**
   * What a formula (with its `=`) would give in a cell that it does not stand in, as rules and conditional formats ask; undefined
   * where it cannot be told now: it waits for other cells or calls custom functions.
   */
  probe(formula: string, sheet: Worksheet, row: number, column: number): CellValue | undefined {
    const program = this.index.program(formula, row, column);
    if (program.foreignFunctions.length > 0) return undefined;
    return this.calculation.probe(new FormulaCell(sheet, row, column, formula, program, []));
  }

  /**
   * As {@link probe}, for a formula that stands for a list: the cells that it refers to, or its values where it gives some of its own;
   * undefined also where it comes to an error.
   */
  probeList(
    formula: string,
    sheet: Worksheet,
    row: number,
    column: number
  ): SheetArea | readonly CellValue[] | undefined {
    const program = this.index.program(formula, row, column);
    if (program.foreignFunctions.length > 0) return undefined;
    return this.calculation.probeList(new FormulaCell(sheet, row, column, formula, program, []));
  }

  /** What `ask` finds while a cell holds another value: formulas that it probes read that value, those in cells are not calculated. */
  supposing<T>(sheet: Worksheet, row: number, column: number, value: CellValue, ask: () => T): T {
    const { columns } = this.index;
    const cell = areaAt(row, column, row, column);
    columns.forget(sheet, cell);
    try {
      return sheet.supposing(row, column, value, ask);
    } finally {
      columns.forget(sheet, cell);
    }
  }

  /** What a custom function said about the error in this cell. */
  errorMessageAt(sheet: Worksheet, row: number, column: number): string | null {
    return this.cellBehind(sheet, row, column)?.message ?? null;
  }

  /** Whether the cell refers to itself, directly or through others; such cells show 0. */
  isCircular(sheet: Worksheet, row: number, column: number): boolean {
    return this.index.of(sheet).at(row, column)?.isCircular ?? false;
  }

  circularCells(): { readonly sheet: Worksheet; readonly row: number; readonly column: number }[] {
    return this.index.allCells().filter(({ isCircular }) => isCircular);
  }

  private cellBehind(sheet: Worksheet, row: number, column: number): FormulaCell | undefined {
    const filler = sheet.arrays.fillerOf(row, column);
    const formulas = this.index.of(sheet);
    return filler ? formulas.at(filler.row, filler.column) : formulas.at(row, column);
  }

  private follow(change: WorkbookChange): void {
    switch (change.kind) {
      case "cells":
        if (change.changeType) this.followLines(change);
        else this.valueChanged(change.sheet, change.area);
        return;
      case "sheetDeleted":
        this.index.rebuild();
        this.afterChange([]);
        // What refers to it is rewritten only after this is told.
        this.isOutdated = true;
        return;
      case "sheetAdded":
      case "sheetRenamed":
        this.index.rebuild();
        this.afterChange([]);
        return;
      case "layout":
        // Merged cells leave no room for results, and lines come and go for SUBTOTAL.
        this.index.mergesChanged(change.sheet);
        this.followVisibility(change.sheet);
        return;
      case "filter":
        this.followVisibility(change.sheet);
        return;
      case "calculated":
      case "format":
      case "selection":
      case "sheetActivated":
    }
  }

  /** Everything from the lines that came or went has moved. */
  private followLines({ sheet, area, changeType }: CellsChange): void {
    this.index.rebuild();
    const isRows = changeType === "RowInserted" || changeType === "RowDeleted";
    const moved = isRows ? { ...WHOLE_SHEET, top: area.top } : { ...WHOLE_SHEET, left: area.left };
    this.index.valuesChanged(sheet, moved);
    this.index.roomChanged(sheet, moved);
    this.afterChange([]);
  }

  private followVisibility(sheet: Worksheet): void {
    const cells = this.index
      .allCells()
      .filter(({ formula }) => /\b(SUBTOTAL|AGGREGATE)\(/i.test(formula));
    this.index.spread(
      cells.filter((cell) => cell.precedents.some((place) => place.sheet === sheet))
    );
    if (this.index.hasWaiting) this.afterChange([]);
  }

  private afterChange(entered: readonly FormulaCell[]): void {
    if (this.suspensions > 0) return;
    if (this.mode === "automatic") {
      this.calculateNow();
      return;
    }
    for (const cell of entered) this.calculation.calculate(cell);
    this.tell();
    if (this.calls.hasWaiting) void this.settled();
  }

  private async answerCalls(): Promise<void> {
    while (this.calls.hasWaiting) {
      const cells = await this.calls.answered();
      for (const cell of this.index.spreadAnswered(cells)) this.calculation.calculate(cell);
      if (this.mode === "automatic") this.calculation.run();
      this.tell();
    }
  }

  private tell(): void {
    const cells = this.changed.take();
    if (cells.length > 0) for (const listener of [...this.listeners]) listener(cells);
  }
}
