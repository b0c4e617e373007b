import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import type { WorkbookChange } from "../../../src/workbench/model/workbook";
import { OpenWorkbook } from "../../../src/workbench/page/open-workbook";
import { loadRegistry } from "../../../src/workbench/registry/load-registry";
import { oneSheet, partsOf, rows, zipOf } from "../codec/handmade-package";

/** A1 is 21 and B1 twice as much, with a value that nobody calculated. */
function opened(calculation: string) {
  const parts = partsOf(
    zipOf(
      oneSheet(rows(`<row r="1"><c r="A1"><v>21</v></c><c r="B1"><f>A1*2</f><v>7</v></c></row>`))
    )
  );
  const workbookXml = parts["xl/workbook.xml"]?.replace("</sheets>", `</sheets>${calculation}`);
  const bytes = zipOf({ ...parts, "xl/workbook.xml": workbookXml ?? "" });
  const changes: WorkbookChange[] = [];
  const workbook = openXlsx(bytes, "a.xlsx");
  const open = new OpenWorkbook(
    workbook,
    loadRegistry(),
    "zh-CN",
    "https://localhost/taskpane.html",
    null,
    (change) => changes.push(change)
  );
  return { open, value: workbook.activeSheet.value(0, 1) };
}

beforeAll(() => {
  Object.assign(globalThis, { location: new URL("https://localhost/workbench.html") });
});

describe("opening a workbook", () => {
  it("calculates all formulas where the file asks for it, which is no change to be saved", () => {
    const { open, value } = opened(`<calcPr calcId="191029" fullCalcOnLoad="1"/>`);
    expect(value).toBe(42);
    expect(open.isUnsaved).toBe(false);
  });

  it.each(["", `<calcPr fullCalcOnLoad="0"/>`])(
    "trusts the values in a file that does not ask: %s",
    (calculation) => {
      expect(opened(calculation).value).toBe(7);
    }
  );
});
