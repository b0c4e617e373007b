/** Paints column and bar charts plainly: title, value axis, categories, labels and legend. */
import { displayText } from "../../model/display-text";
import type { Chart } from "../../model/sheet-parts";
import { scaleMarks, valueScale, type ChartFigures, type Scale } from "./chart-figures";
import type { Box } from "./pixel-pen";

const FAMILY = '"等线", DengXian, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const TEXT = "#444444";
const LINE = "#d9d9d9";
const SERIES_COLORS = ["#1f6fb5", "#d9772b", "#7f7f7f", "#c79a00", "#4d8a3d", "#7a5aa6"];
const GAP = 10;
/** Share of a category's stretch that the bars take. */
const BAR_SHARE = 0.6;

type Context = CanvasRenderingContext2D;

/** What the painter says for a kind of chart that it does not draw. */
export type ChartNotice = (type: string) => string;

/** Paints the chart into its box on the canvas. */
export function paintChart(
  context: Context,
  box: Box,
  chart: Chart,
  figures: ChartFigures,
  notice: ChartNotice
): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  context.fillStyle = "#ffffff";
  context.fillRect(box.x, box.y, box.width, box.height);
  context.strokeStyle = LINE;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  const below = paintTitle(context, box, chart.title);
  if (chart.type === "ColumnClustered" || chart.type === "BarClustered") {
    paintBars(context, below, chart, figures);
  } else {
    write(
      context,
      notice(chart.type),
      below.x + below.width / 2,
      below.y + below.height / 2,
      "center"
    );
  }
  context.restore();
}

