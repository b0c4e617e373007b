/** Paints the whole grid: quadrants of cells with their charts, then headers. */
import type { Workbook } from "../../model/workbook";
import { pointPixels } from "./axis";
import { chartFigures } from "./chart-figures";
import { paintCells } from "./paint-cells";
import { paintChart, type ChartNotice } from "./paint-chart";
import { paintHeaders } from "./paint-headers";
import {
  paintCopied,
  paintFilterButtons,
  paintFrozenLines,
  paintResizeLine,
  paintSelection,
} from "./paint-overlay";
import { quadrants, type Quadrant } from "./quadrant";
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
    paintSelection(scene, quadrant);
    paintCopied(scene, quadrant);
    context.restore();
  }
  paintFrozenLines(scene);
  paintHeaders(scene);
  paintResizeLine(scene);
}

function paintCharts(
  scene: Scene,
  quadrant: Quadrant,
  workbook: Workbook,
  notice: ChartNotice
): void {
  const { clip, columnBand, rowBand } = quadrant;
  for (const chart of scene.sheet.charts) {
    const box = {
      x: columnBand.origin + pointPixels(chart.left),
      y: rowBand.origin + pointPixels(chart.top),
      width: pointPixels(chart.width),
      height: pointPixels(chart.height),
    };
    const outside =
      box.x > clip.x + clip.width ||
      box.y > clip.y + clip.height ||
      box.x + box.width < clip.x ||
      box.y + box.height < clip.y;
    if (!outside) paintChart(scene.context, box, chart, chartFigures(chart, workbook), notice);
  }
}
