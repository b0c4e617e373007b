/** Paints the whole grid: quadrants of cells with their charts, then headers. */
import type { Workbook } from "../../model/workbook";
import { paintCells } from "./paint-cells";
import type { ChartNotice } from "./paint-chart";
import { paintCharts } from "./paint-charts";
import { paintHeaders } from "./paint-headers";
import {
  paintCopied,
  paintFilterButtons,
  paintFrozenLines,
  paintResizeLine,
  paintSelection,
  paintSpill,
} from "./paint-overlay";
import { quadrants } from "./quadrant";
import type { Scene } from "./scene";

export function paintGrid(scene: Scene, workbook: Workbook, notice: ChartNotice): void {
  const { context, view, sheet, pen, palette } = scene;
  pen.fill({ x: 0, y: 0, width: view.width, height: view.height }, palette.headerFill);
  for (const quadrant of quadrants(view, sheet.merges)) {
    const { x, y, width, height } = quadrant.clip;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    paintCells(scene, quadrant);
    paintFilterButtons(scene, quadrant);
    paintCharts(scene, quadrant, workbook, notice);
    paintSpill(scene, quadrant);
    paintSelection(scene, quadrant);
    paintCopied(scene, quadrant);
    context.restore();
  }
  paintFrozenLines(scene);
  paintHeaders(scene);
  paintResizeLine(scene);
}
