import { onSheet } from "./on-sheet";

const ROWS = [
  ["层级", "客户数", "存款"],
  ["一级", 3, 120],
  ["二级", 5, 80],
];

beforeEach(() => {
  workbench.open([{ name: "层级汇总", rows: ROWS }]);
});

describe("charts", () => {
  it("are made from a range and shaped", async () => {
    await onSheet((sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "dg_chart";
      chart.title.text = "各层级存款";
      chart.legend.visible = false;
      chart.axes.valueAxis.title.text = "万元";
      chart.setPosition("A6", "F21");
    });
    const [chart] = workbench.workbook.activeSheet.charts;
    expect(chart).toMatchObject({
      name: "dg_chart",
      type: "ColumnClustered",
      title: "各层级存款",
      showLegend: false,
      valueAxisTitle: "万元",
      left: 0,
      top: 75,
      width: 288,
      height: 240,
    });
    expect(chart?.series.map(({ name, categories, values }) => [name, categories, values])).toEqual(
      [
        ["客户数", area(1, 0, 2, 0), area(1, 1, 2, 1)],
        ["存款", area(1, 0, 2, 0), area(1, 2, 2, 2)],
      ]
    );
  });

  function area(top: number, left: number, bottom: number, right: number): object {
    return { top, left, bottom, right };
  }

  it("are found again, repointed and deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("层级汇总");
      const added = sheet.charts.add("Line", sheet.getRange("B2:B3"));
      added.name = "图";
      await context.sync();
      added.top = 10;
      const series = sheet.charts.getItem("图").series.getItemAt(0);
      series.setValues(sheet.getRange("C2:C3"));
      series.setXAxisValues(sheet.getRange("A2:A3"));
      series.name = "存款";
      const none = sheet.charts.getItemOrNullObject("别的");
      sheet.charts.load("items/name,count");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(sheet.charts.items.map(({ name }) => name)).toEqual(["图"]);
      expect(workbench.workbook.activeSheet.charts[0]).toMatchObject({
        top: 10,
        series: [{ name: "存款", values: area(1, 2, 2, 2), categories: area(1, 0, 2, 0) }],
      });
      added.delete();
      await context.sync();
    });
    expect(workbench.workbook.activeSheet.charts).toEqual([]);
  });
});

describe("the page of a sheet", () => {
  it("is set up for printing", async () => {
    await onSheet(({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintArea("A1:C3");
      pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    });
    const { page, dirty } = workbench.workbook.activeSheet;
    expect(page).toEqual({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: null,
      printTitleRows: { first: 0, last: 1 },
      printArea: { top: 0, left: 0, bottom: 2, right: 2 },
      centerHorizontally: true,
      headerCenter: "",
      footerCenter: "第 &P 页",
      margins: { left: 72, right: 50.4, top: 54, bottom: 54 },
    });
    expect(dirty.has("page")).toBe(true);
  });
});

describe("frozen panes", () => {
  it("are set, told and taken off", async () => {
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("层级汇总");
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(rows.address).toBe("层级汇总!1:2");
      freezePanes.freezeAt("A1:B2");
      await context.sync();
      const { frozenRows, frozenColumns } = workbench.workbook.activeSheet;
      expect([frozenRows, frozenColumns]).toEqual([2, 2]);
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("sheets of another file", () => {
  const insert = (): Promise<OfficeExtension.ClientResult<string[]>> =>
    Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(btoa("file"), {
        positionType: "Beginning",
      });
      await context.sync();
      return ids;
    });

  afterEach(() => {
    workbench.host.insertWorkbook = undefined;
  });

  it("are inserted where the shell can read files, names staying unique", async () => {
    const other = workbench.workbook;
    workbench.open([{ name: "层级汇总", rows: [["本表"]] }]);
    workbench.host.insertWorkbook = () => other;
    const ids = await insert();
    const { sheets } = workbench.workbook;
    expect(sheets.map(({ name }) => name)).toEqual(["层级汇总 (2)", "层级汇总"]);
    expect(sheets.map(({ id }) => id)).toContain(ids.value[0]);
    expect(sheets[0]?.value(1, 0)).toBe("一级");
  });

  it("are refused where it cannot", async () => {
    await expect(insert()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});
