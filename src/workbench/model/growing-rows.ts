import type { Style, StyleTable } from "./style";
import type { Worksheet } from "./worksheet";

/**
 * Tells of a row whether the style of any of its cells passes: quick, so that the cells of the other rows need not be looked at. The
 * answers hold until styles change.
 */
export function rowsWithStyle(
  sheet: Worksheet,
  styles: StyleTable,
  passes: (style: Style) => boolean
): (row: number) => boolean {
  const known: boolean[] = [];
  const isOne = (index: number): boolean => (known[index] ??= passes(styles.get(index)));
  const isEverywhere = isOne(0) || [...sheet.columnStyles.values()].some(isOne);
  return (row) =>
    isEverywhere || isOne(sheet.rowStyles.get(row) ?? 0) || sheet.hasOwnStyle(row, isOne);
}
