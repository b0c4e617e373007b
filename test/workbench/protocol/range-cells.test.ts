import { onSheet } from "./on-sheet";

function write(address: string, values: unknown): Promise<unknown> {
  return onSheet((sheet) => {
    sheet.getRange(address).set({ values: values as string[][] });
  });
}

beforeEach(() => {
  workbench.reset();
});

describe("values of a range", () => {
  it("are interpreted as if typed; a text format set before them keeps them (E2)", async () => {
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.numberFormat = [["@", "General", "0.0"]];
      cells.values = [["0012", "0012", "12%"]];
      return cells.load("values,numberFormat,text,valueTypes,formulas");
    });
    expect(range.values).toEqual([["0012", 12, 0.12]]);
    expect(range.numberFormat).toEqual([["@", "General", "0.0"]]);
    expect(range.text).toEqual([["0012", "12", "0.1"]]);
    expect(range.valueTypes).toEqual([["String", "Double", "Double"]]);
    expect(range.formulas).toEqual([["0012", 12, 0.12]]);
  });

  it("leave a cell alone where they are null and clear it where they are empty", async () => {
    await write("A1:B1", [["甲", "乙"]]);
    await write("A1:B1", [[null, ""]]);
    const sheet = workbench.workbook.activeSheet;
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(["甲", null]);
  });

  it("may be one for all cells", async () => {
    await write("A1:B2", 7);
    expect(workbench.workbook.activeSheet.value(1, 1)).toBe(7);
  });

  it("keep a number written into a text cell as text", async () => {
    await onSheet((sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [[12]];
    });
    expect(workbench.workbook.activeSheet.value(0, 0)).toBe("12");
  });

  it("of more than 1500 cells are cut into pieces by office.js and arrive whole (E12)", async () => {
    const values = Array.from({ length: 1000 }, (_, row) => [row, `第${row}行`]);
    await write("A1:B1000", values);
    const range = await onSheet((sheet) => sheet.getRange("A1:B1000").load("values"));
    expect(range.values).toEqual(values);
  });

  it.each([
    ["text beyond 32,767 characters", "A1", [["一".repeat(32_768)]]],
    ["one row for two", "A1:A2", [["x"]]],
    ["rows of different lengths", "A1:B2", [["a", "b"], ["c"]]],
    ["nothing at all", "A1", null],
    ["whole columns", "A:A", [["x"]]],
  ])("are refused: %s", async (_case, address, values) => {
    await expect(write(address, values)).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  it("are refused where a formula is too long", async () => {
    const long = `=${"1+".repeat(4_100)}1`;
    await expect(write("A1", [[long]])).rejects.toMatchObject({
      code: "FormulaLengthExceedsLimit",
    });
  });

  it("are null for whole columns, and too many for five million cells and more", async () => {
    const range = await onSheet((sheet) => sheet.getRange("A:B").load("values,address,rowCount"));
    expect(range.values).toBeNull();
    expect(range.address).toBe("Sheet1!A:B");
    expect(range.rowCount).toBe(1_048_576);
    const read = onSheet((sheet) => sheet.getRange("A1:F1000000").load("values"));
    await expect(read).rejects.toMatchObject({ code: "RangeExceedsLimit" });
  });

  it("show blanks as empty texts and errors as their names", async () => {
    workbench.open([{ name: "Sheet1", rows: [[null, { error: "#DIV/0!" }, true]] }]);
    const range = await onSheet((sheet) => sheet.getRange("A1:C1").load("values,valueTypes"));
    expect(range.values).toEqual([["", "#DIV/0!", true]]);
    expect(range.valueTypes).toEqual([["Empty", "Error", "Boolean"]]);
  });
});

describe("formulas of a range", () => {
  it("are kept and calculated", async () => {
    workbench.workbook.activeSheet.setValue(2, 1, 45);
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").formulas = [["=SUM(B1:B9)"], ["=A1*2"]];
    });
    const range = await onSheet((sheet) => sheet.getRange("A1:A2").load("values,formulas"));
    expect(range.formulas).toEqual([["=SUM(B1:B9)"], ["=A1*2"]]);
    expect(range.values).toEqual([[45], [90]]);
  });
});

describe("number formats of a range", () => {
  it("may be one for whole columns and count for their blank cells", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A:B").set({ numberFormat: "@" as unknown as string[][] });
      sheet.getRange("A5:C5").values = [["007", "008", "009"]];
    });
    const sheet = workbench.workbook.activeSheet;
    expect([sheet.value(4, 0), sheet.value(4, 1), sheet.value(4, 2)]).toEqual(["007", "008", 9]);
  });

  it("are refused where Excel could not read them", async () => {
    const set = onSheet((sheet) => {
      sheet.getRange("A1").numberFormat = [['"open']];
    });
    await expect(set).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
