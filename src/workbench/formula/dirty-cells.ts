import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";

/** Bits in a word, as a shift. */
const WORD = 5;

/**
 * A set of row numbers that finds the next row at once, however far it is: every level says which words of the level below
 * hold anything.
 */
class RowSet {
  private levels: Uint32Array[] = [new Uint32Array(1)];

  has(row: number): boolean {
    return ((this.levels[0]?.[row >>> WORD] ?? 0) & (1 << (row & 31))) !== 0;
  }

  add(row: number): void {
    if (row >>> WORD >= (this.levels[0]?.length ?? 0)) this.grow(row);
    let index = row;
    for (const words of this.levels) {
      const word = index >>> WORD;
      words[word] = (words[word] ?? 0) | (1 << (index & 31));
      index = word;
    }
  }

  delete(row: number): void {
    let index = row;
    for (const words of this.levels) {
      const word = index >>> WORD;
      if (word >= words.length) return;
      const rest = (words[word] ?? 0) & ~(1 << (index & 31));
      words[word] = rest;
      if (rest !== 0) return;
      index = word;
    }
  }

  /** The first row from `from` on; -1 where there is none. */
  next(from: number): number {
    let index = from;
    for (let level = 0; level < this.levels.length; level++) {
      const words = this.levels[level];
      const word = index >>> WORD;
      if (words && word < words.length) {
        const bits = (words[word] ?? 0) & (~0 << (index & 31));
        if (bits !== 0) return this.descend(level, word * 32 + lowestBit(bits));
      }
      index = word + 1;
    }
    return -1;
  }

  private descend(level: number, found: number): number {
    let index = found;
    for (let below = level - 1; below >= 0; below--)
      index = index * 32 + lowestBit(this.levels[below]?.[index] ?? 0);
    return index;
  }

  private grow(row: number): void {
    const rows: number[] = [];
    for (let known = this.next(0); known >= 0; known = this.next(known + 1)) rows.push(known);
    let size = this.levels[0]?.length ?? 1;
    while (size <= row >>> WORD) size *= 2;
    this.levels = [new Uint32Array(size)];
    while (size > 1) this.levels.push(new Uint32Array((size = Math.ceil(size / 32))));
    for (const known of rows) this.add(known);
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** The cells of one sheet that wait for their value: formulas, and the cells that such a formula fills. */
export class DirtyCells {
  private readonly columns = new Map<number, RowSet>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  has(row: number, column: number): boolean {
    return this.count > 0 && (this.columns.get(column)?.has(row) ?? false);
  }

  add(row: number, column: number): void {
    let rows = this.columns.get(column);
    if (!rows) this.columns.set(column, (rows = new RowSet()));
    if (rows.has(row)) return;
    rows.add(row);
    this.count++;
  }

  delete(row: number, column: number): void {
    const rows = this.columns.get(column);
    if (!rows?.has(row)) return;
    rows.delete(row);
    this.count--;
  }

  addArea(a: Area): void {
    for (let column = a.left; column <= a.right; column++)
      for (let row = a.top; row <= a.bottom; row++) this.add(row, column);
  }

  deleteArea(a: Area): void {
    this.forEachIn(a, (row, column) => {
      this.delete(row, column);
    });
  }

  /** Column by column, downwards. Cells may be taken out on the way. */
  forEachIn(a: Area, visit: (row: number, column: number) => void): void {
    if (this.count === 0) return;
    const inColumn = (column: number, rows: RowSet | undefined): void => {
      if (!rows) return;
      for (let row = rows.next(a.top); row >= 0 && row <= a.bottom; row = rows.next(row + 1))
        visit(row, column);
    };
    if (a.right - a.left < this.columns.size)
      for (let column = a.left; column <= a.right; column++)
        inColumn(column, this.columns.get(column));
    else
      for (const [column, rows] of this.columns)
        if (column >= a.left && column <= a.right) inColumn(column, rows);
  }

  forEach(visit: (row: number, column: number) => void): void {
    this.forEachIn({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }, visit);
  }
}
