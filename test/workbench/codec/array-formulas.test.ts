import { unzipSync, strFromU8 } from "fflate";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { FormulaBook } from "../../../src/workbench/formula/formula-book";
import { area } from "../../../src/workbench/model/area";
import { Workbook } from "../../../src/workbench/model/workbook";
import { oneSheet, rows, zipOf } from "./handmade-package";

function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)])
  );
}

describe("formulas that fill several cells, in a file", () => {
  it("are written as dynamic arrays with their metadata, and read as such", async () => {
    const workbook = new Workbook("溢出.xlsx");
    const sheet = workbook.addSheet("表");
    const formulas = new FormulaBook(workbook);
    formulas.setFormula(sheet, 0, 0, "=FILTER({1;2;3},{1;1;0})");
    formulas.setFormula(sheet, 0, 2, "=SUM(A1:A2)");
    const file = await saveXlsx(workbook);
    const parts = partsOf(file);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.FILTER({1;2;3},{1;1;0})</f><v>1</v></c>'
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="C1"><f>SUM(A1:A2)</f><v>3</v></c>');
    expect(parts["xl/metadata.xml"]).toContain('<xda:dynamicArrayProperties fDynamic="1"');
    expect(parts["[Content_Types].xml"]).toContain("sheetMetadata+xml");

    const again = openXlsx(file, "溢出.xlsx").sheets[0];
    expect(again?.formula(0, 0)).toBe("=FILTER({1;2;3},{1;1;0})");
    expect(again?.arrays.at(0, 0)).toMatchObject({ kind: "dynamic", area: area(0, 0, 1, 0) });
    expect(again?.arrays.fillerOf(1, 0)).toMatchObject({ row: 0, column: 0 });
  });

  it("marks custom functions, whose result may always spill, and spells them as Excel does", async () => {
    const workbook = new Workbook("函数.xlsx");
    workbook.addSheet("表").setFormula(0, 0, "=DG.TELLERS(B1)", 5);
    const file = await saveXlsx(workbook);
    expect(partsOf(file)["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_DG_TELLERS(B1)</f><v>5</v></c>'
    );
    expect(openXlsx(file, "函数.xlsx").sheets[0]?.formula(0, 0)).toBe("=DG.TELLERS(B1)");
  });

  it("leaves out the value of a formula that has none a file can hold, so that it is calculated on opening", async () => {
    const workbook = new Workbook("挡住.xlsx");
    const sheet = workbook.addSheet("表");
    sheet.setFormula(0, 0, "=SEQUENCE(2)", { error: "#SPILL!" });
    sheet.setValue(1, 0, "挡路");
    const file = await saveXlsx(workbook);
    expect(partsOf(file)["xl/worksheets/sheet1.xml"]).toContain(
      '<f t="array" ref="A1">_xlfn.SEQUENCE(2)</f></c>'
    );
    const opened = openXlsx(file, "挡住.xlsx");
    const formulas = new FormulaBook(opened);
    formulas.catchUp();
    expect(opened.sheets[0]?.value(0, 0)).toEqual({ error: "#SPILL!" });
  });

  it("keeps array formulas of older versions as they are, and says so when a result fills other cells", async () => {
    const cells =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>';
    const workbook = openXlsx(zipOf(oneSheet(rows(cells))), "旧.xlsx");
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    expect(sheet.arrays.at(0, 0)?.kind).toBe("fixed");
    sheet.setValue(1, 1, 5);
    const formulas = new FormulaBook(workbook);
    formulas.valueChanged(sheet, area(1, 1, 1, 1));
    expect(sheet.value(1, 0)).toBe(10);
    const written = partsOf(await saveXlsx(workbook))["xl/worksheets/sheet1.xml"];
    expect(written).toContain('<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>');
    expect(written).toContain('<c r="A2"><v>10</v></c>');
  });
});