/** Returns the room below the title. */
function paintTitle(context: Context, box: Box, title: string): Box {
  const inner = {
    x: box.x + GAP,
    y: box.y + GAP,
    width: box.width - GAP * 2,
    height: box.height - GAP * 2,
  };
  if (title === "") return inner;
  context.fillStyle = TEXT;
  context.font = `bold 16px ${FAMILY}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(title, box.x + box.width / 2, inner.y + 10, inner.width);
  return { ...inner, y: inner.y + 28, height: inner.height - 28 };
}

function write(
  context: Context,
  text: string,
  x: number,
  y: number,
  align: CanvasTextAlign,
  room?: number
): void {
  context.fillStyle = TEXT;
  context.font = `12px ${FAMILY}`;
  context.textAlign = align;
  context.textBaseline = "middle";
  context.fillText(text, x, y, room);
}

function paintBars(context: Context, room: Box, chart: Chart, figures: ChartFigures): void {
  const scale = valueScale(figures.series.flatMap(({ values }) => values));
  const upright = chart.type === "ColumnClustered";
  const withLegend = chart.showLegend ? paintLegend(context, room, figures) : room;
  const withAxisTitle = paintAxisTitle(context, withLegend, chart.valueAxisTitle, upright);
  const plot = upright
    ? plotWithValueAxisLeft(context, withAxisTitle, scale)
    : plotWithValueAxisBelow(context, withAxisTitle, scale, figures.categories);
  paintScale(context, plot, scale, upright);
  figures.categories.forEach((category, index) => {
    const stretch = (upright ? plot.width : plot.height) / figures.categories.length;
    paintCategory(context, plot, category, index, stretch, upright);
    figures.series.forEach(({ values }, place) => {
      const thickness = (stretch * BAR_SHARE) / figures.series.length;
      const from = index * stretch + (stretch * (1 - BAR_SHARE)) / 2 + place * thickness;
      const bar = barBox(plot, scale, values[index] ?? 0, from, thickness, upright);
      context.fillStyle = SERIES_COLORS[place % SERIES_COLORS.length] ?? TEXT;
      context.fillRect(bar.x, bar.y, bar.width, bar.height);
      if (chart.showDataLabels) paintLabel(context, bar, values[index] ?? 0, upright);
    });
  });
}

function paintLegend(context: Context, room: Box, { series }: ChartFigures): Box {
  context.font = `12px ${FAMILY}`;
  const widths = series.map(({ name }) => context.measureText(name).width + 30);
  let x = room.x + (room.width - widths.reduce((sum, width) => sum + width, 0)) / 2;
  const y = room.y + room.height - 8;
  series.forEach(({ name }, place) => {
    context.fillStyle = SERIES_COLORS[place % SERIES_COLORS.length] ?? TEXT;
    context.fillRect(x, y - 5, 10, 10);
    write(context, name, x + 15, y, "left");
    x += widths[place] ?? 0;
  });
  return { ...room, height: room.height - 24 };
}

function paintAxisTitle(context: Context, room: Box, title: string, upright: boolean): Box {
  if (title === "") return room;
  if (!upright) {
    write(context, title, room.x + room.width / 2, room.y + room.height - 7, "center", room.width);
    return { ...room, height: room.height - 20 };
  }
  context.save();
  context.translate(room.x + 7, room.y + room.height / 2);
  context.rotate(-Math.PI / 2);
  write(context, title, 0, 0, "center", room.height);
  context.restore();
  return { ...room, x: room.x + 20, width: room.width - 20 };
}

function markText(value: number): string {
  return displayText(Number(value.toPrecision(12)), Number.isInteger(value) ? "#,##0" : "#,##0.##");
}

function plotWithValueAxisLeft(context: Context, room: Box, scale: Scale): Box {
  context.font = `12px ${FAMILY}`;
  const labels =
    Math.max(...scaleMarks(scale).map((mark) => context.measureText(markText(mark)).width)) + 8;
  return {
    x: room.x + labels,
    y: room.y + 12,
    width: room.width - labels,
    height: room.height - 12 - 22,
  };
}

function plotWithValueAxisBelow(
  context: Context,
  room: Box,
  scale: Scale,
  categories: readonly string[]
): Box {
  context.font = `12px ${FAMILY}`;
  const widest = Math.max(0, ...categories.map((category) => context.measureText(category).width));
  const labels = Math.min(room.width * 0.35, widest + 8);
  const lastMark = context.measureText(markText(scale.high)).width / 2;
  return {
    x: room.x + labels,
    y: room.y,
    width: room.width - labels - lastMark - 4,
    height: room.height - 20,
  };
}

/** Pixels from the plot's low end to the value. */
function reach(value: number, { low, high }: Scale, length: number): number {
  return ((value - low) / (high - low)) * length;
}

function paintScale(context: Context, plot: Box, scale: Scale, upright: boolean): void {
  const marks = scaleMarks(scale);
  const every = upright ? 1 : labelEvery(context, marks.map(markText), plot.width);
  marks.forEach((mark, place) => {
    context.fillStyle = Math.abs(mark) < scale.step / 1000 ? "#8a8a8a" : LINE;
    if (upright) {
      const y = Math.round(plot.y + plot.height - reach(mark, scale, plot.height));
      context.fillRect(plot.x, y, plot.width, 1);
      write(context, markText(mark), plot.x - 6, y, "right");
    } else {
      const x = Math.round(plot.x + reach(mark, scale, plot.width));
      context.fillRect(x, plot.y, 1, plot.height);
      if (place % every === 0)
        write(context, markText(mark), x, plot.y + plot.height + 10, "center");
    }
  });
}

/** Labels side by side must not touch: every one, every second one, … fits. */
function labelEvery(context: Context, labels: readonly string[], room: number): number {
  context.font = `12px ${FAMILY}`;
  const widest = Math.max(...labels.map((label) => context.measureText(label).width)) + 10;
  return Math.max(1, Math.ceil((widest * (labels.length - 1)) / room));
}

function paintCategory(
  context: Context,
  plot: Box,
  category: string,
  index: number,
  stretch: number,
  upright: boolean
): void {
  const middle = (index + 0.5) * stretch;
  if (upright)
    write(context, category, plot.x + middle, plot.y + plot.height + 12, "center", stretch - 4);
  else write(context, category, plot.x - 6, plot.y + middle, "right", plot.x);
}

function barBox(
  plot: Box,
  scale: Scale,
  value: number,
  from: number,
  thickness: number,
  upright: boolean
): Box {
  const length = upright ? plot.height : plot.width;
  const start = reach(Math.min(0, value), scale, length);
  const size = reach(Math.max(0, value), scale, length) - start;
  return upright
    ? { x: plot.x + from, y: plot.y + plot.height - start - size, width: thickness, height: size }
    : { x: plot.x + start, y: plot.y + from, width: size, height: thickness };
}

function paintLabel(context: Context, bar: Box, value: number, upright: boolean): void {
  if (upright) write(context, markText(value), bar.x + bar.width / 2, bar.y - 8, "center");
  else write(context, markText(value), bar.x + bar.width + 4, bar.y + bar.height / 2, "left");
}
