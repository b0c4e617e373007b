/** Extent of the cells of a sheet that hold something, zero-based. */
export interface UsedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Queues how far a sheet is used; null afterwards where it holds nothing. `range` is the used range if the caller has it. */
export function queueUsedArea(
  sheet: Excel.Worksheet,
  range = sheet.getUsedRangeOrNullObject(true).untrack()
): () => UsedArea | null {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (range.isNullObject) return null;
    const { rowIndex: firstRow, columnIndex: firstColumn, rowCount, columnCount } = range;
    return { firstRow, firstColumn, rowCount, columnCount };
  };
}

export function sameArea(a: UsedArea, b: UsedArea): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.firstColumn === b.firstColumn &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}
