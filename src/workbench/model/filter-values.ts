import type { CellValue } from "./cell-value";
import { displayText } from "./display-text";
import { filteredRowsOf } from "./filter-rows";
import type { FilterCriterion } from "./sheet-parts";
import { compareValues } from "./sort-order";
import type { StyleTable } from "./style";
import type { Worksheet } from "./worksheet";

/** A text that cells of a filtered column show; the empty text stands for blank cells. */
export interface FilterValue {
  readonly text: string;
  readonly rows: number;
  /** Whether the column's present criterion lets it through. */
  readonly isShown: boolean;
}

/**
 * The different texts of a filtered column, sorted as its cells would be, as far as the criteria of the other columns let
 * their rows through. `column` is counted from the filter's left column.
 */
export function filterValues(
  sheet: Worksheet,
  styles: StyleTable,
  column: number
): readonly FilterValue[] {
  const filter = sheet.autoFilter;
  if (!filter) return [];
  const others = new Map<number, FilterCriterion>(filter.criteria);
  others.delete(column);
  const hidden = filteredRowsOf(sheet, styles, { area: filter.area, criteria: others });
  const found = new Map<string, { value: CellValue; rows: number; isShown: boolean }>();
  const place = filter.area.left + column;
  const last = Math.min(filter.area.bottom, sheet.rowLimit - 1);
  for (let row = filter.area.top + 1; row <= last; row++) {
    if (hidden.has(row)) continue;
    const value = sheet.value(row, place);
    const { numberFormat } = styles.get(sheet.styleIndex(row, place));
    const text = displayText(value, numberFormat);
    const isShown = !sheet.filteredRows.has(row);
    const known = found.get(text);
    if (!known) found.set(text, { value, rows: 1, isShown });
    else {
      known.rows++;
      known.isShown ||= isShown;
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => compareValues(x.value, y.value, 1) || (a < b ? -1 : 1))
    .map(([text, { rows, isShown }]) => ({ text, rows, isShown }));
}

/** The criterion that shows exactly these texts of a column; null where it shows all of them. */
export function criterionOf(
  values: readonly FilterValue[],
  chosen: ReadonlySet<string>
): FilterCriterion | null {
  if (values.every(({ text }) => chosen.has(text))) return null;
  return {
    filterOn: "Values",
    values: values.filter(({ text }) => chosen.has(text)).map(({ text }) => text),
  };
}
