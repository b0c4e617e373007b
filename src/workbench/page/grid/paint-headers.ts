/** Paints the column letters, row numbers and the corner. */
import { columnLetters } from "../../model/area";
import type { Box } from "./pixel-pen";
import { visibleLines, type VisibleLine } from "./quadrant";
import type { Scene } from "./scene";
import { columnBands, rowBands } from "./viewport";

const FONT = '12px "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export function paintHeaders(scene: Scene): void {
  const { context } = scene;
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  paintColumnHeaders(scene);
  paintRowHeaders(scene);
  paintCorner(scene);
}

function paintColumnHeaders(scene: Scene): void {
  const { view, pen, palette, selection } = scene;
  pen.fill({ x: 0, y: 0, width: view.width, height: view.headerHeight }, palette.headerFill);
  for (const band of columnBands(view)) {
    clipped(
      scene,
      { x: band.start, y: 0, width: band.end - band.start, height: view.headerHeight },
      () => {
        for (const line of visibleLines(view.columns, band)) {
          const chosen = line.index >= selection.area.left && line.index <= selection.area.right;
          const box = { x: line.start, y: 0, width: line.size, height: view.headerHeight };
          paintHeader(scene, box, columnLetters(line.index), chosen, null);
          pen.vertical(line.start + line.size, 0, view.headerHeight, palette.headerLine);
          paintHiddenMark(scene, line, view.columns.isHidden(line.index + 1), "column");
        }
      }
    );
  }
  pen.horizontal(0, view.headerHeight, view.width, palette.headerLine);
  markChosen(scene, "column");
}

function paintRowHeaders(scene: Scene): void {
  const { view, pen, palette, selection, sheet } = scene;
  const filtered = sheet.filteredRows.size > 0 ? sheet.autoFilter?.area : undefined;
  pen.fill(
    { x: 0, y: view.headerHeight, width: view.headerWidth, height: view.height },
    palette.headerFill
  );
  for (const band of rowBands(view)) {
    clipped(
      scene,
      { x: 0, y: band.start, width: view.headerWidth, height: band.end - band.start },
      () => {
        for (const line of visibleLines(view.rows, band)) {
          const chosen = line.index >= selection.area.top && line.index <= selection.area.bottom;
          const box = { x: 0, y: line.start, width: view.headerWidth, height: line.size };
          const isFound = filtered && line.index > filtered.top && line.index <= filtered.bottom;
          paintHeader(
            scene,
            box,
            String(line.index + 1),
            chosen,
            isFound ? palette.filteredRowText : null
          );
          pen.horizontal(0, line.start + line.size, view.headerWidth, palette.headerLine);
          paintHiddenMark(scene, line, view.rows.isHidden(line.index + 1), "row");
        }
      }
    );
  }
  pen.vertical(view.headerWidth, view.headerHeight, view.height, palette.headerLine);
  markChosen(scene, "row");
}

function paintHeader(
  { context, pen, palette }: Scene,
  box: Box,
  label: string,
  chosen: boolean,
  color: string | null
): void {
  if (chosen)
    pen.fill({ ...box, width: box.width - 1, height: box.height - 1 }, palette.chosenHeaderFill);
  context.fillStyle = chosen ? palette.chosenHeaderText : (color ?? palette.headerText);
  if (box.height >= 9) context.fillText(label, box.x + box.width / 2, box.y + box.height / 2);
}

/** A doubled line where lines are hidden behind this one. */
function paintHiddenMark(
  { pen, palette, view }: Scene,
  { start, size }: VisibleLine,
  nextIsHidden: boolean,
  kind: "row" | "column"
): void {
  if (!nextIsHidden) return;
  if (kind === "column") pen.vertical(start + size - 3, 0, view.headerHeight, palette.headerLine);
  else pen.horizontal(0, start + size - 3, view.headerWidth, palette.headerLine);
}

/** The green edge along the headers of the selection. */
function markChosen(scene: Scene, kind: "row" | "column"): void {
  const { view, pen, palette, selection } = scene;
  const { area } = selection;
  const [axis, bands, first, last] =
    kind === "row"
      ? ([view.rows, rowBands(view), area.top, area.bottom] as const)
      : ([view.columns, columnBands(view), area.left, area.right] as const);
  for (const band of bands) {
    const start = Math.max(band.start, band.origin + axis.offsetOf(first) - 1);
    const end = Math.min(band.end, band.origin + axis.offsetOf(last + 1));
    if (end <= start) continue;
    if (kind === "row") pen.vertical(view.headerWidth, start, end - start, palette.accent, 2);
    else pen.horizontal(start, view.headerHeight, end - start, palette.accent, 2);
  }
}

function paintCorner({ context, pen, palette, view }: Scene): void {
  const { headerWidth, headerHeight } = view;
  pen.fill({ x: 0, y: 0, width: headerWidth, height: headerHeight }, palette.headerFill);
  pen.vertical(headerWidth, 0, headerHeight, palette.headerLine);
  pen.horizontal(0, headerHeight, headerWidth, palette.headerLine);
  context.fillStyle = palette.headerLine;
  context.beginPath();
  context.moveTo(headerWidth - 4, headerHeight - 4);
  context.lineTo(headerWidth - 4, headerHeight - 14);
  context.lineTo(headerWidth - 14, headerHeight - 4);
  context.fill();
}

function clipped({ context }: Scene, box: Box, paint: () => void): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  paint();
  context.restore();
}
