import { intersect, isWholeColumns, isWholeRows, type Area } from "../../model/area";
import type { Style, StyleTable } from "../../model/style";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import type { Scalar } from "../host-object";
import type { Json } from "../json";
import { demandCountable, demandUnprotected, type RangeSubject } from "./range-subject";

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

/** Changes part of the style of all cells of a range; whole columns and rows keep it for their blank cells too. */
export function changeStyles(
  { sheet, area }: RangeSubject,
  change: Partial<Style>,
  { workbook }: Call
): void {
  demandUnprotected(sheet);
  if (isWholeColumns(area)) changeColumns(sheet, area, change, workbook.styles);
  else if (isWholeRows(area)) changeRows(sheet, area, change, workbook.styles);
  else changeCells(sheet, area, change, workbook.styles);
  workbook.emit({ kind: "format", sheet, area, by: "addin" });
}

function changeCells(
  sheet: Worksheet,
  area: Area,
  change: Partial<Style>,
  styles: StyleTable
): void {
  demandCountable(area);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      sheet.setStyle(row, column, styles.derive(sheet.styleIndex(row, column), change));
}

function changeColumns(
  sheet: Worksheet,
  area: Area,
  change: Partial<Style>,
  styles: StyleTable
): void {
  for (let column = area.left; column <= area.right; column++)
    sheet.columnStyles.set(column, styles.derive(sheet.columnStyles.get(column) ?? 0, change));
  forEachOwnStyle(sheet, area, (row, column, style) =>
    sheet.setStyle(row, column, styles.derive(style, change))
  );
  // Where a row has a style of its own it would win over the column's: the crossing cells get one of their own.
  for (const [row, style] of sheet.rowStyles)
    for (let column = area.left; column <= area.right; column++)
      if (sheet.ownStyleIndex(row, column) === undefined)
        sheet.setStyle(row, column, styles.derive(style, change));
  sheet.dirty.add("columns");
}

function changeRows(
  sheet: Worksheet,
  area: Area,
  change: Partial<Style>,
  styles: StyleTable
): void {
  forEachOwnStyle(sheet, area, (row, column, style) =>
    sheet.setStyle(row, column, styles.derive(style, change))
  );
  for (let row = area.top; row <= area.bottom; row++) {
    const before = sheet.rowStyles.get(row);
    if (before === undefined)
      for (const [column, style] of sheet.columnStyles)
        if (sheet.ownStyleIndex(row, column) === undefined)
          sheet.setStyle(row, column, styles.derive(style, change));
    sheet.rowStyles.set(row, styles.derive(before ?? 0, change));
  }
  sheet.dirty.add("rows");
}

function forEachOwnStyle(
  sheet: Worksheet,
  area: Area,
  visit: (row: number, column: number, style: number) => void
): void {
  const last = Math.min(area.bottom, sheet.rowLimit - 1);
  for (let row = area.top; row <= last; row++)
    sheet.forEachCell(row, (column, _value, _formula, style) => {
      if (style !== undefined && column >= area.left && column <= area.right)
        visit(row, column, style);
    });
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
