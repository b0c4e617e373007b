import { onSheet } from "./on-sheet";

const ROWS = [
  ["客户", "存款", "层级"],
  ["甲公司", 60_000, "A"],
  ["乙公司", 40_000, "B"],
  ["丙商行", 50_000, ""],
  ["丁公司", null, "A"],
];

beforeEach(() => {
  workbench.open([{ name: "清单", rows: ROWS }]);
});

function filter(work: (filter: Excel.AutoFilter, sheet: Excel.Worksheet) => void): Promise<void> {
  return onSheet((sheet) => work(sheet.autoFilter, sheet));
}

function hiddenRows(): number[] {
  return [...workbench.workbook.activeSheet.filteredRows].map((row) => row + 1);
}

describe("the filter of a sheet", () => {
  it("shows the rows whose text is among the values", async () => {
    await filter((f) => f.apply("A1:C5", 2, { filterOn: "Values", values: ["A"] }));
    expect(hiddenRows()).toEqual([3, 4]);
  });

  it.each<[string, number, Excel.FilterCriteria, number[]]>([
    ["at least", 1, { filterOn: "Custom", criterion1: ">=50000" }, [3, 5]],
    ["between", 1, between(">40000", "And", "<60000"), [2, 3, 5]],
    ["one or the other", 1, between("=40000", "Or", "=60000"), [4, 5]],
    ["wildcard", 0, { filterOn: "Custom", criterion1: "=*公司" }, [4]],
    ["not like", 0, { filterOn: "Custom", criterion1: "<>乙*" }, [3]],
    ["blank", 2, { filterOn: "Custom", criterion1: "=" }, [2, 3, 5]],
    ["not blank", 1, { filterOn: "Custom", criterion1: "<>" }, [5]],
  ])("hides what does not fit: %s", async (_name, column, criteria, hidden) => {
    await filter((f) => f.apply("A1:C5", column, criteria));
    expect(hiddenRows()).toEqual(hidden);
  });

  function between(
    criterion1: string,
    operator: "And" | "Or",
    criterion2: string
  ): Excel.FilterCriteria {
    return { filterOn: "Custom", criterion1, operator, criterion2 };
  }

  it("combines columns, gives one back and all, and can be taken off", async () => {
    await filter((f) => {
      f.apply("A1:C5", 0, { filterOn: "Custom", criterion1: "=*公司" });
      f.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">=50000" });
    });
    expect(hiddenRows()).toEqual([3, 4, 5]);
    await filter((f) => f.clearColumnCriteria(0));
    expect(hiddenRows()).toEqual([3, 5]);
    await filter((f) => f.clearCriteria());
    expect(hiddenRows()).toEqual([]);
    expect(workbench.workbook.activeSheet.autoFilter).not.toBeNull();
    await filter((f) => f.remove());
    expect(workbench.workbook.activeSheet.autoFilter).toBeNull();
  });

  it("says what it is set to", async () => {
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem("清单");
      const none = autoFilter.getRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">=50000" });
      autoFilter.load("enabled,isDataFiltered,criteria");
      const range = autoFilter.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("清单!A1:C5");
      expect(autoFilter.enabled && autoFilter.isDataFiltered).toBe(true);
      expect(autoFilter.criteria).toEqual([{}, { filterOn: "Custom", criterion1: ">=50000" }, {}]);
    });
  });

  it("is worked out again only when asked", async () => {
    await filter((f) => f.apply("A:C", 1, { filterOn: "Custom", criterion1: ">=50000" }));
    await filter((_f, sheet) => (sheet.getRange("B3").values = [[70_000]]));
    expect(hiddenRows()).toEqual([3, 5]);
    await filter((f) => f.reapply());
    expect(hiddenRows()).toEqual([5]);
  });

  it("leaves the rest of the range to be seen in the visible view", async () => {
    await filter((f) => f.apply("A1:C5", 2, { filterOn: "Values", values: ["A"] }));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("清单");
      const view = sheet.getRange("A1:B5").getVisibleView().load("values,rowCount,cellAddresses");
      const rows = sheet.getRange("A2:A5").load("rowHidden");
      const hidden = sheet.getRange("A3:A4").load("rowHidden");
      await context.sync();
      expect(view.values).toEqual([
        ["客户", "存款"],
        ["甲公司", 60_000],
        ["丁公司", ""],
      ]);
      expect(view.cellAddresses[2]).toEqual(["清单!A5", "清单!B5"]);
      expect([rows.rowHidden, hidden.rowHidden]).toEqual([null, true]);
    });
  });
});
