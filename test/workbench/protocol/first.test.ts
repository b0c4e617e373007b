describe("first", () => {
  it("reads and writes", async () => {
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    workbench.open([{ name: "清单", rows: [["名称", "数量"], ["甲", 1]] }]);
    const result = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      const used = sheets.getItem("清单").getUsedRange(true);
      used.load("values,address");
      await context.sync();
      const added = sheets.add("结果");
      const range = added.getRange("A1:B2");
      range.numberFormat = [["@", "General"], ["@", "0.00"]];
      range.values = [["007", "007"], ["x", "12%"]];
      range.load("values,numberFormat,text");
      await context.sync();
      return { names: sheets.items.map((s) => s.name), values: used.values, address: used.address, written: range.values, formats: range.numberFormat, text: range.text };
    });
    await new Promise((r) => setTimeout(r, 300)); console.log(JSON.stringify(result), [...workbench.host.unimplemented]);
  });
  it("is fast", async () => {
    const rows = Array.from({ length: 100000 }, (_, i) => Array.from({ length: 12 }, (_, c) => (c % 3 === 0 ? `客户${i}有限公司` : c % 3 === 1 ? i * c : "短文")));
    workbench.open([{ name: "清单", rows }]);
    let t = performance.now();
    const read: unknown[][] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("清单");
      for (let r = 0; r < 100000; r += 10000) {
        const range = sheet.getRangeByIndexes(r, 0, 10000, 12); range.load("values"); range.untrack();
        await context.sync();
        read.push(...range.values);
      }
    });
    const tr = performance.now() - t; t = performance.now();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("结果");
      for (let r = 0; r < 100000; r += 10000) {
        const range = sheet.getRangeByIndexes(r, 0, 10000, 12); range.values = read.slice(r, r + 10000); range.untrack();
        await context.sync();
      }
    });
    console.log(tr, performance.now() - t, workbench.host.requests);
  });
});
