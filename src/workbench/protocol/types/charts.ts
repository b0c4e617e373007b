import { columnCount, rowCount, type Area } from "../../model/area";
import { columnOffset, rowOffset } from "../../model/sheet-geometry";
import type { Chart } from "../../model/sheet-parts";
import type { Worksheet } from "../../model/worksheet";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostType, type HostObject, type Scalar } from "../host-object";
import type { Json } from "../json";
import { readSize, readText, readWord } from "../read-value";
import { areaAt } from "./address";
import { axesType, dataLabelsType, legendType, titleType } from "./chart-parts";
import { seriesCollectionType } from "./chart-series";
import { seriesFromArea } from "./chart-source";
import { demandUnprotected } from "./range-subject";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

/** A chart and the sheet it stands on. */
export interface ChartSubject {
  readonly sheet: Worksheet;
  readonly chart: Chart;
}

/** Kinds of chart the workbench can draw and write to files. */
const TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line",
  "LineMarkers", "Pie", "Doughnut", "Area", "AreaStacked",
]; // prettier-ignore

const DEFAULT_WIDTH = 360;
const DEFAULT_HEIGHT = 216;

/** `worksheet.charts`. */
export const chartsType = new HostType<Worksheet>("ChartCollection", () => [
  {
    scalars: { Count: { read: ({ charts }) => charts.length } },
    items: (sheet) => sheet.charts.map((chart) => chartType.of({ sheet, chart })),
    item: find,
    methods: {
      GetCount: ({ charts }) => charts.length,
      GetItem: (sheet, args) => {
        const found = find(sheet, args.json(0));
        if (!found) throw itemNotFound();
        return found;
      },
      GetItemOrNullObject: (sheet, args) => find(sheet, args.json(0)),
      GetItemAt: (sheet, args) => {
        const chart = sheet.charts[args.integer(0)];
        if (!chart) throw invalidArgument();
        return chartType.of({ sheet, chart });
      },
      Add: addChart,
    },
  },
]);

const chartType: HostType<ChartSubject> = new HostType<ChartSubject>("Chart", () => [
  {
    identity: ({ chart }) => ({ Id: chart.id }),
    isAlive: ({ sheet, chart }, { workbook }) =>
      workbook.sheets.includes(sheet) && sheet.charts.includes(chart),
    scalars: {
      Id: { read: ({ chart }) => chart.id },
      Name: {
        read: ({ chart }) => chart.name,
        write: (subject, value, call) => changeChart(subject, { name: readText(value) }, call),
      },
      ChartType: {
        read: ({ chart }) => chart.type,
        write: (subject, value, call) =>
          changeChart(subject, { type: readType(readText(value), call) }, call),
      },
      Left: place("left"),
      Top: place("top"),
      Width: place("width"),
      Height: place("height"),
    },
    links: {
      Title: (subject) => titleType.of(subject),
      Legend: (subject) => legendType.of(subject),
      Axes: (subject) => axesType.of(subject),
      DataLabels: (subject) => dataLabelsType.of(subject),
      Series: (subject) => seriesCollectionType.of(subject),
      Worksheet: ({ sheet }) => worksheetType.of(sheet),
    },
    methods: {
      Delete: ({ sheet, chart }, _args, call) => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
        chartsChanged(sheet, call);
      },
      SetData: (subject, args, call) => {
        const { sheet, area } = source(subject.sheet, args, 0, call);
        const series = seriesFromArea(sheet, area, args.textOr(1, "Auto"));
        changeChart(subject, { series }, call);
      },
      SetPosition: (subject, args, call) => {
        const start = cellsAt(subject.sheet, args, 0, call);
        const end = args.isGiven(1) ? cellsAt(subject.sheet, args, 1, call) : start;
        changeChart(subject, coveredPlace(subject.sheet, start, end), call);
      },
    },
  },
]);

function addChart(sheet: Worksheet, args: Arguments, call: Call): HostObject {
  demandUnprotected(sheet);
  const from = source(sheet, args, 1, call);
  const number = freeChartNumber(sheet);
  const chart: Chart = {
    id: chartId(number),
    name: `Chart ${number}`,
    type: readType(args.text(0), call),
    title: "",
    showLegend: true,
    showDataLabels: false,
    valueAxisTitle: "",
    left: 0,
    top: 0,
    width: DEFAULT_WIDTH,
    height: DEFAULT_HEIGHT,
    series: seriesFromArea(from.sheet, from.area, args.textOr(2, "Auto")),
  };
  sheet.charts.push(chart);
  chartsChanged(sheet, call);
  return chartType.of({ sheet, chart });
}

/** Ids need to differ within a sheet only: charts are looked up there. */
function chartId(number: number): string {
  return `{${String(number).padStart(8, "0")}-0003-0000-0000-000000000000}`;
}

function freeChartNumber({ charts }: Worksheet): number {
  let number = 1;
  while (charts.some(({ id, name }) => id === chartId(number) || name === `Chart ${number}`))
    number++;
  return number;
}

/** Changes parts of a chart. */
export function changeChart(
  { sheet, chart }: ChartSubject,
  parts: Partial<Chart>,
  call: Call
): void {
  demandUnprotected(sheet);
  Object.assign(chart, parts);
  chartsChanged(sheet, call);
}

function chartsChanged(sheet: Worksheet, { workbook }: Call): void {
  sheet.dirty.add("charts");
  workbook.emit({ kind: "layout", sheet });
}

function find(sheet: Worksheet, key: Json): HostObject | null {
  const wanted = String(key);
  const chart = sheet.charts.find(
    ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase()
  );
  return chart ? chartType.of({ sheet, chart }) : null;
}

function place(side: "left" | "top" | "width" | "height"): Scalar<ChartSubject> {
  return {
    read: ({ chart }) => chart[side],
    write: (subject, value, call) => changeChart(subject, { [side]: readSize(value) }, call),
  };
}

function readType(type: string, call: Call): string {
  if (!TYPES.includes(type)) throw call.refuse("Chart", `chartType ${type}`);
  return readWord(type, TYPES);
}

function source(
  sheet: Worksheet,
  args: Arguments,
  index: number,
  call: Call
): { readonly sheet: Worksheet; readonly area: Area } {
  const range = args.object(index, rangeType);
  const { sheet: on, area } = range ?? { sheet, area: areaAt(sheet, args.text(index), call) };
  if (rowCount(area) * columnCount(area) === 0) throw invalidArgument();
  return { sheet: on, area };
}

function cellsAt(sheet: Worksheet, args: Arguments, index: number, call: Call): Area {
  return args.object(index, rangeType)?.area ?? areaAt(sheet, args.text(index), call);
}

/** From the top left of the first cells to the bottom right of the last. */
function coveredPlace(sheet: Worksheet, start: Area, end: Area): Partial<Chart> {
  const left = columnOffset(sheet, start.left);
  const top = rowOffset(sheet, start.top);
  return {
    left,
    top,
    width: columnOffset(sheet, end.right + 1) - left,
    height: rowOffset(sheet, end.bottom + 1) - top,
  };
}
