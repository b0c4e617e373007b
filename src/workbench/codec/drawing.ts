/** The drawing of a sheet: which charts stand where. Pictures and shapes in it are left as they are. */
import type { Chart } from "../model/sheet-parts";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { CHART_CONTENT_TYPE, chartXml } from "./chart-xml";
import type { PackageDraft } from "./package-draft";
import { readChart } from "./read-chart";
import type { Relationship } from "./relationships";
import { columnAt, leftOf, rowAt, topOf, type CellPlace } from "./drawing-places";
import { attributesXml, XmlEditor } from "./xml-editor";
import {
  childNamed,
  numberAttribute,
  parseXml,
  relationshipId,
  textContent,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

const EMU_PER_POINT = 12_700;
const DRAWING_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const EMPTY_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/** What reading a drawing needs of a package, opened or in the making. */
export interface DrawingSource {
  xml(partName: string): XmlDocument;
  relationships(partName: string): readonly Relationship[];
}

interface AnchoredChart {
  readonly chart: Chart;
  readonly anchor: XmlElement;
  readonly relationship: Relationship;
  readonly partName: string;
}

/** The charts of a sheet that the model knows; a chart's id is the name of its part. */
export function readCharts(source: DrawingSource, sheet: Worksheet): Chart[] {
  const drawing = sheet.filePart && drawingOf(source, sheet.filePart);
  if (!drawing) return [];
  return anchoredCharts(source, drawing, source.xml(drawing), sheet).map(({ chart }) => chart);
}

export interface WrittenCharts {
  /** Relationship of a drawing that the sheet did not have before. */
  readonly newDrawing: string | null;
  readonly chartsRemoved: boolean;
}

/** Writes the charts of a sheet that are new or changed and removes those that are gone. */
export function writeCharts(
  draft: PackageDraft,
  sheetPart: string,
  sheet: Worksheet,
  workbook: Workbook
): WrittenCharts {
  const existing = drawingOf(draft, sheetPart);
  if (existing === undefined && sheet.charts.length === 0)
    return { newDrawing: null, chartsRemoved: false };
  const drawing = existing ?? draft.newPartName("xl/drawings/drawing", ".xml");
  const document = existing === undefined ? parseXml(EMPTY_DRAWING, drawing) : draft.xml(drawing);
  const before = existing === undefined ? [] : anchoredCharts(draft, drawing, document, sheet);
  const editor = new XmlEditor(document);
  let chartsRemoved = false;
  for (const { chart: old, anchor, relationship, partName } of before) {
    const chart = sheet.charts.find(({ id }) => id === old.id);
    if (!chart) {
      editor.remove(anchor);
      draft.unrelate(drawing, relationship.id);
      chartsRemoved = true;
    } else if (JSON.stringify(chart) !== JSON.stringify(old)) {
      draft.write(partName, [chartXml(chart, workbook)]);
      editor.replace(anchor, [anchorXml(chart, sheet, relationship.id, lastShapeId(anchor))]);
    }
  }
  const added = sheet.charts.filter(({ id }) => !before.some(({ chart }) => chart.id === id));
  const firstShape = lastShapeId(document.root) + 1;
  const anchors = added.map((chart, i) => {
    const partName = draft.newPartName("xl/charts/chart", ".xml");
    draft.write(partName, [chartXml(chart, workbook)], CHART_CONTENT_TYPE);
    return anchorXml(chart, sheet, draft.relate(drawing, "chart", partName), firstShape + i);
  });
  editor.change(document.root, {}, anchors.join(""));
  draft.write(
    drawing,
    editor.toPieces(),
    existing === undefined ? DRAWING_CONTENT_TYPE : undefined
  );
  const newDrawing = existing === undefined ? draft.relate(sheetPart, "drawing", drawing) : null;
  return { newDrawing, chartsRemoved };
}

function drawingOf(source: DrawingSource, sheetPart: string): string | undefined {
  return (
    source.relationships(sheetPart).find(({ kind }) => kind === "drawing")?.target ?? undefined
  );
}

function anchoredCharts(
  source: DrawingSource,
  drawing: string,
  document: XmlDocument,
  sheet: Worksheet
): AnchoredChart[] {
  const relationships = source.relationships(drawing);
  return document.root.children.flatMap((anchor) => {
    const frame = childNamed(anchor, "graphicFrame");
    const data = childNamed(childNamed(frame, "graphic"), "graphicData");
    const id = relationshipId(childNamed(data, "chart"));
    const relationship = relationships.find((one) => one.id === id && one.kind === "chart");
    const partName = relationship?.target;
    const content = partName ? readChart(source.xml(partName)) : null;
    const place = readPlace(document, anchor, sheet);
    if (!relationship || !partName || !content || !place) return [];
    const properties = childNamed(childNamed(frame, "nvGraphicFramePr"), "cNvPr");
    const name = properties?.attributes.get("name") ?? "";
    const chart = { id: partName, name, ...content, ...place };
    return { chart, anchor, relationship, partName };
  });
}

/** Points of the sheet; null for an anchor of an unknown kind. */
function readPlace(
  document: XmlDocument,
  anchor: XmlElement,
  sheet: Worksheet
): Pick<Chart, "left" | "top" | "width" | "height"> | null {
  const points = (element: XmlElement | undefined, name: string) =>
    numberAttribute(element, name, 0) / EMU_PER_POINT;
  const corner = (element: XmlElement) => ({
    left: leftOf(sheet, cellPlace(document, element, "col")),
    top: topOf(sheet, cellPlace(document, element, "row")),
  });
  const extent = childNamed(anchor, "ext");
  const size = { width: points(extent, "cx"), height: points(extent, "cy") };
  const from = childNamed(anchor, "from");
  const to = childNamed(anchor, "to");
  if (anchor.name === "absoluteAnchor") {
    const position = childNamed(anchor, "pos");
    return { left: points(position, "x"), top: points(position, "y"), ...size };
  }
  if (!from) return null;
  const start = corner(from);
  if (!to) return { ...start, ...size };
  const end = corner(to);
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

function cellPlace(document: XmlDocument, element: XmlElement, axis: "col" | "row"): CellPlace {
  const number = (name: string) => Number(textContent(document, childNamed(element, name)));
  return { index: number(axis), offset: number(`${axis}Off`) / EMU_PER_POINT };
}

function anchorXml(chart: Chart, sheet: Worksheet, relationship: string, shape: number): string {
  const emu = (points: number) => Math.round(points * EMU_PER_POINT);
  const column = columnAt(sheet, chart.left);
  const row = rowAt(sheet, chart.top);
  const from =
    `<xdr:col>${column.index}</xdr:col><xdr:colOff>${emu(column.offset)}</xdr:colOff>` +
    `<xdr:row>${row.index}</xdr:row><xdr:rowOff>${emu(row.offset)}</xdr:rowOff>`;
  return (
    '<xdr:oneCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
    `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:from>${from}</xdr:from>` +
    `<xdr:ext cx="${emu(chart.width)}" cy="${emu(chart.height)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr${attributesXml({ id: shape, name: chart.name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationship}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
  );
}

/** Highest id of any shape inside; 1 where there is none, as Excel begins with 2. */
function lastShapeId(element: XmlElement): number {
  const own = element.name === "cNvPr" ? numberAttribute(element, "id", 1) : 1;
  return Math.max(own, ...element.children.map(lastShapeId));
}
