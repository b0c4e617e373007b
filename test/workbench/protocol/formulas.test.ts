import type { OfferedFunction } from "../../../src/workbench/protocol/addin-functions";
import { onSheet } from "./on-sheet";

const matrix = { type: "any", dimensionality: "matrix" };

const FUNCTIONS: readonly OfferedFunction[] = [
  { id: "DOUBLE", name: "DOUBLE", parameters: [{ name: "数", ...matrix }] },
  { id: "REFUSE", name: "REFUSE", parameters: [{ name: "数", ...matrix }] },
  { id: "NEVER", name: "NEVER", parameters: [] },
  { id: "MIXED", name: "MIXED", parameters: [] },
];

async function valuesOf(address: string): Promise<unknown[][]> {
  const range = await onSheet((sheet) => sheet.getRange(address).load("values"));
  return range.values;
}

async function write(address: string, formulas: unknown[][]): Promise<void> {
  await onSheet((sheet) => (sheet.getRange(address).formulas = formulas));
}

beforeEach(() => {
  workbench.reset();
});

describe("formulas of a workbook", () => {
  it("are calculated when the add-in writes them, and again when what they read changes", async () => {
    await write("A1:C1", [[2, "=A1*10", "=B1+1"]]);
    expect(await valuesOf("A1:C1")).toEqual([[2, 20, 21]]);
    await write("A1", [[3]]);
    expect(await valuesOf("A1:C1")).toEqual([[3, 30, 31]]);
  });

  it("are calculated before they are read in the request that changed what they read", async () => {
    await write("A1:B1", [[2, "=A1*10"]]);
    const range = await onSheet((sheet) => {
      sheet.getRange("A1").values = [[5]];
      return sheet.getRange("B1").load(["values", "text", "formulas"]);
    });
    expect(range.values).toEqual([[50]]);
    expect(range.text).toEqual([["50"]]);
    expect(range.formulas).toEqual([["=A1*10"]]);
  });

  it("spill, and say where to and where from", async () => {
    await write("A1", [["=SEQUENCE(3)"]]);
    const [own, filled, all, parent] = await onSheet((sheet) => [
      sheet.getRange("A1").getSpillingToRange().load("address"),
      sheet.getRange("A1:A3").load(["values", "hasSpill"]),
      sheet.getRange("A1:A4").load("hasSpill"),
      sheet.getRange("A3").getSpillParent().load("address"),
    ]);
    expect(own?.address).toBe("Sheet1!A1:A3");
    expect(filled?.values).toEqual([[1], [2], [3]]);
    expect(filled?.hasSpill).toBe(true);
    expect(all?.hasSpill).toBeNull();
    expect(parent?.address).toBe("Sheet1!A1");
  });

  it("show #SPILL! where something stands in the way, and spill when it is gone", async () => {
    await write("A3", [["挡路"]]);
    await write("A1", [["=SEQUENCE(3)"]]);
    expect(await valuesOf("A1:A3")).toEqual([["#SPILL!"], [""], ["挡路"]]);
    await onSheet((sheet) => sheet.getRange("A3").clear());
    expect(await valuesOf("A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("follow a sheet that is renamed, and show #REF! when it is deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("数据");
      sheet.getRange("A1").values = [[7]];
      context.workbook.worksheets.getFirst().getRange("A1").formulas = [["=数据!A1*2"]];
      sheet.name = "新数据";
      await context.sync();
    });
    expect(await valuesOf("A1")).toEqual([[14]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("新数据").delete();
      await context.sync();
    });
    expect(await valuesOf("A1")).toEqual([["#REF!"]]);
  });

  it("wait in manual mode until they are to be calculated", async () => {
    await write("A1:B1", [[1, "=A1*2"]]);
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      await context.sync();
      application.load("calculationMode");
      await context.sync();
      expect(application.calculationMode).toBe("Manual");
    });
    await write("A1", [[4]]);
    expect(await valuesOf("B1")).toEqual([[2]]);
    await Excel.run(async (context) => {
      context.workbook.application.calculate("Recalculate");
      await context.sync();
    });
    expect(await valuesOf("B1")).toEqual([[8]]);
  });
});

describe("custom functions in formulas", () => {
  beforeAll(() => {
    CustomFunctions.associate("DOUBLE", (cells: number[][]) =>
      cells.map((row) => row.map((cell) => cell * 2))
    );
    CustomFunctions.associate("REFUSE", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "须为数字。");
    });
    CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
    CustomFunctions.associate("MIXED", () => [
      [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有")],
    ]);
    workbench.host.offerFunctions({ namespace: "DG", functions: FUNCTIONS });
  });

  it("are called through the runtime, in any case, and spill", async () => {
    await write("A1:B2", [[1, "=dg.Double(A1:A2)+1"], [2, ""]]); // prettier-ignore
    expect(await valuesOf("B1")).toEqual([["#BUSY!"]]);
    await workbench.host.formulas.settled();
    expect(await valuesOf("B1:B2")).toEqual([[3], [5]]);
    await write("A2", [[10]]);
    await workbench.host.formulas.settled();
    expect(await valuesOf("B1:B2")).toEqual([[3], [21]]);
  });

  it("keep the sentence of their error", async () => {
    await write("A1", [["=DG.REFUSE(1)"]]);
    await workbench.host.formulas.settled();
    expect(await valuesOf("A1")).toEqual([["#VALUE!"]]);
    const { formulas, workbook } = workbench.host;
    expect(formulas.errorMessageAt(workbook.activeSheet, 0, 0)).toBe("须为数字。");
  });

  it("give errors within a table", async () => {
    await write("A1", [["=DG.MIXED()"]]);
    await workbench.host.formulas.settled();
    expect(await valuesOf("A1:B1")).toEqual([[1, "#N/A"]]);
  });

  it("show #NAME? where nobody offers them", async () => {
    await write("A1", [["=DG.UNKNOWN(1)"]]);
    await workbench.host.formulas.settled();
    expect(await valuesOf("A1")).toEqual([["#NAME?"]]);
  });
});
