import { columnLetters } from "../rules/cell-address";
import { BODY_FIRST_ROW, type ChartPlan, type SheetOutline } from "../sheets/sheet-plan";
import { NUMBER_FORMATS } from "./sheet-cells";
import type { WritePiece } from "./write-pieces";
import type { WriteTarget } from "./write-target";

const TITLE_SIZE = 14;
const HEADER_FILL = "#E4ECF7";
const RULE_COLOR = "#8A8886";
const CHART_NAME = "dg_chart";
const CHART_HEIGHT_ROWS = 16;
const CHART_WIDTH_COLUMNS = 6;
const PAGE_FOOTER = "第 &P 页 共 &N 页";

/** Looks of the 级别 cell; the word itself says the level, the colour only helps the eye. */
const SEVERITY_LOOKS: ReadonlyMap<string, { fill: string; font: string }> = new Map([
  ["错误", { fill: "#FDE7E9", font: "#A4262C" }],
  ["警告", { fill: "#FFF4CE", font: "#7A4B00" }],
]);

/** Points of a column that is `characters` of the default font (7 pixels each, 5 pixels of padding) wide. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Number formats of whole columns; the title and header rows are text whatever stands in them. */
export function queueNumberFormats(sheet: Excel.Worksheet, plan: SheetOutline): void {
  plan.columns.forEach(({ kind }, i) => {
    setFormat(wholeColumn(sheet, i), NUMBER_FORMATS[kind]);
  });
  setFormat(
    sheet.getRangeByIndexes(0, 0, BODY_FIRST_ROW, plan.columns.length),
    NUMBER_FORMATS.text
  );
}

function wholeColumn(sheet: Excel.Worksheet, column: number): Excel.Range {
  const letters = columnLetters(column);
  return sheet.getRange(`${letters}:${letters}`).untrack();
}

/** Gives all cells of a range one format: Office.js takes it, its types only know matrices. */
export function setFormat(range: Excel.Range, format: string): void {
  range.untrack().set({ numberFormat: format as unknown as string[][] });
}

/** Looks of the title and the headers: set whenever a sheet is written. */
export function queueHeaderLook(sheet: Excel.Worksheet, plan: SheetOutline): void {
  const title = sheet.getRangeByIndexes(0, 0, 1, 1).untrack();
  title.format.font.bold = true;
  title.format.font.size = TITLE_SIZE;
  const headers = sheet.getRangeByIndexes(1, 0, 1, plan.columns.length).untrack();
  headers.format.font.bold = true;
  headers.format.fill.color = HEADER_FILL;
  headers.format.wrapText = true;
  headers.format.verticalAlignment = Excel.VerticalAlignment.center;
  underline(headers, Excel.BorderIndex.edgeBottom);
  plan.columns.forEach(({ kind, align = kind === "text" ? "left" : "right" }, i) => {
    // A header stands over its column: numbers are drawn at the right.
    const header = sheet.getRangeByIndexes(1, i, 1, 1).untrack();
    header.format.horizontalAlignment =
      align === "left" ? Excel.HorizontalAlignment.left : Excel.HorizontalAlignment.right;
  });
}

