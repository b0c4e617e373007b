/** Draws a printed page. */
import { paintCells } from "../grid/paint-cells";
import { gridPalette } from "../grid/palette";
import { PixelPen } from "../grid/pixel-pen";
import { quadrantOf } from "../grid/quadrant";
import type { Scene } from "../grid/scene";
import type { SheetScreen } from "../grid/sheet-screen";
import type { TextMeasurer } from "../grid/cell-font";
import { paintCharts } from "../grid/paint-charts";
import type { ChartNotice } from "../grid/paint-chart";
import type { Workbook } from "../../model/workbook";
import type { Band } from "../grid/viewport";
import type { PagePlan, PrintedPage } from "./page-plan";

/** Canvas pixels per pixel on paper. */
const RATIO = 2;
const MARGIN_TEXT = '13px "等线", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export interface PageScene {
  readonly workbook: Workbook;
  readonly screen: SheetScreen;
  readonly measurer: TextMeasurer;
  readonly plan: PagePlan;
  readonly notice: ChartNotice;
}

/** Paints the page on a canvas of its own size, with the given header and footer. */
export function paintPage(
  canvas: HTMLCanvasElement,
  { workbook, screen, measurer, plan, notice }: PageScene,
  page: PrintedPage,
  { header, footer }: { readonly header: string; readonly footer: string }
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { width, height, margins, scale } = plan;
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  context.setTransform(RATIO, 0, 0, RATIO, 0, 0);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  paintMarginText(context, header, width / 2, margins.top / 2);
  paintMarginText(context, footer, width / 2, height - margins.bottom / 2);
  const { rows, columns, sheet } = screen;
  const columnBand = band(columns, page.area.left, page.area.right, 0);
  const titles = page.titles && band(rows, page.titles.first, page.titles.last, 0);
  const rowBand = band(rows, page.area.top, page.area.bottom, titles?.end ?? 0);
  const room = (width - margins.left - margins.right) / scale;
  const indent = sheet.page.centerHorizontally ? Math.max(0, (room - columnBand.end) / 2) : 0;
  context.translate(margins.left + indent * scale, margins.top);
  context.scale(scale, scale);
  const scene: Scene = {
    context,
    pen: new PixelPen(context, RATIO * scale),
    measurer,
    palette: gridPalette(),
    view: paperView(screen, columnBand.end, rowBand.end),
    sheet,
    showsGridlines: false,
    looks: screen.looks,
    selection: screen.selection,
    copied: null,
    resizing: null,
  };
  for (const shown of titles ? [titles, rowBand] : [rowBand]) {
    const quadrant = quadrantOf(scene.view, shown, columnBand, sheet.merges);
    const { x, y, width: across, height: down } = quadrant.clip;
    context.save();
    context.beginPath();
    // Borders lie on the seam between cells: a pixel more on the outer edges.
    context.rect(x - 1, y - 1, across + 2, down + 2);
    context.clip();
    paintCells(scene, quadrant);
    paintCharts(scene, quadrant, workbook, notice);
    context.restore();
  }
}

function band(axis: SheetScreen["rows"], first: number, last: number, start: number): Band {
  const origin = start - axis.offsetOf(first);
  return { first, last, start, end: origin + axis.offsetOf(last + 1), origin };
}

function paperView({ rows, columns }: SheetScreen, width: number, height: number): Scene["view"] {
  return {
    rows,
    columns,
    frozenRows: 0,
    frozenColumns: 0,
    scrollX: 0,
    scrollY: 0,
    width,
    height,
    headerWidth: 0,
    headerHeight: 0,
  };
}

function paintMarginText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number
): void {
  if (text === "") return;
  context.font = MARGIN_TEXT;
  context.fillStyle = "#000000";
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const [line, content] of text.split("\n").entries())
    context.fillText(content, x, y + line * 16);
}
