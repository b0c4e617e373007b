/** Paints what lies over the cells: filter buttons, the selection and the line of frozen panes. */
import { area } from "../../model/area";
import { filterButtonBox } from "./filter-button";
import type { Box } from "./pixel-pen";
import type { Quadrant } from "./quadrant";
import type { Scene } from "./scene";

const HANDLE = 6;
const ANTS = [5, 3];

/** The arrows in the header row of the AutoFilter; a funnel where the column is filtered. */
export function paintFilterButtons(scene: Scene, quadrant: Quadrant): void {
  const filter = scene.sheet.autoFilter;
  const header = quadrant.rows.find((row) => row.index === filter?.area.top);
  if (!filter || !header) return;
  for (const column of quadrant.columns) {
    if (column.index < filter.area.left || column.index > filter.area.right) continue;
    const { start: x, size: width } = column;
    const box = filterButtonBox({ x, y: header.start, width, height: header.size });
    paintFilterButton(scene, box, filter.criteria.has(column.index - filter.area.left));
  }
}

function paintFilterButton({ context, pen, palette }: Scene, box: Box, isFiltered: boolean): void {
  pen.fill(box, palette.buttonLine);
  pen.fill(
    { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 },
    palette.button
  );
  context.fillStyle = palette.buttonMark;
  context.beginPath();
  const middle = box.x + box.width / 2;
  if (isFiltered) {
    context.moveTo(middle - 5, box.y + 4);
    context.lineTo(middle + 5, box.y + 4);
    context.lineTo(middle + 1, box.y + 8);
    context.lineTo(middle + 1, box.y + 12);
    context.lineTo(middle - 1, box.y + 12);
    context.lineTo(middle - 1, box.y + 8);
  } else {
    context.moveTo(middle - 4, box.y + 6);
    context.lineTo(middle + 4, box.y + 6);
    context.lineTo(middle, box.y + 11);
  }
  context.fill();
}

/** The blue frame around the cells that one formula fills, while the active cell is among them. */
export function paintSpill({ pen, palette, sheet, selection }: Scene, quadrant: Quadrant): void {
  if (sheet.arrays.isEmpty) return;
  const { row, column } = selection.active;
  const spill = sheet.arrays.at(row, column) ?? sheet.arrays.fillerOf(row, column);
  if (!spill) return;
  const { x, y, width, height } = quadrant.boxOf(spill.area);
  pen.horizontal(x, y, width, palette.spillLine);
  pen.horizontal(x, y + height, width, palette.spillLine);
  pen.vertical(x, y, height, palette.spillLine);
  pen.vertical(x + width, y, height, palette.spillLine);
}

/** The green frame around the selection, its veil, and the corner mark. The active cell keeps its own colour. */
export function paintSelection(scene: Scene, quadrant: Quadrant): void {
  const { context, pen, palette, selection, sheet } = scene;
  const box = quadrant.boxOf(selection.area);
  if (box.width <= 0 || box.height <= 0) return;
  const { row, column } = selection.active;
  const active = quadrant.boxOf(sheet.mergeAt(row, column) ?? area(row, column, row, column));
  context.fillStyle = palette.selectionVeil;
  context.beginPath();
  context.rect(box.x - 1, box.y - 1, box.width, box.height);
  context.rect(active.x - 1, active.y - 1, active.width, active.height);
  context.fill("evenodd");
  pen.frame(box, palette.accent);
  const handle = { x: box.x + box.width - HANDLE / 2 - 1, y: box.y + box.height - HANDLE / 2 - 1 };
  pen.fill({ ...handle, width: HANDLE + 1, height: HANDLE + 1 }, palette.sheet);
  pen.fill({ x: handle.x + 1, y: handle.y + 1, width: HANDLE, height: HANDLE }, palette.accent);
}

/** The dashed frame around cells that were copied or cut. */
export function paintCopied({ context, palette, copied }: Scene, quadrant: Quadrant): void {
  if (!copied) return;
  const { x, y, width, height } = quadrant.boxOf(copied);
  context.strokeStyle = palette.accent;
  context.lineWidth = 2;
  context.setLineDash(ANTS);
  context.strokeRect(x, y, width - 2, height - 2);
  context.setLineDash([]);
}

/** The line that shows where the edge of a column or row would be that is being dragged. */
export function paintResizeLine({ pen, palette, view, resizing }: Scene): void {
  if (!resizing) return;
  if (resizing.lines === "columns") pen.vertical(resizing.at, 0, view.height, palette.accent);
  else pen.horizontal(0, resizing.at, view.width, palette.accent);
}

/** The thin dark line where the frozen rows and columns end. */
export function paintFrozenLines(scene: Scene): void {
  const { pen, palette, view } = scene;
  if (view.frozenColumns > 0) {
    const x = view.headerWidth + view.columns.offsetOf(view.frozenColumns);
    pen.vertical(x, view.headerHeight, view.height, palette.frozenLine);
  }
  if (view.frozenRows > 0) {
    const y = view.headerHeight + view.rows.offsetOf(view.frozenRows);
    pen.horizontal(view.headerWidth, y, view.width, palette.frozenLine);
  }
}
