import { blankWorkbook } from "../../../src/workbench/codec/blank-workbook";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { area } from "../../../src/workbench/model/area";
import type { Chart } from "../../../src/workbench/model/sheet-parts";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { partsOf } from "./handmade-package";

const TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line",
  "LineMarkers", "Area", "AreaStacked", "Pie", "Doughnut",
]; // prettier-ignore

function chart(type: string, number: number): Chart {
  return {
    id: `{${number}}`,
    name: `图表 ${number}`,
    type,
    title: number % 2 === 0 ? "层级 & 户数" : "",
    showLegend: number % 3 !== 0,
    showDataLabels: number % 2 === 0,
    valueAxisTitle: type === "Pie" || type === "Doughnut" ? "" : "户数",
    left: 150 + number,
    top: 33.5 * number,
    width: 300,
    height: 180,
    series: [
      {
        name: "户数",
        sheetName: "层级 汇总",
        categories: area(1, 0, 3, 0),
        values: area(1, 1, 3, 1),
      },
    ],
  };
}

function workbookWithCharts(): Workbook {
  const workbook = blankWorkbook("a.xlsx");
  const sheet = workbook.activeSheet;
  sheet.name = "层级 汇总";
  [
    ["层级", "户数"],
    ["1亿元以上", 3],
    ["<5万>", 9],
    [null, "无"],
  ].forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.setValue(r, c, value);
    });
  });
  sheet.columnWidths.set(0, 20);
  sheet.hiddenColumns.add(3);
  sheet.filteredRows = new Set([5]);
  sheet.charts.push(...TYPES.map(chart));
  return workbook;
}

describe("charts", () => {
  it("are read back as they were written, wherever columns are wide and rows hidden", async () => {
    const workbook = workbookWithCharts();
    const opened = openXlsx(await saveXlsx(workbook), "a.xlsx");
    expect(opened.activeSheet.charts.map((read) => ({ ...read, id: "" }))).toEqual(
      workbook.activeSheet.charts.map((written) => ({ ...written, id: "" }))
    );
  });

  it("carry the values they show", async () => {
    const parts = partsOf(await saveXlsx(workbookWithCharts()));
    expect(parts["xl/charts/chart1.xml"]).toContain(
      `<c:f>'层级 汇总'!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>1亿元以上</c:v></c:pt><c:pt idx="1"><c:v>&lt;5万&gt;</c:v></c:pt></c:strCache>`
    );
    expect(parts["xl/charts/chart1.xml"]).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>9</c:v></c:pt></c:numCache>'
    );
  });

  it("of an opened workbook are changed, removed and added one by one", async () => {
    const before = await saveXlsx(workbookWithCharts());
    const workbook = openXlsx(before, "a.xlsx");
    const { charts, dirty } = workbook.activeSheet;
    const [first, second] = charts;
    if (!first || !second) throw new Error("charts are expected");
    first.title = "新标题";
    charts.splice(1, 1);
    charts.push({ ...chart("Line", 20), name: "后加" });
    dirty.add("charts");
    const file = await saveXlsx(workbook);
    const [old, now] = [partsOf(before), partsOf(file)];
    const differing = Object.keys({ ...old, ...now }).filter((name) => old[name] !== now[name]);
    expect(differing.sort()).toEqual([
      "[Content_Types].xml", "xl/charts/chart1.xml", "xl/charts/chart13.xml", "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml",
    ]); // prettier-ignore
    expect(now["xl/charts/chart2.xml"]).toBeUndefined();
    const names = openXlsx(file, "a.xlsx").activeSheet.charts.map(({ name }) => name);
    expect(names).toEqual(
      [...TYPES.keys()]
        .filter((i) => i !== 1)
        .map((i) => `图表 ${i}`)
        .concat("后加")
    );
  });

  it("of a kind that cannot be written are a bug of the host", async () => {
    const workbook = workbookWithCharts();
    workbook.activeSheet.charts.push(chart("Sunburst", 30));
    await expect(saveXlsx(workbook)).rejects.toThrow(RangeError);
  });
});
