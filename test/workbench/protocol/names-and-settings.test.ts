beforeEach(() => {
  workbench.open([
    { name: "对公 清单", rows: [["客户"], ["甲"]] },
    { name: "Sheet2", rows: [] },
  ]);
});

describe("defined names", () => {
  it("belong to the workbook or to a sheet, shown or hidden", async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("对公 清单");
      names.add("单位", '="万元"', "金额的单位");
      sheet.names.add("列表", sheet.getRange("A1:A2")).visible = false;
      const own = sheet.names.getItem("列表").load("formula,visible,scope,type,value");
      const ofBook = names.getItem("单位").load("value,comment,scope");
      const elsewhere = worksheets.getItem("Sheet2").names.getItemOrNullObject("列表");
      const place = own.getRange().load("address");
      names.load("items/name");
      await context.sync();
      expect(own.toJSON()).toMatchObject({
        formula: "='对公 清单'!$A$1:$A$2",
        visible: false,
        scope: "Worksheet",
        type: "Range",
        value: "'对公 清单'!A1:A2",
      });
      expect(ofBook.toJSON()).toMatchObject({
        value: "万元",
        comment: "金额的单位",
        scope: "Workbook",
      });
      expect(elsewhere.isNullObject).toBe(true);
      expect(place.address).toBe("'对公 清单'!A1:A2");
      expect(names.items.map(({ name }) => name)).toEqual(["单位"]);
    });
  });

  it("serve as addresses, change and disappear", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("对公 清单");
      const name = context.workbook.names.add("首格", sheet.getRange("A1"));
      const first = sheet.getRange("首格").load("values");
      await context.sync();
      expect(first.values).toEqual([["客户"]]);
      name.formula = "='对公 清单'!$A$2";
      const second = sheet.getRange("首格").load("values");
      await context.sync();
      expect(second.values).toEqual([["甲"]]);
      name.delete();
      await context.sync();
    });
    expect(workbench.workbook.names).toHaveLength(0);
  });

  it.each(["", "A1", "1x", "有 空格", "R"])("are not called %j", async (bad) => {
    const add = Excel.run(async (context) => {
      context.workbook.names.add(bad, "=1");
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("are unique within their scope", async () => {
    const add = Excel.run(async (context) => {
      context.workbook.names.add("甲", "=1");
      context.workbook.names.add("甲", "=2");
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });
});

describe("settings of the document", () => {
  it("are kept through the rich interface", async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("规则", { 单位: "万元", 门槛: [1, 2] });
      const stored = settings.getItem("规则").load("value");
      const missing = settings.getItemOrNullObject("没有");
      const count = settings.getCount();
      await context.sync();
      expect(stored.value).toEqual({ 单位: "万元", 门槛: [1, 2] });
      expect(missing.isNullObject).toBe(true);
      expect(count.value).toBe(1);
      stored.delete();
      await context.sync();
    });
    expect(workbench.workbook.settings.size).toBe(0);
  });

  it("are saved and read again through the older one", async () => {
    const { settings } = Office.context.document;
    settings.set("上次", { 表: "客户清单" });
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(JSON.parse(workbench.workbook.settings.get("上次") ?? "")).toEqual({ 表: "客户清单" });
    workbench.workbook.settings.set("上次", '"别处改过"');
    await new Promise((resolve) => settings.refreshAsync(resolve));
    expect(settings.get("上次")).toBe("别处改过");
  });
});

export {};
