/** @jest-environment node */
import { buildWorkbook } from "../../../src/workbench/build-workbook";
import { ADDIN_ORIGIN, openOfficeWindow } from "../../../src/workbench/office-window";
import { WorkbookHost } from "../../../src/workbench/protocol/host";
import { loadRegistry } from "../../../src/workbench/registry/load-registry";

const SCRIPT = `
  Office.actions.associate("sum", (event) => {
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange(true).load("values");
      await context.sync();
      const total = used.values.flat().reduce((sum, value) => sum + value, 0);
      sheet.getRange("B1").values = [[total]];
      await context.sync();
    }).then(() => event.completed());
  });`;

describe("a window without a screen", () => {
  it("runs an add-in's script and its commands on a workbook", async () => {
    const workbook = buildWorkbook([{ name: "数", rows: [[1], [2], [39]] }]);
    const host = new WorkbookHost({
      workbook,
      registry: loadRegistry(),
      addinOrigin: ADDIN_ORIGIN,
      hostOrigin: ADDIN_ORIGIN,
    });
    const { close } = await openOfficeWindow({ host, scripts: [SCRIPT] });
    await host.runCommand("sum", "test");
    expect(workbook.activeSheet.value(0, 1)).toBe(42);
    close();
  });
});

describe("the type registry", () => {
  it("knows types, properties, requirement sets, events and services of the installed office.js", () => {
    const { types, services, version } = loadRegistry();
    expect(version).toMatch(/^16\.0\.\d+\.\d+$/);
    expect(Object.keys(types).length).toBeGreaterThan(200);
    expect(types["Worksheet"]?.scalars["TabColor"]).toEqual({
      js: "tabColor",
      writable: true,
      since: "ExcelApi 1.7",
    });
    expect(types["Range"]?.scalars["Address"]?.writable).toBe(false);
    expect(types["Range"]?.methods["GetUsedRange"]).toEqual({
      js: "getUsedRange",
      returns: "Range",
      writes: false,
    });
    expect(types["Range"]?.methods["Clear"]?.writes).toBe(true);
    expect(types["Worksheet"]?.links["Charts"]?.type).toBe("ChartCollection");
    expect(types["WorksheetCollection"]?.item).toBe("Worksheet");
    expect(types["Worksheet"]?.events["_RegisterDataChangedEvent"]).toEqual({
      type: 10,
      target: "self",
    });
    expect(services["Microsoft.AppRuntime.AppRuntimeService"]).toBe("AppRuntimeService");
  });
});
