beforeEach(() => {
  workbench.open([
    {
      name: "对公 清单",
      rows: [[], [null, "客户", "存款"], [null, "甲", 1], [], [null, null, null, "x"]],
    },
  ]);
});

async function addressOf(find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return Excel.run(async (context) => {
    const range = find(context.workbook.worksheets.getActiveWorksheet()).load("address");
    await context.sync();
    return range.isNullObject ? "none" : range.address.replace("'对公 清单'!", "");
  });
}

describe("a range reached from a sheet or another range", () => {
  it.each<[string, string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["whole sheet", "A:XFD", (s) => s.getRange()],
    ["address with the sheet's name", "B2", (s) => s.getRange("'对公 清单'!B2")],
    ["indexes", "B2:C4", (s) => s.getRangeByIndexes(1, 1, 3, 2)],
    ["cell", "C3", (s) => s.getCell(2, 2)],
    ["used range", "B2:D5", (s) => s.getUsedRange()],
    ["used part of columns", "B2:C3", (s) => s.getRange("A:C").getUsedRange(true)],
    ["unused part", "none", (s) => s.getRange("H1:J9").getUsedRangeOrNullObject()],
    ["cell in a range", "C3", (s) => s.getRange("B2:D4").getCell(1, 1)],
    ["cell beyond a range", "H9", (s) => s.getRange("B2:D4").getCell(7, 6)],
    ["row", "B3:D3", (s) => s.getRange("B2:D4").getRow(1)],
    ["column", "D2:D4", (s) => s.getRange("B2:D4").getColumn(2)],
    ["last cell", "D4", (s) => s.getRange("B2:D4").getLastCell()],
    ["offset", "D1:F3", (s) => s.getRange("B2:D4").getOffsetRange(-1, 2)],
    ["resized", "B2:E6", (s) => s.getRange("B2:D4").getResizedRange(2, 1)],
    ["resized to a size", "B2:C2", (s) => s.getRange("B2:D4").getAbsoluteResizedRange(1, 2)],
    ["rows below", "B5:D6", (s) => s.getRange("B2:D4").getRowsBelow(2)],
    ["rows above", "B1:D1", (s) => s.getRange("B2:D4").getRowsAbove(1)],
    ["columns after", "E2:F4", (s) => s.getRange("B2:D4").getColumnsAfter(2)],
    ["columns before", "A2:A4", (s) => s.getRange("B2:D4").getColumnsBefore(1)],
    ["entire rows", "2:4", (s) => s.getRange("B2:D4").getEntireRow()],
    ["entire columns", "B:D", (s) => s.getRange("B2:D4").getEntireColumn()],
    ["intersection", "C3:D4", (s) => s.getRange("B2:D4").getIntersection("C3:F9")],
    ["no intersection", "none", (s) => s.getRange("B2").getIntersectionOrNullObject("C3")],
    ["surrounding region", "B2:C3", (s) => s.getRange("C3").getSurroundingRegion()],
  ])("%s is %s", async (_name, address, find) => {
    await expect(addressOf(find)).resolves.toBe(address);
  });

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["an address that is none", (s) => s.getRange("ZZZZ1")],
    ["another sheet's address", (s) => s.getRange("Sheet9!A1")],
    ["a row outside the range", (s) => s.getRange("A1:B2").getRow(2)],
    ["a place off the grid", (s) => s.getRange("A1").getOffsetRange(-1, 0)],
    ["a size of nothing", (s) => s.getRangeByIndexes(0, 0, 0, 1)],
  ])("is refused: %s", async (_name, find) => {
    await expect(addressOf(find)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("of an empty sheet is A1, or a null object", async () => {
    workbench.reset();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.address).toBe("Sheet1!A1");
      expect(none.isNullObject).toBe(true);
    });
  });
});

export {};
