import { onSheet } from "./on-sheet";

beforeEach(() => {
  workbench.reset();
});

describe("formats of a range (E3)", () => {
  it("are set and read back", async () => {
    const { format } = await onSheet((sheet) => {
      const range = sheet.getRange("A1:B1");
      range.format.fill.color = "#ddebf7";
      range.format.font.set({ bold: true, color: "red", size: 14, name: "宋体" });
      range.format.set({ wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Top" });
      range.format.columnWidth = 80;
      range.load({
        format: {
          fill: { color: true },
          font: { bold: true, color: true, size: true, name: true },
          wrapText: true,
          horizontalAlignment: true,
          verticalAlignment: true,
          columnWidth: true,
        },
      });
      return range;
    });
    expect(format.toJSON()).toMatchObject({
      fill: { color: "#DDEBF7" },
      font: { bold: true, color: "#FF0000", size: 14, name: "宋体" },
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      columnWidth: 80.25,
    });
  });

  it("are null where cells differ", async () => {
    const range = await onSheet((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      return sheet.getRange("A1:B1").load({ format: { font: { bold: true, italic: true } } });
    });
    expect(range.format.font.bold).toBeNull();
    expect(range.format.font.italic).toBe(false);
  });

  it("of whole columns count for cells written later, those of cells win", async () => {
    const range = await onSheet((sheet) => {
      sheet.getRange("B2").format.font.italic = true;
      sheet.getRange("A:B").format.font.bold = true;
      sheet.getRange("B3").values = [["x"]];
      sheet.getRange("B3").format.font.bold = false;
      return sheet.getRange("B2").load({ format: { font: { bold: true, italic: true } } });
    });
    expect([range.format.font.bold, range.format.font.italic]).toEqual([true, true]);
    const { activeSheet, styles } = workbench.workbook;
    expect(styles.get(activeSheet.styleIndex(8, 0)).bold).toBe(true);
    expect(styles.get(activeSheet.styleIndex(2, 1)).bold).toBe(false);
  });

  it("include borders on the sides asked for", async () => {
    const borders = await onSheet((sheet) => {
      const range = sheet.getRange("A1:B2");
      const bottom = range.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.weight = "Medium";
      bottom.color = "#8A8886";
      range.format.borders.getItem("InsideVertical").style = "Dash";
      return {
        bottom: range.format.borders.getItem("EdgeBottom").load("style,weight,color"),
        inside: sheet.getRange("A1").format.borders.getItem("EdgeRight").load("style"),
      };
    });
    expect(borders.bottom.toJSON()).toMatchObject({
      style: "Continuous",
      weight: "Medium",
      color: "#8A8886",
    });
    expect(borders.inside.style).toBe("Dash");
    const { activeSheet, styles } = workbench.workbook;
    expect(styles.get(activeSheet.styleIndex(0, 0)).borders.bottom).toBeUndefined();
  });
});

describe("widths and heights", () => {
  it("are points at the add-in and characters in the model", async () => {
    const range = await onSheet((sheet) => {
      sheet.getRange("B:B").format.columnWidth = 93.75;
      sheet.getRange("2:2").format.rowHeight = 30;
      return sheet.getRange("A1:B2").load({ left: true, top: true, width: true, height: true });
    });
    expect(workbench.workbook.activeSheet.columnWidths.get(1)).toBeCloseTo(17.14, 2);
    expect([range.width, range.height]).toEqual([48 + 93.75, 15 + 30]);
  });

  it("fit the longest text, Chinese being twice as wide", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["客户名称", "n"],
        ["甲", "abcdef"],
      ];
      sheet.getRange("A:B").format.autofitColumns();
    });
    const { columnWidths } = workbench.workbook.activeSheet;
    expect([columnWidths.get(0), columnWidths.get(1)]).toEqual([9, 7]);
  });
});

describe("a range as a whole", () => {
  it("is cleared of contents, formats or both", async () => {
    await onSheet((sheet) => {
      for (const address of ["A1", "A2", "A3"]) {
        sheet.getRange(address).values = [["x"]];
        sheet.getRange(address).format.font.bold = true;
      }
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
    });
    const { activeSheet, styles } = workbench.workbook;
    const state = [0, 1, 2].map((row) => [
      activeSheet.value(row, 0),
      styles.get(activeSheet.styleIndex(row, 0)).bold,
    ]);
    expect(state).toEqual([
      [null, true],
      ["x", false],
      [null, false],
    ]);
  });

  it("is merged, keeping the first value only, and unmerged", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["标题", "没了"]];
      sheet.getRange("A1:B1").merge();
    });
    const sheet = workbench.workbook.activeSheet;
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(["标题", null]);
    await onSheet((excelSheet) => excelSheet.getRange("A1").unmerge());
    expect(sheet.merges).toEqual([]);
  });

  it("is selected, its sheet coming to the front", async () => {
    workbench.workbook.addSheet("二");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("二!B2:C3");
    });
  });

  it("hides its rows and columns", async () => {
    await onSheet((sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
    });
    const sheet = workbench.workbook.activeSheet;
    expect([...sheet.hiddenRows, ...sheet.hiddenColumns]).toEqual([1, 2, 1]);
  });

  it("of rows is deleted or inserted, kept ranges and formulas moving along", async () => {
    workbench.open([{ name: "Sheet1", rows: [["a"], ["b"], ["c"], ["d"]] }]);
    workbench.workbook.activeSheet.setFormula(0, 1, "=SUM(A2:A4)+A1", 0);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const last = sheet.getRange("A4");
      last.load("address");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      sheet.getRange("1:3").insert("Down");
      last.load("address,values");
      await context.sync();
      expect(last.address).toBe("Sheet1!A6");
      expect(last.values).toEqual([["d"]]);
    });
    expect(workbench.workbook.activeSheet.formula(3, 1)).toBe("=SUM(A5:A6)+A4");
  });
});
