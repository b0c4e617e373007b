import type { ChartSeries } from "../../model/sheet-parts";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostType } from "../host-object";
import { readFlag, readText } from "../read-value";
import { changeChart, type ChartSubject } from "./charts";
import { rangeType } from "./range";
import type { RangeSubject } from "./range-subject";

/** One series, by its place in the chart. */
interface SeriesSubject {
  readonly owner: ChartSubject;
  readonly index: number;
}

/** `chart.series`. */
export const seriesCollectionType = new HostType<ChartSubject>("ChartSeriesCollection", () => [
  {
    scalars: { Count: { read: ({ chart }) => chart.series.length } },
    items: (owner) => owner.chart.series.map((_, index) => seriesType.of({ owner, index })),
    methods: {
      GetCount: ({ chart }) => chart.series.length,
      GetItemAt: (owner, args) => {
        const index = args.integer(0);
        if (!owner.chart.series[index]) throw invalidArgument();
        return seriesType.of({ owner, index });
      },
    },
  },
]);

const seriesType: HostType<SeriesSubject> = new HostType<SeriesSubject>("ChartSeries", () => [
  {
    isAlive: ({ owner, index }) => owner.chart.series[index] !== undefined,
    scalars: {
      Name: {
        read: (subject) => seriesOf(subject).name,
        write: (subject, value, call) => change(subject, { name: readText(value) }, call),
      },
      HasDataLabels: {
        read: ({ owner }) => owner.chart.showDataLabels,
        // The model shows labels for a whole chart or not at all.
        write: ({ owner }, value, call) => {
          if (owner.chart.series.length > 1)
            throw call.refuse("ChartSeries", "hasDataLabels of one series among several");
          changeChart(owner, { showDataLabels: readFlag(value) }, call);
        },
      },
    },
    methods: {
      SetValues: (subject, args, call) => {
        const { sheet, area } = rangeGiven(args);
        change(subject, { sheetName: sheet.name, values: area }, call);
      },
      SetXAxisValues: (subject, args, call) => {
        const { sheet, area } = rangeGiven(args);
        if (sheet.name !== seriesOf(subject).sheetName)
          throw call.refuse("ChartSeries", "setXAxisValues from another sheet");
        change(subject, { categories: area }, call);
      },
      Delete: ({ owner, index }, _args, call) =>
        changeChart(owner, { series: owner.chart.series.filter((_, i) => i !== index) }, call),
    },
  },
]);

function seriesOf({ owner, index }: SeriesSubject): ChartSeries {
  const series = owner.chart.series[index];
  if (!series) throw itemNotFound();
  return series;
}

function change(subject: SeriesSubject, parts: Partial<ChartSeries>, call: Call): void {
  const { owner, index } = subject;
  const series = owner.chart.series.map((old, i) => (i === index ? { ...old, ...parts } : old));
  changeChart(owner, { series }, call);
}

function rangeGiven(args: Arguments): RangeSubject {
  const range = args.object(0, rangeType);
  if (!range) throw invalidArgument();
  return range;
}
