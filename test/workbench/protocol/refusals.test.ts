import { onSheet } from "./on-sheet";

beforeEach(() => {
  workbench.reset();
});

describe("what the workbench has not built", () => {
  it("is refused and counted, never accepted in silence", async () => {
    const before = workbench.host.unimplemented.get("Range.find") ?? 0;
    const find = onSheet((sheet) => {
      sheet.getRange("A1:B2").find("x", {});
    });
    await expect(find).rejects.toMatchObject({
      code: "NotImplemented",
      debugInfo: { errorLocation: "Range.find" },
    });
    expect(workbench.host.unimplemented.get("Range.find")).toBe(before + 1);
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["Range.style", (s) => (s.getRange("A1").style = "Normal")],
    ["Worksheet.shapes", (s) => s.shapes.load("items/name")],
    ["Range.insert", (s) => s.getRange("A1:B2").insert("Down")],
    ["TableCollection.add", (s) => s.tables.add("A1:B2", true)],
    ["ChartAxis.minimum", (s) => addChart(s).axes.valueAxis.set({ minimum: 1 })],
    ["AutoFilter.apply by TopItems", (s) => topItems(s)],
    [
      "Application.iterativeCalculation",
      (_s, c) => c.workbook.application.iterativeCalculation.load("enabled"),
    ],
    [
      "WorksheetProtection.protect with options or a password",
      (s) => s.protection.protect({}, "x"),
    ],
    ["Worksheet._RegisterRowSortedEvent", (s) => s.onRowSorted.add(async () => undefined)],
  ])("includes %s", async (name, work) => {
    await expect(onSheet(work)).rejects.toMatchObject({ code: "NotImplemented" });
    expect(workbench.host.unimplemented.has(name)).toBe(true);
  });

  function addChart(sheet: Excel.Worksheet): Excel.Chart {
    sheet.getRange("A1:A2").values = [[1], [2]];
    return sheet.charts.add("Line", sheet.getRange("A1:A2"));
  }

  function topItems(sheet: Excel.Worksheet): void {
    sheet.getRange("A1:A3").values = [["数"], [1], [2]];
    sheet.autoFilter.apply("A1:A3", 0, { filterOn: "TopItems", criterion1: "1" });
  }

  it("does not keep a load of everything from giving what there is", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load();
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(() => range.style).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  it("gives the error 5000 in the older interface", async () => {
    const status = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve);
    });
    expect(status.status).toBe("failed");
    expect(status.error.code).toBe(5000);
  });
});

describe("requirement sets", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a method", (sheet) => void sheet.getRange("A1").getDependents()],
    ["a property", (sheet) => void sheet.namedSheetViews.load("items/name")],
    ["an event", (sheet) => void sheet.onNameChanged.add(async () => undefined)],
  ])("newer than the claimed ones are refused: %s", async (_kind, work) => {
    await expect(onSheet(work)).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("a protected sheet", () => {
  beforeEach(() => {
    workbench.workbook.activeSheet.isProtected = true;
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["formats", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["deleting rows", (sheet) => sheet.getRange("2:3").delete("Up")],
    ["column widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 50)],
  ])("refuses %s", async (_what, work) => {
    await expect(onSheet(work)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("takes values in unlocked cells, and anything once it is unprotected", async () => {
    const { styles, activeSheet } = workbench.workbook;
    activeSheet.setStyle(0, 0, styles.derive(0, { locked: false }));
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [["可改"]];
      sheet.protection.unprotect();
      sheet.getRange("B1").values = [["也可改"]];
      sheet.protection.protect();
    });
    expect(activeSheet.value(0, 1)).toBe("也可改");
    expect(activeSheet.isProtected).toBe(true);
  });
});

describe("a workbook whose structure is protected", () => {
  it.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
    ["adding", (sheets) => void sheets.add("新")],
    ["renaming", (sheets) => (sheets.getItem("Sheet1").name = "别名")],
    ["hiding", (sheets) => (sheets.getItem("Sheet1").visibility = "Hidden")],
    ["deleting", (sheets) => sheets.getItem("Sheet1").delete()],
  ])("refuses %s a sheet and says that it is", async (_what, work) => {
    workbench.workbook.isStructureProtected = true;
    const change = onSheet((_sheet, { workbook }) => work(workbook.worksheets));
    await expect(change).rejects.toMatchObject({ code: "AccessDenied" });
    const protection = await onSheet((_sheet, { workbook }) =>
      workbook.protection.load("protected")
    );
    expect(protection.protected).toBe(true);
  });
});

describe("a workbook open for reading only", () => {
  it("can be read but not changed", async () => {
    workbench.workbook.isReadOnly = true;
    await Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
      context.workbook.worksheets.add("新");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    });
  });
});

describe("the size of requests and answers", () => {
  it("is limited to 5 MB each, in Chinese words", async () => {
    const big = Array.from({ length: 60 }, () => ["一".repeat(30_000)]);
    const write = onSheet((sheet) => {
      sheet.getRange("A1:A60").values = big;
    });
    await expect(write).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
      message: expect.stringContaining("大小"),
    });
    workbench.open([{ name: "Sheet1", rows: big }]);
    const read = onSheet((sheet) => {
      sheet.getRange("A1:A60").load("values");
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("can be set lower for a test", async () => {
    workbench.host.payloadLimit = 2_000;
    const write = onSheet((sheet) => {
      sheet.getRange("A1").values = [["x".repeat(2_000)]];
    });
    await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });
});

describe("cell editing", () => {
  afterEach(() => {
    workbench.host.isEditingCell = false;
  });

  it("refuses requests", async () => {
    workbench.host.isEditingCell = true;
    const write = onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    await expect(write).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("lets requests wait that ask for it", async () => {
    workbench.host.isEditingCell = true;
    const write = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["later"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(workbench.workbook.activeSheet.value(0, 0)).toBeNull();
    workbench.host.isEditingCell = false;
    await write;
    expect(workbench.workbook.activeSheet.value(0, 0)).toBe("later");
  });
});

describe("a failure a test asks for", () => {
  it("breaks off the request it is meant for, after the actions it lets pass", async () => {
    workbench.host.failNextRequest({ skip: 1, afterActions: 6, code: "GeneralException" });
    await onSheet((sheet) => {
      sheet.getRange("A1").untrack().values = [["first"]];
    });
    const second = onSheet((sheet) => {
      sheet.getRange("A2").untrack().values = [["done"]];
      sheet.getRange("A3").untrack().values = [["lost"]];
    });
    await expect(second).rejects.toMatchObject({ code: "GeneralException" });
    const sheet = workbench.workbook.activeSheet;
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual(["first", "done", null]);
    await onSheet((excelSheet) => {
      excelSheet.getRange("A3").values = [["again"]];
    });
    expect(sheet.value(2, 0)).toBe("again");
  });

  it("can refuse the request as a whole", async () => {
    workbench.host.failNextRequest({ dda: 5103 });
    const write = onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(workbench.workbook.activeSheet.value(0, 0)).toBeNull();
  });
});
