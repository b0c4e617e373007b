import type { Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import { criterionKey, type CriterionKey } from "./criteria";
import { isErrorScalar, type Scalar } from "./values";

/** Ranges shorter than this are looked through cell by cell. */
const WORTH_AN_INDEX = 48;

/** Rows of a column by what is in them; rows rise. */
type Rows<Key> = ReadonlyMap<Key, readonly number[]>;

/** Uses of an unchanged column that are not worth an index yet. */
const FREE_USES = 3;

/** What identifies a value for an exact search: a text in small letters (errors in a form no text has), a number, a truth value. */
export type SearchKey = string | number | boolean;

interface CachedColumn {
  uses: number;
  values?: readonly Scalar[];
  searched?: Rows<SearchKey>;
  counted?: Rows<CriterionKey>;
}

/**
 * Values and indexes of columns that formulas search again and again. An index is made when a column is searched again
 * and again without a change in between, so that a column which is just being calculated does not make one for every cell.
 */
export class ColumnCache {
  private readonly sheets = new Map<Worksheet, Map<number, CachedColumn>>();

  constructor(private readonly date1904: () => boolean) {}

  /** Cells of the area have other values now. */
  forget(sheet: Worksheet, area: Area): void {
    const columns = this.sheets.get(sheet);
    if (!columns || columns.size === 0) return;
    if (area.left === area.right) columns.delete(area.left);
    else
      for (const column of columns.keys())
        if (column >= area.left && column <= area.right) columns.delete(column);
  }

  forgetAll(): void {
    this.sheets.clear();
  }

  /** All values of a column by row; undefined where it is not worth keeping them yet. */
  values(sheet: Worksheet, column: number, height: number): readonly Scalar[] | undefined {
    const cached = this.used(sheet, column, height);
    return cached && (cached.values ??= valuesOf(sheet, column));
  }

  /** Rows of the column that hold this value; undefined where the caller has to look through the cells. */
  rowsWith(
    sheet: Worksheet,
    column: number,
    height: number,
    key: SearchKey
  ): readonly number[] | undefined {
    const cached = this.used(sheet, column, height);
    if (!cached) return undefined;
    cached.values ??= valuesOf(sheet, column);
    cached.searched ??= grouped(cached.values, searchKey);
    return cached.searched.get(key) ?? [];
  }

  /** As {@link rowsWith}, for what COUNTIF and its kin take as equal; blanks are not in the index. */
  rowsMeeting(
    sheet: Worksheet,
    column: number,
    height: number,
    key: CriterionKey
  ): readonly number[] | undefined {
    const cached = this.used(sheet, column, height);
    if (!cached) return undefined;
    cached.values ??= valuesOf(sheet, column);
    const date1904 = this.date1904();
    cached.counted ??= grouped(cached.values, (value) => criterionKey(value, date1904));
    return cached.counted.get(key) ?? [];
  }

  private used(sheet: Worksheet, column: number, height: number): CachedColumn | undefined {
    if (height < WORTH_AN_INDEX) return undefined;
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map()));
    let cached = columns.get(column);
    if (!cached) columns.set(column, (cached = { uses: 0 }));
    return ++cached.uses > FREE_USES ? cached : undefined;
  }
}

export function searchKey(value: Scalar): SearchKey | null {
  if (typeof value === "string") return value.toLowerCase();
  return isErrorScalar(value) ? `\0${value.error}` : value;
}

function valuesOf(sheet: Worksheet, column: number): Scalar[] {
  return Array.from({ length: sheet.rowLimit }, (_, row) => sheet.value(row, column));
}

function grouped<Key>(
  values: readonly Scalar[],
  keyOf: (value: Scalar) => Key | null
): Map<Key, number[]> {
  const rows = new Map<Key, number[]>();
  for (let row = 0; row < values.length; row++) {
    const key = keyOf(values[row] ?? null);
    if (key === null) continue;
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

/** Index of the first of the rising rows that is not before `row`. */
export function firstNotBefore(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
