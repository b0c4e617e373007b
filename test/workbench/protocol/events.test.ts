/** Collects what an event hands over. */
function collector<T>(): { readonly seen: T[]; readonly note: (event: T) => Promise<void> } {
  const seen: T[] = [];
  return {
    seen,
    note: async (event) => {
      seen.push(event);
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  workbench.reset();
});

describe("the event onChanged of a sheet (E11)", () => {
  it("tells what the add-in wrote itself, and what the person typed", async () => {
    const { seen, note } = collector<Excel.WorksheetChangedEventArgs>();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(note);
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    const sheet = workbench.workbook.activeSheet;
    sheet.setValue(4, 1, "手工");
    const area = { top: 4, left: 1, bottom: 4, right: 1 };
    workbench.workbook.emit({ kind: "cells", sheet, area, by: "person" });
    await settle();
    expect(seen).toEqual([
      expect.objectContaining({
        address: "A1",
        changeType: "RangeEdited",
        triggerSource: "ThisLocalAddin",
        worksheetId: sheet.id,
      }),
      expect.objectContaining({ address: "B5", triggerSource: "Unknown" }),
    ]);
    expect(seen[0]?.changeDirectionState).toBeUndefined();
  });

  it("comes no more when it was removed", async () => {
    const { seen, note } = collector<Excel.WorksheetChangedEventArgs>();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const registration = sheet.onChanged.add(note);
      await context.sync();
      registration.remove();
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    await settle();
    expect(seen).toEqual([]);
  });
});

describe("events of all sheets", () => {
  it("tell of changes, new, deleted and activated sheets and selections", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ address }) => void seen.push(`changed ${address}`));
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      worksheets.onDeactivated.add(async () => void seen.push("deactivated"));
      worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`at ${address}`));
      await context.sync();
      const sheet = worksheets.add("新");
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("C3").select();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(seen).toEqual([
      "added",
      "changed B2:C3",
      "deactivated",
      "activated",
      "at C3",
      "deleted",
      "deactivated",
      "activated",
    ]);
  });
});

describe("the event of calculations", () => {
  it("comes when formulas have another value, on the sheet and among all sheets, and only then", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1:B2").formulas = [["=A1*2"], ["=B1+1"]];
      sheet.onCalculated.add(async ({ address }) => void seen.push(`sheet ${address}`));
      context.workbook.worksheets.onCalculated.add(
        async ({ address, worksheetId }) => void seen.push(`all ${address} ${worksheetId !== ""}`)
      );
      await context.sync();
      sheet.getRange("C7").values = [["无关"]];
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      await context.sync();
    });
    await settle();
    expect(seen).toEqual(["sheet B1:B2", "all B1:B2 true"]);
  });
});

describe("the older event of the selection", () => {
  it("comes when the person selects", async () => {
    const seen = await new Promise((resolve) => {
      Office.context.document.addHandlerAsync(
        Office.EventType.DocumentSelectionChanged,
        () => resolve("selected"),
        () => {
          const sheet = workbench.workbook.activeSheet;
          sheet.selection = { top: 1, left: 1, bottom: 1, right: 1 };
          workbench.workbook.emit({ kind: "selection", sheet });
        }
      );
    });
    expect(seen).toBe("selected");
  });
});

export {};
