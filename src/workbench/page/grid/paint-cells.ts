/** Paints fills, gridlines, borders and texts of the cells in a quadrant. */
import { contains, type Area } from "../../model/area";
import type { BorderSide, Style } from "../../model/style";
import { paintConditional } from "./paint-conditional";
import { paintCellText, type TextPlace } from "./paint-text";
import type { Box } from "./pixel-pen";
import type { Quadrant, VisibleLine } from "./quadrant";
import type { Scene } from "./scene";

/** How far outside of the canvas a text may begin that still reaches into it, in columns. */
const SPILL_SEARCH = 40;

/** Paints from the back to the front: gridlines, fills, data bars and icons, borders, texts. The caller has set the clip. */
export function paintCells(scene: Scene, quadrant: Quadrant): void {
  scene.pen.fill(quadrant.clip, scene.palette.sheet);
  if (scene.showsGridlines) paintGridlines(scene, quadrant);
  eachCell(scene, quadrant, (row, column, style) => {
    if (style.fill) scene.pen.fill(withSeams(cellBox(row, column)), style.fill);
  });
  for (const merge of quadrant.merges) paintMergeGround(scene, quadrant, merge);
  paintConditional(scene, quadrant);
  eachCell(scene, quadrant, (row, column, style) => {
    paintBorders(scene, quadrant, row, column, style);
  });
  for (const row of quadrant.rows) paintRowTexts(scene, quadrant, row);
  for (const merge of quadrant.merges) paintMergeText(scene, quadrant, merge);
}

function eachCell(
  { looks }: Scene,
  { rows, columns }: Quadrant,
  visit: (row: VisibleLine, column: VisibleLine, style: Style) => void
): void {
  for (const row of rows)
    for (const column of columns) visit(row, column, looks.styleOf(row.index, column.index));
}

function cellBox(row: VisibleLine, column: VisibleLine): Box {
  return { x: column.start, y: row.start, width: column.size, height: row.size };
}

/** A fill also covers the gridlines around its cell. */
function withSeams({ x, y, width, height }: Box): Box {
  return { x: x - 1, y: y - 1, width: width + 1, height: height + 1 };
}

function paintGridlines({ pen, palette }: Scene, { clip, rows, columns }: Quadrant): void {
  for (const { start, size } of columns) {
    pen.vertical(start + size, clip.y, clip.height, palette.gridline);
  }
  for (const { start, size } of rows) {
    pen.horizontal(clip.x, start + size, clip.width, palette.gridline);
  }
}

function paintMergeGround({ pen, palette, looks }: Scene, { boxOf }: Quadrant, merge: Area): void {
  const box = boxOf(merge);
  const style = looks.styleOf(merge.top, merge.left);
  if (style.fill) pen.fill(withSeams(box), style.fill);
  else pen.fill({ ...box, width: box.width - 1, height: box.height - 1 }, palette.sheet);
}

function paintBorders(
  scene: Scene,
  quadrant: Quadrant,
  row: VisibleLine,
  column: VisibleLine,
  style: Style
): void {
  const { pen } = scene;
  const { x, y, width, height } = cellBox(row, column);
  const { top, bottom, left, right } = style.borders;
  const inside = innerSides(quadrant.merges, row.index, column.index);
  if (top && !inside.has("top")) pen.borderAcross(x - 1, y, width + 1, top);
  if (bottom && !inside.has("bottom")) pen.borderAcross(x - 1, y + height, width + 1, bottom);
  if (left && !inside.has("left")) pen.borderDown(x, y - 1, height + 1, left);
  if (right && !inside.has("right")) pen.borderDown(x + width, y - 1, height + 1, right);
}

const NO_SIDES: ReadonlySet<BorderSide> = new Set();

/** Sides of a cell that lie within its merged area and therefore show no border. */
function innerSides(merges: readonly Area[], row: number, column: number): ReadonlySet<BorderSide> {
  const merge = merges.find((candidate) => contains(candidate, row, column));
  if (!merge) return NO_SIDES;
  const sides = new Set<BorderSide>();
  if (row > merge.top) sides.add("top");
  if (row < merge.bottom) sides.add("bottom");
  if (column > merge.left) sides.add("left");
  if (column < merge.right) sides.add("right");
  return sides;
}

function paintRowTexts(scene: Scene, quadrant: Quadrant, row: VisibleLine): void {
  const { sheet, view } = scene;
  const { columns, columnBand, merges } = quadrant;
  const isCovered = (column: number): boolean =>
    merges.some((merge) => contains(merge, row.index, column));
  const place: TextPlace = {
    row,
    around: {
      first: 0,
      last: Math.min(view.columns.count - 1, columnBand.last + SPILL_SEARCH),
      widthOf: (column) => view.columns.sizeOf(column),
      isFree: (column) => isEmpty(scene, row.index, column) && !isCovered(column),
    },
    leftOf: (column) => columnBand.origin + view.columns.offsetOf(column),
  };
  const paint = (column: number): void => {
    if (sheet.value(row.index, column) !== null && !isCovered(column)) {
      paintCellText(scene, place, column);
    }
  };
  const before = nearestFilled(scene, row.index, columnBand.first, -1);
  if (before !== null) paint(before);
  for (const column of columns) paint(column.index);
  const after = nearestFilled(scene, row.index, columnBand.last, 1);
  if (after !== null) paint(after);
}

function isEmpty({ sheet }: Scene, row: number, column: number): boolean {
  return sheet.value(row, column) === null && sheet.formula(row, column) === undefined;
}

/** The first filled cell outside of the visible columns; its text may reach into them. */
function nearestFilled(scene: Scene, row: number, from: number, step: 1 | -1): number | null {
  for (
    let column = from + step;
    Math.abs(column - from) <= SPILL_SEARCH && column >= 0;
    column += step
  ) {
    if (!isEmpty(scene, row, column)) return scene.view.columns.isHidden(column) ? null : column;
  }
  return null;
}

function paintMergeText(scene: Scene, quadrant: Quadrant, merge: Area): void {
  const box = quadrant.boxOf(merge);
  const place: TextPlace = {
    row: { index: merge.top, start: box.y, size: box.height },
    around: { first: merge.left, last: merge.left, widthOf: () => box.width, isFree: () => false },
    leftOf: () => box.x,
  };
  if (scene.sheet.value(merge.top, merge.left) !== null) paintCellText(scene, place, merge.left);
}
