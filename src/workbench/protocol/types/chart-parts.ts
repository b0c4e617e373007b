import { HostType, type Scalar } from "../host-object";
import { readFlag, readText } from "../read-value";
import { changeChart, type ChartSubject } from "./charts";

/** Title, legend, axes and labels of a chart: what the model keeps of them; anything more is refused. */
export const titleType = new HostType<ChartSubject>("ChartTitle", () => [
  {
    scalars: {
      Text: {
        read: ({ chart }) => chart.title,
        write: (subject, value, call) => changeChart(subject, { title: readText(value) }, call),
      },
      Visible: shownByText(
        ({ chart }) => chart.title,
        () => ({ title: "" }),
        "ChartTitle"
      ),
    },
  },
]);

export const legendType = new HostType<ChartSubject>("ChartLegend", () => [
  {
    scalars: {
      Visible: {
        read: ({ chart }) => chart.showLegend,
        write: (subject, value, call) =>
          changeChart(subject, { showLegend: readFlag(value) }, call),
      },
    },
  },
]);

export const dataLabelsType = new HostType<ChartSubject>("ChartDataLabels", () => [
  {
    scalars: {
      ShowValue: {
        read: ({ chart }) => chart.showDataLabels,
        write: (subject, value, call) =>
          changeChart(subject, { showDataLabels: readFlag(value) }, call),
      },
    },
  },
]);

export const axesType = new HostType<ChartSubject>("ChartAxes", () => [
  { links: { ValueAxis: (subject) => valueAxisType.of(subject) } },
]);

const valueAxisType = new HostType<ChartSubject>("ChartAxis", () => [
  { links: { Title: (subject) => valueAxisTitleType.of(subject) } },
]);

const valueAxisTitleType = new HostType<ChartSubject>("ChartAxisTitle", () => [
  {
    scalars: {
      Text: {
        read: ({ chart }) => chart.valueAxisTitle,
        write: (subject, value, call) =>
          changeChart(subject, { valueAxisTitle: readText(value) }, call),
      },
      Visible: shownByText(
        ({ chart }) => chart.valueAxisTitle,
        () => ({ valueAxisTitle: "" }),
        "ChartAxisTitle"
      ),
    },
  },
]);

/** A title shows when it has a text; hiding takes the text away, and showing one without text is refused. */
function shownByText(
  text: (subject: ChartSubject) => string,
  none: () => Parameters<typeof changeChart>[1],
  type: string
): Scalar<ChartSubject> {
  return {
    read: (subject) => text(subject) !== "",
    write: (subject, value, call) => {
      const isShown = readFlag(value);
      if (!isShown) changeChart(subject, none(), call);
      else if (text(subject) === "") throw call.refuse(type, "visible without a text");
    },
  };
}
