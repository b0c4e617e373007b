/** Paints the charts that reach into a quadrant. */
import type { Workbook } from "../../model/workbook";
import { pointPixels } from "./axis";
import { chartFigures } from "./chart-figures";
import { paintChart, type ChartNotice } from "./paint-chart";
import type { Quadrant } from "./quadrant";
import type { Scene } from "./scene";

export function paintCharts(
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
