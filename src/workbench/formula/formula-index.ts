import { area as areaAt, MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { overlaps } from "./area-overlap";
import { ColumnCache } from "./column-cache";
import { compile } from "./compile";
import type { CustomFunctions } from "./custom-functions";
import { FormulaCell } from "./formula-cell";
import { findName, NameTable } from "./name-table";
import type { Program } from "./program";
import { relativeKey } from "./relative-key";
import { SheetFormulas } from "./sheet-formulas";
import type { SheetArea } from "./values";
import { areaFor } from "./written-reference";

interface Reads {
  readonly places: SheetArea[];
  isVolatile: boolean;
}

/** All formulas of a workbook, what each of them reads, and which of them wait to be calculated. */
export class FormulaIndex {
  readonly columns: ColumnCache;
  readonly names: NameTable;
  private readonly sheets = new Map<Worksheet, SheetFormulas>();
  private last: SheetFormulas | null = null;
  private readonly programs = new Map<string, Program>();
  private readonly volatile = new Set<FormulaCell>();
  /** Cells whose result finds no room. */
  private readonly blocked = new Set<FormulaCell>();

  constructor(
    readonly workbook: Workbook,
    private readonly custom: () => CustomFunctions
  ) {
    this.columns = new ColumnCache(() => workbook.date1904);
    this.names = new NameTable(workbook, (text) => this.program(text, 0, 0));
  }

  of(sheet: Worksheet): SheetFormulas {
    // Nearly always the same sheet as the time before.
    if (this.last?.sheet === sheet) return this.last;
    let formulas = this.sheets.get(sheet);
    if (!formulas) this.sheets.set(sheet, (formulas = new SheetFormulas(sheet)));
    this.last = formulas;
    return formulas;
  }

  all(): readonly SheetFormulas[] {
    return [...this.sheets.values()];
  }

  /** The compiled form of a formula; shared by all cells that hold it in the same relative form. */
  program(formula: string, row: number, column: number): Program {
    const key = relativeKey(formula, row, column);
    let program = this.programs.get(key);
    if (!program) this.programs.set(key, (program = compile(formula, row, column)));
    return program;
  }

  /** Registers the formulas that stand in the area now, in the place of those that stood there. */
  readArea(sheet: Worksheet, area: Area): void {
    const formulas = this.of(sheet);
    for (const cell of formulas.within(area)) this.remove(cell);
    const last = Math.min(area.bottom, sheet.rowLimit - 1);
    if (area.left === area.right && area.top === last) {
      this.readCell(formulas, area.top, area.left);
      return;
    }
    sheet.forEachFormula(area, (row, column) => this.readCell(formulas, row, column));
  }

  private readCell(formulas: SheetFormulas, row: number, column: number): void {
    const { sheet } = formulas;
    const formula = sheet.formula(row, column);
    if (formula === undefined) return;
    const program = this.program(formula, row, column);
    const reads: Reads = { places: [], isVolatile: false };
    this.collectReads(program, sheet, row, column, reads, new Set());
    const cell = new FormulaCell(sheet, row, column, formula, program, reads.places);
    cell.filledArea = sheet.arrays.at(row, column)?.area ?? null;
    formulas.add(cell);
    for (const place of reads.places) this.of(place.sheet).dependents.add(place.area, cell);
    if (reads.isVolatile) this.volatile.add(cell);
    formulas.dirty.add(row, column);
  }

  private isVolatile(program: Program): boolean {
    if (program.isVolatile) return true;
    return program.foreignFunctions.some((name) => this.custom().find(name)?.isVolatile === true);
  }

  private remove(cell: FormulaCell): void {
    this.of(cell.sheet).delete(cell);
    for (const place of cell.precedents) this.of(place.sheet).dependents.delete(place.area, cell);
    this.volatile.delete(cell);
    this.blocked.delete(cell);
  }

  /** What a formula reads by its text, through the names it uses as well. */
  private collectReads(
    program: Program,
    sheet: Worksheet,
    row: number,
    column: number,
    reads: Reads,
    seen: Set<Program>
  ): void {
    if (seen.has(program)) return;
    seen.add(program);
    reads.isVolatile ||= this.isVolatile(program);
    for (const reference of program.references) {
      const target =
        reference.sheetName === null ? sheet : this.workbook.sheetByName(reference.sheetName);
      if (target) reads.places.push({ sheet: target, area: areaFor(reference, row, column) });
    }
    for (const { sheetName, name } of program.names) {
      const scope = sheetName === null ? sheet : this.workbook.sheetByName(sheetName);
      const named = scope && findName(this.workbook, name, scope);
      if (named) this.collectReads(this.names.programOf(named), scope, row, column, reads, seen);
    }
  }

  /** Sheets were added, removed or renamed, or lines moved: what is written now counts. Formulas that are still the same stay calculated. */
  rebuild(): void {
    const known = new Map<string, FormulaCell>();
    const placeOf = ({ sheet, row, column }: FormulaCell): string => `${sheet.id}|${row}|${column}`;
    for (const formulas of this.sheets.values())
      for (const cell of formulas.all())
        if (!formulas.dirty.has(cell.row, cell.column) && !cell.blockedArea)
          known.set(placeOf(cell), cell);
    this.sheets.clear();
    this.last = null;
    this.volatile.clear();
    this.blocked.clear();
    this.columns.forgetAll();
    for (const sheet of this.workbook.sheets) {
      this.readArea(sheet, areaAt(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1));
      const formulas = this.of(sheet);
      for (const cell of formulas.all()) {
        const before = known.get(placeOf(cell));
        const isSame =
          before?.formula === cell.formula && before.precedents.length === cell.precedents.length;
        if (!isSame) continue;
        cell.inherit(before);
        formulas.dirty.delete(cell.row, cell.column);
      }
    }
    this.spread([...this.dirtyCells()]);
  }

  /** The values that the cells hold now are taken as calculated; formulas without one wait. */
  trustValues(): void {
    for (const { dirty } of this.sheets.values())
      dirty.forEach((row, column) => {
        dirty.delete(row, column);
      });
    this.spread(
      this.allCells().filter(({ sheet, row, column }) => sheet.value(row, column) === null)
    );
  }

  /** Names mean something else: formulas that use names are read anew. */
  rebuildNamed(): void {
    const cells = this.allCells().filter(({ program }) => program.names.length > 0);
    for (const { sheet, row, column } of cells)
      this.readArea(sheet, areaAt(row, column, row, column));
    this.spread(cells.flatMap(({ sheet, row, column }) => this.of(sheet).at(row, column) ?? []));
  }

  /** Whether any formula waits to be calculated. */
  get hasWaiting(): boolean {
    return this.all().some(({ dirty }) => dirty.size > 0);
  }

  allCells(): FormulaCell[] {
    return this.all().flatMap((formulas) => [...formulas.all()]);
  }

  /** Formulas that use functions which are not built in. */
  foreignCells(): FormulaCell[] {
    return this.allCells().filter(({ program }) => program.foreignFunctions.length > 0);
  }

  /** Custom functions have answered these cells; gives those that are still there. */
  spreadAnswered(cells: readonly FormulaCell[]): readonly FormulaCell[] {
    const alive = cells.filter((cell) => this.of(cell.sheet).at(cell.row, cell.column) === cell);
    this.spread(alive, true);
    return alive;
  }

  *dirtyCells(): Generator<FormulaCell> {
    for (const formulas of this.sheets.values())
      for (const cell of formulas.all()) if (formulas.dirty.has(cell.row, cell.column)) yield cell;
  }

  /** Cells of the area have other values: everything that reads them waits. */
  valuesChanged(sheet: Worksheet, area: Area): void {
    this.columns.forget(sheet, area);
    this.beginSearch();
    const waiting: FormulaCell[] = [];
    this.of(sheet).dependents.forEachReader(area, (reader) => {
      if (this.mark(reader)) waiting.push(reader);
    });
    this.spreadFrom(waiting);
  }

  /** These cells wait, and everything that reads them; answers of custom functions are kept where they just came. */
  spread(cells: Iterable<FormulaCell>, keepsAnswers = false): void {
    this.beginSearch();
    const waiting: FormulaCell[] = [];
    for (const cell of cells) {
      const { answers } = cell;
      this.mark(cell);
      cell.answers = keepsAnswers ? answers : null;
      waiting.push(cell);
    }
    this.spreadFrom(waiting);
  }

  /** Formulas that are to be calculated whenever anything is. */
  spreadVolatile(): void {
    if (this.volatile.size > 0) this.spread(this.volatile);
  }

  /** Formulas whose result has no room because of something in this area, or fills it; except the one that fills it now. */
  roomChanged(sheet: Worksheet, area: Area, by?: FormulaCell): void {
    const touched: FormulaCell[] = [];
    for (const cell of this.blocked)
      if (
        cell !== by &&
        cell.sheet === sheet &&
        cell.blockedArea &&
        overlaps(cell.blockedArea, area)
      )
        touched.push(cell);
    if (!sheet.arrays.isEmpty)
      for (const array of sheet.arrays.intersecting(area)) {
        const cell = this.of(sheet).at(array.row, array.column);
        if (cell && cell !== by) touched.push(cell);
      }
    if (touched.length > 0) this.spread(touched);
  }

  /** Cells were merged or are so no longer: results that had no room may have some, and others none. */
  mergesChanged(sheet: Worksheet): void {
    const touched = [...this.blocked].filter((cell) => cell.sheet === sheet);
    for (const { row, column, area } of sheet.arrays.all()) {
      const cell = this.of(sheet).at(row, column);
      if (cell && sheet.merges.some((merge) => overlaps(merge, area))) touched.push(cell);
    }
    if (touched.length > 0) this.spread(touched);
  }

  setBlocked(cell: FormulaCell, area: Area | null): void {
    cell.blockedArea = area;
    if (area) this.blocked.add(cell);
    else this.blocked.delete(cell);
  }

  private beginSearch(): void {
    for (const formulas of this.sheets.values()) formulas.dependents.beginSearch();
  }

  /** True where it was not waiting before. */
  private mark(cell: FormulaCell): boolean {
    const { dirty } = this.of(cell.sheet);
    if (dirty.has(cell.row, cell.column)) return false;
    dirty.add(cell.row, cell.column);
    cell.answers = null;
    return true;
  }

  private spreadFrom(waiting: FormulaCell[]): void {
    const visit = (reader: FormulaCell): void => {
      if (this.mark(reader)) waiting.push(reader);
    };
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      const { sheet, row, column } = cell;
      const { dependents, dirty } = this.of(sheet);
      const area = cell.filledArea ?? areaAt(row, column, row, column);
      if (cell.filledArea) dirty.addArea(area);
      dependents.forEachReader(area, visit);
    }
  }
}
