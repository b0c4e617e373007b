/** A chart as its own part: references to the cells together with their present values, as Excel stores them. */
import { columnLetters, quoteSheetName, type Area } from "../model/area";
import { isCellError, type CellValue } from "../model/cell-value";
import type { Chart, ChartSeries } from "../model/sheet-parts";
import type { Workbook } from "../model/workbook";
import { hasAxes, kindOfChart, type ChartKind } from "./chart-kinds";
import { encodeXmlText } from "./xml-text";

export const CHART_CONTENT_TYPE =
  "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Stated in the chart, because a workbook need not have a theme to take them from. */
const COLORS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/**
 * The chart part.
 *
 * @throws RangeError for a chart type that cannot be written; a host must refuse it when the chart is made
 */
export function chartXml(chart: Chart, workbook: Workbook): string {
  const kind = kindOfChart(chart.type);
  if (!kind) throw new RangeError(`no chart type ${chart.type}`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    (chart.title === "" ? "" : titleXml(chart.title)) +
    `<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, kind, workbook)}${hasAxes(kind) ? axesXml(chart, kind) : ""}</c:plotArea>` +
    (chart.showLegend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function titleXml(title: string): string {
  const text = `<a:r><a:rPr lang="zh-CN"/><a:t>${encodeXmlText(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${text}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml(chart: Chart, kind: ChartKind, workbook: Workbook): string {
  const series = chart.series.map((one, i) => seriesXml(one, i, kind, workbook)).join("");
  const labels =
    `<c:dLbls><c:showLegendKey val="0"/><c:showVal val="${chart.showDataLabels ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const grouping = `<c:grouping val="${kind.grouping}"/><c:varyColors val="0"/>`;
  switch (kind.element) {
    case "barChart": {
      const overlap = kind.grouping === "clustered" ? "" : '<c:overlap val="100"/>';
      return `<c:barChart><c:barDir val="${kind.lies ? "bar" : "col"}"/>${grouping}${series}${labels}<c:gapWidth val="80"/>${overlap}${axes}</c:barChart>`;
    }
    case "lineChart":
      return `<c:lineChart>${grouping}${series}${labels}<c:marker val="${kind.markers ? 1 : 0}"/>${axes}</c:lineChart>`;
    case "areaChart":
      return `<c:areaChart>${grouping}${series}${labels}${axes}</c:areaChart>`;
    case "pieChart":
      return `<c:pieChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "doughnutChart":
      return `<c:doughnutChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`;
  }
}

function seriesXml(
  series: ChartSeries,
  index: number,
  kind: ChartKind,
  workbook: Workbook
): string {
  const { sheetName } = series;
  const values = cells(workbook, sheetName, series.values);
  const categories = series.categories
    ? `<c:cat><c:strRef>${referenceXml(sheetName, series.categories)}<c:strCache>` +
      `${cacheXml(cells(workbook, sheetName, series.categories), textOf)}</c:strCache></c:strRef></c:cat>`
    : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (series.name === "" ? "" : `<c:tx><c:v>${encodeXmlText(series.name)}</c:v></c:tx>`) +
    `${lookXml(kind, index, values.length)}${categories}` +
    `<c:val><c:numRef>${referenceXml(sheetName, series.values)}` +
    `<c:numCache><c:formatCode>General</c:formatCode>${cacheXml(values, numberOf)}</c:numCache></c:numRef></c:val>` +
    `${kind.element === "lineChart" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

/** Colours and marks of a series; a pie has a colour for each of its points. */
function lookXml(kind: ChartKind, index: number, pointCount: number): string {
  const fill = (number: number) =>
    `<a:solidFill><a:srgbClr val="${COLORS[number % COLORS.length] ?? ""}"/></a:solidFill>`;
  const shape = (content: string) => `<c:spPr>${content}</c:spPr>`;
  switch (kind.element) {
    case "barChart":
      return `${shape(fill(index))}<c:invertIfNegative val="0"/>`;
    case "areaChart":
      return shape(fill(index));
    case "lineChart": {
      const line = `<a:ln w="28575" cap="rnd">${fill(index)}</a:ln>`;
      const mark = kind.markers
        ? `<c:symbol val="circle"/><c:size val="5"/>${shape(fill(index))}`
        : '<c:symbol val="none"/>';
      return `${shape(line)}<c:marker>${mark}</c:marker>`;
    }
    case "pieChart":
    case "doughnutChart":
      return Array.from(
        { length: pointCount },
        (_, point) =>
          `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/>${shape(fill(point))}</c:dPt>`
      ).join("");
  }
}

function referenceXml(sheetName: string, a: Area): string {
  const from = `$${columnLetters(a.left)}$${a.top + 1}`;
  const to = `$${columnLetters(a.right)}$${a.bottom + 1}`;
  return `<c:f>${encodeXmlText(`${quoteSheetName(sheetName)}!${from}:${to}`)}</c:f>`;
}

function cells(workbook: Workbook, sheetName: string, a: Area): CellValue[] {
  const sheet = workbook.sheetByName(sheetName);
  const values: CellValue[] = [];
  const bottom = Math.min(a.bottom, Math.max(a.top, (sheet?.rowLimit ?? 0) - 1));
  for (let row = a.top; row <= bottom; row++)
    for (let column = a.left; column <= a.right; column++)
      values.push(sheet?.value(row, column) ?? null);
  return values;
}

function cacheXml(
  values: readonly CellValue[],
  toText: (value: CellValue) => string | null
): string {
  const points = values.map((value, i) => {
    const text = toText(value);
    return text === null ? "" : `<c:pt idx="${i}"><c:v>${encodeXmlText(text)}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function textOf(value: CellValue): string | null {
  if (value === null) return null;
  return isCellError(value) ? value.error : String(value);
}

function numberOf(value: CellValue): string | null {
  return typeof value === "number" ? String(value) : null;
}

function axesXml(chart: Chart, kind: ChartKind): string {
  const axis = (id: number, position: string, inner: string, crosses: number, end: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${inner}` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>${end}`;
  const title = chart.valueAxisTitle === "" ? "" : titleXml(chart.valueAxisTitle);
  const category = axis(
    CATEGORY_AXIS,
    kind.lies ? "l" : "b",
    "",
    VALUE_AXIS,
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'
  );
  const value = axis(
    VALUE_AXIS,
    kind.lies ? "b" : "l",
    `<c:majorGridlines/>${title}<c:numFmt formatCode="General" sourceLinked="0"/>`,
    CATEGORY_AXIS,
    '<c:crossBetween val="between"/>'
  );
  return `<c:catAx>${category}</c:catAx><c:valAx>${value}</c:valAx>`;
}
