/** Reads the charts that the model knows (columns, bars, lines, pies); any other is left to the file. */
import { areaFromA1, type Area } from "../model/area";
import type { Chart, ChartSeries } from "../model/sheet-parts";
import { typeOfKind, type ChartKind } from "./chart-kinds";
import {
  childNamed,
  childrenNamed,
  flag,
  textContent,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

const ELEMENTS = ["barChart", "lineChart", "areaChart", "pieChart", "doughnutChart"] as const;

export type ChartContent = Pick<
  Chart,
  "type" | "title" | "showLegend" | "showDataLabels" | "valueAxisTitle" | "series"
>;

/** What a chart part shows; null for a kind of chart the model does not know, combined charts among them. */
export function readChart(document: XmlDocument): ChartContent | null {
  const chart = childNamed(document.root, "chart");
  const plotArea = childNamed(chart, "plotArea");
  const plots = plotArea?.children.filter((child) => child.name.endsWith("Chart")) ?? [];
  const [plot] = plots;
  if (!plot || plots.length > 1) return null;
  const type = typeOfPlot(plot);
  const series = childrenNamed(plot, "ser").map((element) => readSeries(document, element));
  if (type === undefined || !series.every((one) => one !== null)) return null;
  return {
    type,
    title: titleText(document, childNamed(chart, "title")),
    showLegend: childNamed(chart, "legend") !== undefined,
    showDataLabels: [plot, ...childrenNamed(plot, "ser")].some((element) =>
      isOn(childNamed(element, "dLbls"), "showVal")
    ),
    valueAxisTitle: titleText(document, childNamed(childNamed(plotArea, "valAx"), "title")),
    series,
  };
}

function typeOfPlot(plot: XmlElement): string | undefined {
  const value = (name: string) => childNamed(plot, name)?.attributes.get("val");
  const element = ELEMENTS.find((name) => name === plot.name);
  if (!element) return undefined;
  const grouping = value("grouping") ?? (element === "barChart" ? "clustered" : "standard");
  return typeOfKind({
    element,
    grouping: grouping as ChartKind["grouping"],
    lies: value("barDir") === "bar",
    markers: element === "lineChart" && isOn(plot, "marker") && hasMarkers(plot),
  });
}

function hasMarkers(plot: XmlElement): boolean {
  return childrenNamed(plot, "ser").some(
    (series) => childNamed(childNamed(series, "marker"), "symbol")?.attributes.get("val") !== "none"
  );
}

/** Null where the values are no plain area of a sheet. */
function readSeries(document: XmlDocument, element: XmlElement): ChartSeries | null {
  const values = referenceOf(document, childNamed(element, "val"));
  if (!values) return null;
  const categories = referenceOf(document, childNamed(element, "cat"));
  const name = childNamed(element, "tx");
  const cached = childNamed(childNamed(childNamed(name, "strRef"), "strCache"), "pt");
  return {
    name: textContent(document, childNamed(name, "v") ?? childNamed(cached, "v")),
    sheetName: values.sheetName,
    categories: categories?.sheetName === values.sheetName ? categories.area : null,
    values: values.area,
  };
}

function referenceOf(
  document: XmlDocument,
  source: XmlElement | undefined
): { sheetName: string; area: Area } | null {
  const formula = textContent(document, childNamed(source?.children[0], "f"));
  const mark = formula.lastIndexOf("!");
  const area = areaFromA1(formula.slice(mark + 1));
  if (mark < 0 || !area) return null;
  const name = formula.slice(0, mark);
  const sheetName = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheetName, area };
}

/** All runs of a title's text; a title linked to a cell by what was last shown. */
function titleText(document: XmlDocument, title: XmlElement | undefined): string {
  const texts: string[] = [];
  const visit = (element: XmlElement) => {
    if (element.name === "t" || element.name === "v") texts.push(textContent(document, element));
    element.children.forEach(visit);
  };
  childNamed(title, "tx")?.children.forEach(visit);
  return texts.join("");
}

function isOn(parent: XmlElement | undefined, name: string): boolean {
  const element = childNamed(parent, name);
  return element !== undefined && flag(element, "val", true);
}