/** What a person may have arranged since on a sheet of ours: set only when the sheet is new. */
export function queueSheetSetup(sheet: Excel.Worksheet, plan: SheetOutline): void {
  plan.columns.forEach(({ width }, i) => {
    wholeColumn(sheet, i).format.columnWidth = columnPoints(width);
  });
  sheet.freezePanes.freezeRows(BODY_FIRST_ROW);
  const page = sheet.pageLayout;
  page.paperSize = Excel.PaperType.a4;
  page.orientation = plan.landscape
    ? Excel.PageOrientation.landscape
    : Excel.PageOrientation.portrait;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$1:$${BODY_FIRST_ROW}`);
  page.headersFooters.defaultForAllPages.centerFooter = PAGE_FOOTER;
}

/** Looks that depend on a piece's rows: wrapped columns, levels in colour, totals. */
export function queueBodyLook(sheet: Excel.Worksheet, piece: WritePiece): void {
  const { plan } = piece;
  const firstRow = BODY_FIRST_ROW + piece.firstRow;
  if (piece.values.length === 0) return;
  plan.columns.forEach(({ wrap }, i) => {
    if (!wrap) return;
    const cells = sheet.getRangeByIndexes(firstRow, i, piece.values.length, 1).untrack();
    cells.format.wrapText = true;
  });
  if (plan.columns.some(({ wrap }) => wrap)) {
    const body = sheet.getRangeByIndexes(firstRow, 0, piece.values.length, plan.columns.length);
    body.untrack().format.verticalAlignment = Excel.VerticalAlignment.top;
    body.format.autofitRows();
  }
  if (plan.kind === "findings") queueSeverityLook(sheet, piece, firstRow);
  if (piece.isLast && plan.totalRows > 0) queueTotalsLook(sheet, plan);
}

function queueSeverityLook(sheet: Excel.Worksheet, piece: WritePiece, firstRow: number): void {
  const column = piece.plan.columns.findIndex(({ header }) => header === "级别");
  if (column < 0) return;
  const words = piece.values.map((row) => row[column]);
  for (let start = 0; start < words.length;) {
    let end = start + 1;
    while (end < words.length && words[end] === words[start]) end++;
    const look = SEVERITY_LOOKS.get(String(words[start]));
    if (look) {
      const cells = sheet.getRangeByIndexes(firstRow + start, column, end - start, 1).untrack();
      cells.format.fill.color = look.fill;
      cells.format.font.color = look.font;
    }
    start = end;
  }
}

function queueTotalsLook(sheet: Excel.Worksheet, plan: SheetOutline): void {
  const firstRow = BODY_FIRST_ROW + plan.rowCount - plan.totalRows;
  const totals = sheet
    .getRangeByIndexes(firstRow, 0, plan.totalRows, plan.columns.length)
    .untrack();
  totals.format.font.bold = true;
  underline(totals, Excel.BorderIndex.edgeTop);
}

function underline(range: Excel.Range, side: Excel.BorderIndex): void {
  const border = range.format.borders.getItem(side);
  border.style = Excel.BorderLineStyle.continuous;
  border.color = RULE_COLOR;
}

/** The chart of a sheet, if it has one; for asking whether it is there. */
export function queueChart(sheet: Excel.Worksheet): Excel.Chart {
  return sheet.charts.getItemOrNullObject(CHART_NAME).load("name");
}

/** Adds, repoints or removes the chart of a finished sheet. */
export function queueChartStep(sheet: Excel.Worksheet, { plan, chart }: WriteTarget): void {
  if (chart === "drop") sheet.charts.getItem(CHART_NAME).delete();
  if (!plan.chart) return;
  if (chart === "add") addChart(sheet, plan, plan.chart);
  if (chart === "repoint") {
    const standing = sheet.charts.getItem(CHART_NAME);
    // among the rows of the table it must go where they go
    if (plan.chart.beside) placeChart(sheet, standing, plan, plan.chart);
    const series = standing.series.getItemAt(0);
    series.setValues(chartRange(sheet, plan.chart, plan.chart.valueColumn));
    series.setXAxisValues(chartRange(sheet, plan.chart, plan.chart.categoryColumn));
  }
}

function addChart(sheet: Excel.Worksheet, plan: SheetOutline, chart: ChartPlan): void {
  const values = chartRange(sheet, chart, chart.valueColumn);
  const added = sheet.charts.add(
    Excel.ChartType.columnClustered,
    values,
    Excel.ChartSeriesBy.columns
  );
  added.name = CHART_NAME;
  added.title.text = chart.title;
  added.legend.visible = false;
  const series = added.series.getItemAt(0);
  series.name = plan.columns[chart.valueColumn]?.header ?? "";
  series.setXAxisValues(chartRange(sheet, chart, chart.categoryColumn));
  placeChart(sheet, added, plan, chart);
}

function placeChart(
  sheet: Excel.Worksheet,
  placed: Excel.Chart,
  { rowCount }: SheetOutline,
  { beside }: ChartPlan
): void {
  const end = BODY_FIRST_ROW + rowCount;
  const top = beside ? end - beside.lastRows : end + 1;
  const bottom = beside ? end - 1 : top + CHART_HEIGHT_ROWS;
  const left = beside?.firstColumn ?? 0;
  const right = left + (beside?.columnCount ?? CHART_WIDTH_COLUMNS) - 1;
  placed.setPosition(
    sheet.getRangeByIndexes(top, left, 1, 1).untrack(),
    sheet.getRangeByIndexes(bottom, right, 1, 1).untrack()
  );
}

function chartRange(sheet: Excel.Worksheet, chart: ChartPlan, column: number): Excel.Range {
  return sheet
    .getRangeByIndexes(BODY_FIRST_ROW + chart.firstRow, column, chart.rowCount, 1)
    .untrack();
}
