import { MAX_COLUMNS, type Area } from "../model/area";
import { overlaps } from "./area-overlap";
import type { FormulaCell } from "./formula-cell";

/** An area that formulas read; those that read the same one share it. */
interface ReadArea {
  readonly area: Area;
  readonly readers: Set<FormulaCell>;
  /** The last search that came by. */
  search: number;
}

/** Areas wider than this are kept in one list for the sheet. */
const WIDE = 24;
/** Sizes of the bins that rows are sorted into, as shifts; an area lies in the smallest bin that holds it whole. */
const BIN_SHIFTS = [5, 8, 11, 14, 17, 20] as const;
const BINS_PER_LEVEL = 2 ** 16;

/** Which formulas read which cells of one sheet. */
export class Dependents {
  private readonly cells = new Map<number, Set<FormulaCell>>();
  private readonly areas = new Map<string, ReadArea>();
  private readonly columns = new Map<number, Map<number, Set<ReadArea>>>();
  private readonly wide = new Set<ReadArea>();
  private search = 0;

  add(area: Area, reader: FormulaCell): void {
    if (isCell(area)) {
      const key = cellKey(area.top, area.left);
      const readers = this.cells.get(key);
      if (readers) readers.add(reader);
      else this.cells.set(key, new Set([reader]));
      return;
    }
    const key = areaKey(area);
    let read = this.areas.get(key);
    if (!read) {
      this.areas.set(key, (read = { area, readers: new Set(), search: -1 }));
      this.place(read);
    }
    read.readers.add(reader);
  }

  delete(area: Area, reader: FormulaCell): void {
    if (isCell(area)) {
      const key = cellKey(area.top, area.left);
      const readers = this.cells.get(key);
      readers?.delete(reader);
      if (readers?.size === 0) this.cells.delete(key);
      return;
    }
    const key = areaKey(area);
    const read = this.areas.get(key);
    read?.readers.delete(reader);
    if (read?.readers.size !== 0) return;
    this.areas.delete(key);
    if (isWide(area)) this.wide.delete(read);
    else
      for (let column = area.left; column <= area.right; column++)
        this.columns.get(column)?.get(binOf(area))?.delete(read);
  }

  /** Begins a search in which no area is visited twice. */
  beginSearch(): void {
    this.search++;
  }

  /** Calls back for the formulas that read a cell of this area; some of them possibly more than once. */
  forEachReader(changed: Area, visit: (reader: FormulaCell) => void): void {
    this.forEachCellReader(changed, visit);
    const inArea = (read: ReadArea): void => {
      if (read.search === this.search || !overlaps(read.area, changed)) return;
      read.search = this.search;
      for (const reader of read.readers) visit(reader);
    };
    for (const read of this.wide) inArea(read);
    if (isLarge(changed)) {
      for (const read of this.areas.values()) inArea(read);
      return;
    }
    for (let column = changed.left; column <= changed.right; column++) {
      const bins = this.columns.get(column);
      if (bins) forEachBin(changed, (bin) => bins.get(bin)?.forEach(inArea));
    }
  }

  private forEachCellReader(changed: Area, visit: (reader: FormulaCell) => void): void {
    const { top, left, bottom, right } = changed;
    if ((bottom - top + 1) * (right - left + 1) <= this.cells.size) {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          this.cells.get(cellKey(row, column))?.forEach(visit);
      return;
    }
    for (const [key, readers] of this.cells) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (row >= top && row <= bottom && column >= left && column <= right) readers.forEach(visit);
    }
  }

  private place(read: ReadArea): void {
    const { area } = read;
    if (isWide(area)) {
      this.wide.add(read);
      return;
    }
    const bin = binOf(area);
    for (let column = area.left; column <= area.right; column++) {
      let bins = this.columns.get(column);
      if (!bins) this.columns.set(column, (bins = new Map()));
      const areas = bins.get(bin);
      if (areas) areas.add(read);
      else bins.set(bin, new Set([read]));
    }
  }
}

function isCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function isWide({ left, right }: Area): boolean {
  return right - left >= WIDE;
}

/** So large that looking through all areas is less work than through all bins. */
function isLarge({ top, left, bottom, right }: Area): boolean {
  return bottom - top > 4096 || right - left >= WIDE;
}

function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function areaKey({ top, left, bottom, right }: Area): string {
  return `${top},${left},${bottom},${right}`;
}

function binOf({ top, bottom }: Area): number {
  for (const [level, shift] of BIN_SHIFTS.entries())
    if (top >> shift === bottom >> shift) return level * BINS_PER_LEVEL + (top >> shift);
  return BIN_SHIFTS.length * BINS_PER_LEVEL;
}

function forEachBin({ top, bottom }: Area, visit: (bin: number) => void): void {
  for (const [level, shift] of BIN_SHIFTS.entries())
    for (let place = top >> shift; place <= bottom >> shift; place++)
      visit(level * BINS_PER_LEVEL + place);
  visit(BIN_SHIFTS.length * BINS_PER_LEVEL);
}
