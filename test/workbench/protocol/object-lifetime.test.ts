const LIST = [
  ["名称", "数量"],
  ["甲", 1],
];

beforeEach(() => {
  workbench.open([{ name: "Sheet1", rows: LIST }]);
});

describe("Office in the workbench", () => {
  it("is Excel on the web in Chinese, with an editable document", async () => {
    await expect(Office.onReady()).resolves.toMatchObject({
      host: "Excel",
      platform: "OfficeOnline",
    });
    expect(Office.context.displayLanguage).toBe("zh-CN");
    expect(Office.context.document.mode).toBe("readWrite");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  });
});

describe("objects of a request", () => {
  it("are read in one trip (E1)", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.load("values,address");
      await context.sync();
      expect(range.values).toEqual(LIST);
      expect(range.address).toBe("Sheet1!A1:B2");
    });
    expect(workbench.host.requests.count).toBe(1);
  });

  it("live on beyond the request (E6)", async () => {
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
      used.load("address");
      await context.sync();
      const first = used.getCell(0, 0).untrack().load("values");
      await context.sync();
      expect(first.values).toEqual([["名称"]]);
    });
  });

  it("work without Excel.run (E13)", async () => {
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2").load("values");
    await context.sync();
    expect(range.values).toEqual([[1]]);
  });

  it("take other objects as arguments (E7)", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const rect = sheet.getRange("A1:A3").getBoundingRect(sheet.getRange("C5")).load("address");
      await context.sync();
      expect(rect.address).toBe("Sheet1!A1:C5");
    });
  });

  it("of a collection are loaded by page, with properties of theirs and its own (E4)", async () => {
    workbench.workbook.addSheet("二");
    workbench.workbook.addSheet("三");
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load({ name: true, $top: 2, $skip: 1 });
      tables.load("items/name,count");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["二", "三"]);
      expect(tables.count).toBe(0);
      expect(tables.items).toEqual([]);
    });
  });

  it("are loaded through navigation properties", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load({ format: { font: { bold: true } }, worksheet: { name: true } });
      await context.sync();
      expect(range.format.font.bold).toBe(false);
      expect(range.worksheet.name).toBe("Sheet1");
    });
  });
});

describe("a sheet", () => {
  it("is added once and stays the same object in the next request (E5)", async () => {
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("明细");
      added.load("name,id");
      await context.sync();
      added.activate();
      added.tabColor = "#00FF00";
      await context.sync();
      expect(added.name).toBe("明细");
    });
    expect(workbench.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "明细"]);
    expect(workbench.workbook.activeSheet.name).toBe("明细");
  });

  it("that is not there is a null object, or an error that says where (E5, E10)", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const missing = worksheets.getItemOrNullObject("没有");
      const range = missing.getRange("A1").load("values");
      missing.load("name");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
      worksheets.getItem("没有").load("name");
      await expect(context.sync()).rejects.toMatchObject({
        code: "ItemNotFound",
        debugInfo: { errorLocation: "WorksheetCollection.getItem" },
      });
    });
  });

  it.each(["", "a/b", "a[b", "'a", "a'", "History", "一".repeat(32)])(
    "is not named %j",
    async (name) => {
      const rename = Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").name = name;
        await context.sync();
      });
      await expect(rename).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  );

  it("is not named like another one", async () => {
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add("SHEET1");
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("takes the references to it along when it is renamed", async () => {
    const other = workbench.workbook.addSheet("汇总");
    other.setFormula(0, 0, '=Sheet1!B2&"Sheet1!"', "1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "客户 清单";
      await context.sync();
    });
    expect(other.formula(0, 0)).toBe(`='客户 清单'!B2&"Sheet1!"`);
  });

  it("finds its neighbours", async () => {
    workbench.workbook.addSheet("藏").visibility = "Hidden";
    workbench.workbook.addSheet("三");
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      const next = first.getNext(true).load("name");
      const before = first.getPreviousOrNullObject();
      await context.sync();
      next.load("position");
      await context.sync();
      expect([next.name, next.position]).toEqual(["三", 2]);
      expect(before.isNullObject).toBe(true);
    });
  });

  it("is not deleted or hidden when it is the only one to be seen", async () => {
    const remove = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await expect(remove).rejects.toMatchObject({ code: "InvalidOperation" });
    const hide = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    await expect(hide).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("an error in the middle of a request (E9)", () => {
  it("keeps what was done before, drops the rest and names the statement", async () => {
    const write = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("A1:B2").values = [[1]];
      sheet.getRange("A9").values = [["never"]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values", statement: "range1.values = ...;" },
    });
    const sheet = workbench.workbook.activeSheet;
    expect(sheet.value(0, 0)).toBe("kept");
    expect(sheet.value(8, 0)).toBeNull();
  });
});

export {};
