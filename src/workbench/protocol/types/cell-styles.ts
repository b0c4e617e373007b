import { intersect, isWholeColumns, isWholeRows, type Area } from "../../model/area";
import { changeStyles as changeAreaStyles } from "../../model/change-styles";
import type { Style } from "../../model/style";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import type { Scalar } from "../host-object";
import type { Json } from "../json";
import {
  demandCountable,
  demandUnprotected,
  isUnbounded,
  type RangeSubject,
} from "./range-subject";

/** A format property of a range: null where its cells differ. */
export function styleScalar(
  pick: (style: Style) => Json,
  change: (value: Json) => Partial<Style>
): Scalar<RangeSubject> {
  return {
    read: (range, call) => commonStyle(range, call, pick),
    write: (range, value, call) => changeStyles(range, change(value), call),
  };
}

/** Changes part of the style of all cells of a range. */
export function changeStyles(
  { sheet, area }: RangeSubject,
  change: Partial<Style>,
  { workbook }: Call
): void {
  demandUnprotected(sheet);
  if (!isUnbounded(area)) demandCountable(area);
  changeAreaStyles(sheet, area, change, workbook.styles);
  workbook.emit({ kind: "format", sheet, area, by: "addin" });
}

/** What `pick` gives for all cells of a range; null where they differ. */
export function commonStyle(
  { sheet, area }: RangeSubject,
  { workbook }: Call,
  pick: (style: Style) => Json
): Json {
  const seen = new Set<number>();
  for (const style of stylesIn(sheet, area)) seen.add(style);
  const answers = new Set([...seen].map((index) => pick(workbook.styles.get(index))));
  const [first = null] = answers;
  return answers.size === 1 ? first : null;
}

/** Style numbers of an area; for whole columns and rows those of the columns and rows and of the cells that have their own. */
function* stylesIn(sheet: Worksheet, area: Area): Iterable<number> {
  if (isWholeColumns(area)) {
    for (let column = area.left; column <= area.right; column++)
      yield sheet.columnStyles.get(column) ?? 0;
    yield* sheet.rowStyles.values();
  } else if (isWholeRows(area)) {
    for (let row = area.top; row <= area.bottom; row++) yield sheet.rowStyles.get(row) ?? 0;
    yield* sheet.columnStyles.values();
  }
  const bounded =
    isWholeColumns(area) || isWholeRows(area)
      ? intersect(area, sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 })
      : area;
  if (!bounded) return;
  for (let row = bounded.top; row <= bounded.bottom; row++)
    for (let column = bounded.left; column <= bounded.right; column++)
      yield sheet.styleIndex(row, column);
}
