/** The figures a chart shows, read from its sheets, and the round scale of its value axis. */
import type { Area } from "../../model/area";
import { displayText } from "../../model/display-text";
import type { Chart } from "../../model/sheet-parts";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";

export interface ChartFigures {
  readonly categories: readonly string[];
  /** As many values as categories; what is no number counts as 0. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Bars beyond this many would be thinner than a pixel. */
const MOST_CATEGORIES = 400;

/** The chart's figures as the cells stand now. A series whose sheet is gone is left out. */
export function chartFigures(chart: Chart, workbook: Workbook): ChartFigures {
  const series: { name: string; values: number[] }[] = [];
  let categories: string[] = [];
  for (const { name, sheetName, categories: labels, values } of chart.series) {
    const sheet = workbook.sheetByName(sheetName);
    if (!sheet) continue;
    const figures = cellsOf(values).map(({ row, column }) => {
      const value = sheet.value(row, column);
      return typeof value === "number" ? value : 0;
    });
    series.push({ name, values: figures });
    if (labels && categories.length === 0) {
      categories = cellsOf(labels).map(({ row, column }) =>
        shownText(sheet, workbook, row, column)
      );
    }
  }
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return {
    categories: Array.from({ length: count }, (_, i) => categories[i] ?? String(i + 1)),
    series,
  };
}

function cellsOf(a: Area): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = a.top; row <= a.bottom; row++) {
    for (let column = a.left; column <= a.right; column++) {
      cells.push({ row, column });
      if (cells.length === MOST_CATEGORIES) return cells;
    }
  }
  return cells;
}

function shownText(sheet: Worksheet, workbook: Workbook, row: number, column: number): string {
  const style = workbook.styles.get(sheet.styleIndex(row, column));
  return displayText(sheet.value(row, column), style.numberFormat);
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Distance of the gridlines: 1, 2 or 5 times a power of ten. */
  readonly step: number;
}

/** A scale from round number to round number that holds all values and 0, with about five steps. */
export function valueScale(values: readonly number[]): Scale {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const span = highest - lowest || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return {
    low: Math.floor(lowest / step) * step,
    high: Math.ceil(highest / step || 1) * step,
    step,
  };
}

/** The marks of a scale from low to high. */
export function scaleMarks({ low, high, step }: Scale): number[] {
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, i) => low + i * step);
}
