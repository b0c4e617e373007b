import { area } from "../../../src/workbench/model/area";
import { ConditionalLooks } from "../../../src/workbench/model/conditional-looks";
import type { Style } from "../../../src/workbench/model/style";
import { Workbook } from "../../../src/workbench/model/workbook";
import { columnAxis, rowAxis } from "../../../src/workbench/page/grid/axis";
import { TextMeasurer } from "../../../src/workbench/page/grid/cell-font";
import { paintGrid } from "../../../src/workbench/page/grid/paint-grid";
import { PixelPen } from "../../../src/workbench/page/grid/pixel-pen";
import type { GridPalette } from "../../../src/workbench/page/grid/palette";
import { selectArea } from "../../../src/workbench/page/grid/selection";

interface Painted {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A canvas that remembers the texts painted on it; every character is 10 pixels wide. */
function canvas() {
  const texts: Painted[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_target, name) => {
      if (name === "measureText") return (text: string) => ({ width: text.length * 10 });
      if (name === "fillText")
        return (text: string, x: number, y: number) => texts.push({ text, x, y });
      return () => undefined;
    },
    set: () => true,
  });
  return { context, texts };
}

const PALETTE = new Proxy({} as GridPalette, { get: () => "#000000" });

function sheetOf(
  cells: readonly (readonly [
    row: number,
    column: number,
    value: string | number,
    style?: Partial<Style>,
  ])[]
) {
  const workbook = new Workbook("a.xlsx");
  const sheet = workbook.addSheet("表");
  for (const [row, column, value, style] of cells) {
    sheet.setValue(row, column, value);
    if (style) sheet.setStyle(row, column, workbook.styles.derive(0, style));
  }
  return workbook;
}

function paint(workbook: Workbook, scroll: { x?: number; y?: number } = {}): Painted[] {
  const sheet = workbook.activeSheet;
  const { context, texts } = canvas();
  const view = {
    rows: rowAxis(sheet, new Map()),
    columns: columnAxis(sheet),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    scrollX: scroll.x ?? 0,
    scrollY: scroll.y ?? 0,
    width: 400,
    height: 222,
    headerWidth: 40,
    headerHeight: 22,
  };
  paintGrid(
    {
      context,
      pen: new PixelPen(context, 1),
      measurer: new TextMeasurer(context),
      palette: PALETTE,
      view,
      sheet,
      showsGridlines: sheet.showGridlines,
      looks: new ConditionalLooks(sheet, workbook),
      selection: selectArea(area(0, 0, 0, 0)),
      copied: null,
      resizing: null,
    },
    workbook,
    (type) => `不绘制 ${type}`
  );
  return texts;
}

function cells(texts: readonly Painted[]): string[] {
  return texts.filter(({ x, y }) => x > 40 && y > 22).map(({ text }) => text);
}

describe("the painted grid", () => {
  it("shows numbers by their format and #### where they are too wide", () => {
    const money = { numberFormat: "#,##0.00" };
    const workbook = sheetOf([
      [0, 0, 12.5, money],
      [1, 0, 123456, money],
      [2, 0, 0.333333333],
    ]);
    expect(cells(paint(workbook))).toEqual(["12.50", "######", "0.3333"]);
  });

  it("shows what is not hidden, and the headers of that", () => {
    const workbook = sheetOf([
      [0, 0, "甲"],
      [1, 0, "乙"],
      [2, 0, "丙"],
      [0, 1, "丁"],
    ]);
    const sheet = workbook.activeSheet;
    sheet.filteredRows = new Set([1]);
    sheet.hiddenColumns.add(1);
    const texts = paint(workbook);
    expect(cells(texts)).toEqual(["甲", "丙"]);
    const headers = texts.map(({ text }) => text);
    expect(headers).toEqual(expect.arrayContaining(["A", "C", "1", "3"]));
    expect(headers).not.toContain("B");
    expect(headers).not.toContain("2");
  });

  it("keeps frozen rows in view and scrolls the others", () => {
    const workbook = sheetOf([
      [0, 0, "表头"],
      [1, 0, "第一行"],
      [30, 0, "第三十行"],
    ]);
    workbook.activeSheet.frozenRows = 1;
    expect(cells(paint(workbook, { y: 500 }))).toEqual(["表头", "第三十行"]);
  });

  it("paints a text that begins left of the view and reaches into it", () => {
    const workbook = sheetOf([[0, 0, "从视野之外伸进来的一段长文字"]]);
    const [text] = paint(workbook, { x: 64 });
    expect(text).toMatchObject({ text: "从视野之外伸进来的一段长文字", x: 40 - 64 + 3 });
  });

  it("paints a merged cell once, in the middle of all of it", () => {
    const workbook = sheetOf([
      [0, 0, "标题", { horizontal: "center" }],
      [0, 1, "被盖住"],
    ]);
    workbook.activeSheet.merges.push(area(0, 0, 1, 3));
    expect(cells(paint(workbook))).toEqual(["标题"]);
    expect(paint(workbook)[0]).toMatchObject({ x: 40 + 128, y: 22 + 20 });
  });

  it("paints charts with title and labels and says which it does not draw", () => {
    const workbook = sheetOf([
      [0, 0, "战略"],
      [0, 1, 12],
    ]);
    const chart = {
      id: "1",
      name: "",
      type: "ColumnClustered",
      title: "各层级存款",
      showLegend: false,
      showDataLabels: true,
      valueAxisTitle: "万元",
      left: 0,
      top: 30,
      width: 200,
      height: 120,
      series: [
        { name: "存款", sheetName: "表", categories: area(0, 0, 0, 0), values: area(0, 1, 0, 1) },
      ],
    };
    workbook.activeSheet.charts.push(chart);
    const texts = paint(workbook).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["各层级存款", "万元", "战略", "12"]));
    chart.type = "Radar";
    expect(paint(workbook).map(({ text }) => text)).toContain("不绘制 Radar");
  });
});
