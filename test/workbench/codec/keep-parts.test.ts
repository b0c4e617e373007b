import { readFileSync } from "node:fs";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import type { Workbook } from "../../../src/workbench/model/workbook";
import {
  contentTypes,
  oneSheet,
  partsOf,
  relationships,
  rows,
  worksheet,
  zipOf,
  type Parts,
} from "./handmade-package";

const LIBREOFFICE_FILE = readFileSync("test/workbooks/libreoffice-list.xlsx");

/** A sheet with much that the model knows nothing of, in the order of the schema. */
const BEFORE_CELLS =
  `<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:C3"/>` +
  `<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15" xmlns:x14ac="urn:x"/>` +
  `<cols><col min="1" max="1" width="20.7109375" customWidth="1" outlineLevel="1"/></cols>`;
const CELLS =
  `<sheetData>\n<row r="1" spans="1:3" x14ac:dyDescent="0.15" xmlns:x14ac="urn:x"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>\n` +
  `<row r="2" spans="1:3"><c r="A2" t="s" vm="1"><v>1</v></c><c r="B2" cm="1"><f t="array" ref="B2:B3">ROW(A1:A2)</f><v>1</v></c><c r="C2"><v>5</v></c></row>\n` +
  `<row r="3" ht="30" customHeight="1" outlineLevel="1"><c r="B3"><v>2</v></c></row>\n</sheetData>`;
const AFTER_CELLS =
  `<conditionalFormatting sqref="B1:B9"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>` +
  `<dataValidations count="1"><dataValidation type="list" sqref="C1:C9"><formula1>"是,否"</formula1></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="A1" location="表!C1"/></hyperlinks>` +
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
  `<ignoredErrors><ignoredError sqref="A1:A9" numberStoredAsText="1"/></ignoredErrors>` +
  `<legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>` +
  `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:x14="urn:y"/></ext></extLst>`;

function richParts(): Parts {
  return oneSheet(worksheet(BEFORE_CELLS + CELLS + AFTER_CELLS), {
    "[Content_Types].xml": contentTypes({
      "/xl/calcChain.xml":
        "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
      "/xl/webextensions/webextension1.xml": "application/vnd.ms-office.webextension+xml",
    }),
    "_rels/.rels": relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "webextension", "xl/webextensions/webextension1.xml"],
    ]),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId4", "calcChain", "calcChain.xml"],
      ["rId5", "customXml", "../customXml/item1.xml"],
    ]),
    "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><rPr><b/></rPr><t>富</t></r><r><t>文本</t></r></si><si><t>纯文本</t></si></sst>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "table", "../tables/table1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ]),
    "xl/tables/table1.xml": "<table/>",
    "xl/drawings/vmlDrawing1.vml": "<xml>as is</xml>",
    "xl/calcChain.xml": "<calcChain/>",
    "xl/webextensions/webextension1.xml": "<we:webextension xmlns:we='urn:w'/>",
    "customXml/item1.xml": "<any xmlns='urn:somebody'/>",
    "xl/media/image1.png": new Uint8Array([0x89, 0x50, 1, 2, 3, 255]),
  });
}

const SHEET = "xl/worksheets/sheet1.xml";

async function partsAfter(
  file: Uint8Array,
  change: (workbook: Workbook) => void
): Promise<Record<string, string>> {
  const workbook = openXlsx(file, "a.xlsx");
  change(workbook);
  return partsOf(await saveXlsx(workbook));
}

function partsThatDiffer(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort();
}

describe("saving keeps what it did not change", () => {
  it.each([
    ["a rich workbook", () => zipOf(richParts())],
    ["a workbook of LibreOffice", () => LIBREOFFICE_FILE],
  ])("saves %s that nobody changed byte for byte, entries in their order", async (_, file) => {
    const before = partsOf(file());
    const after = await partsAfter(file(), () => undefined);
    expect(partsThatDiffer(before, after)).toEqual([]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it("does not take a selection or a look at another cell for a change", async () => {
    const after = await partsAfter(zipOf(richParts()), (workbook) => {
      workbook.activeSheet.selection = { top: 3, left: 3, bottom: 3, right: 3 };
    });
    expect(partsThatDiffer(partsOf(zipOf(richParts())), after)).toEqual([]);
  });

  it("changes only the cells that changed; all around them stays to the letter", async () => {
    const before = partsOf(zipOf(richParts()));
    const after = await partsAfter(zipOf(richParts()), ({ activeSheet }) => {
      activeSheet.setValue(1, 2, "五");
      activeSheet.setValue(3, 0, "新");
    });
    expect(partsThatDiffer(before, after)).toEqual([SHEET]);
    expect(after[SHEET]).toBe(
      worksheet(
        BEFORE_CELLS.replace("A1:C3", "A1:C4") +
          CELLS.replace(/\n/g, "")
            .replace('<row r="2" spans="1:3">', '<row r="2">')
            .replace('<c r="C2"><v>5</v></c>', '<c r="C2" t="inlineStr"><is><t>五</t></is></c>')
            .replace(
              "</sheetData>",
              '<row r="4"><c r="A4" t="inlineStr"><is><t>新</t></is></c></row></sheetData>'
            ) +
          AFTER_CELLS
      )
    );
  });

  it("keeps an array formula whose value was calculated anew", async () => {
    const after = await partsAfter(zipOf(richParts()), ({ activeSheet }) => {
      activeSheet.setFormula(1, 1, "=ROW(A1:A2)", 7);
    });
    expect(after[SHEET]).toContain(
      '<c r="B2" cm="1"><f t="array" ref="B2:B3">ROW(A1:A2)</f><v>7</v></c>'
    );
    expect(after["xl/calcChain.xml"]).toBe("<calcChain/>");
  });

  it("drops the calculation chain and asks for calculation when a formula changed, and only then", async () => {
    const formula = await partsAfter(zipOf(richParts()), ({ activeSheet }) => {
      activeSheet.setFormula(0, 2, "=XLOOKUP(B1,B:B,A:A)&LET(x,1,x)", "富文本");
    });
    expect(formula["xl/calcChain.xml"]).toBeUndefined();
    expect(formula["[Content_Types].xml"]).not.toContain("calcChain");
    expect(formula["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(formula["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(formula[SHEET]).toContain(
      "<f>_xlfn.XLOOKUP(B1,B:B,A:A)&amp;_xlfn.LET(_xlpm.x,1,_xlpm.x)</f><v>富文本</v>"
    );
    const removed = await partsAfter(zipOf(richParts()), ({ activeSheet }) => {
      activeSheet.setValue(1, 1, null);
    });
    expect(removed["xl/calcChain.xml"]).toBeUndefined();
  });

  it("patches columns, rows, merges, panes, page and protection one by one", async () => {
    const before = partsOf(zipOf(richParts()))[SHEET] ?? "";
    const after = await partsAfter(zipOf(richParts()), ({ activeSheet }) => {
      activeSheet.columnWidths.set(2, 10);
      activeSheet.hiddenColumns.add(3);
      activeSheet.rowHeights.set(0, 24);
      activeSheet.hiddenRows.add(1);
      activeSheet.merges.push({ top: 8, left: 0, bottom: 8, right: 2 });
      activeSheet.frozenRows = 1;
      activeSheet.page = {
        ...activeSheet.page,
        orientation: "landscape",
        fitToWidth: 1,
        headerCenter: "清单",
      };
      activeSheet.isProtected = true;
      activeSheet.tabColor = "#00B050";
      for (const aspect of ["columns", "rows", "merges", "freeze", "page", "protection"] as const)
        activeSheet.dirty.add(aspect);
    });
    const sheet = after[SHEET] ?? "";
    expect(order(sheet)).toEqual([
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "mergeCells",
      "conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins", "pageSetup", "headerFooter", "ignoredErrors",
      "legacyDrawing", "tableParts", "extLst",
    ]); // prettier-ignore
    expect(sheet).toContain(
      '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>'
    );
    expect(sheet).toContain(
      '<col min="1" max="1" width="20.7109375" customWidth="1" outlineLevel="1"/>'
    );
    expect(sheet).toContain('zoomScale="85"');
    expect(sheet).toContain(
      '<row r="3" ht="30" customHeight="1" outlineLevel="1"><c r="B3"><v>2</v></c></row>'
    );
    expect(sheet).toMatch(/<row r="1" [^>]*ht="24" customHeight="1">/);
    for (const kept of [
      "conditionalFormatting",
      "dataValidations",
      "ignoredErrors",
      "tableParts",
      "extLst",
    ]) {
      const element = new RegExp(`<${kept}[ >].*</${kept}>`);
      expect(element.exec(sheet)?.[0]).toBe(element.exec(before)?.[0]);
    }
    const again = openXlsx(zipOf({ ...richParts(), ...after }), "a.xlsx").activeSheet;
    expect(again).toMatchObject({
      frozenRows: 1,
      frozenColumns: 0,
      isProtected: true,
      tabColor: "#00B050",
    });
    expect(again.page).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: null,
      headerCenter: "清单",
    });
    expect([...again.hiddenRows]).toEqual([1]);
    expect([...again.hiddenColumns]).toEqual([3]);
  });

  it("patches prefixed elements, rows and cells without addresses and shared formulas", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const file = zipOf(
      oneSheet(
        `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>` +
          `<x:row r="2"><x:c r="A2"><x:f t="shared" ref="A2:B2" si="0">A1*2</x:f><x:v>2</x:v></x:c><x:c r="B2"><x:f t="shared" si="0"/><x:v>4</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>`
      )
    );
    const after = await partsAfter(file, ({ activeSheet }) => {
      activeSheet.setValue(1, 0, 9);
      activeSheet.setValue(0, 2, "b");
      activeSheet.merges.push({ top: 4, left: 0, bottom: 4, right: 1 });
      activeSheet.dirty.add("merges");
    });
    expect(after[SHEET]).toBe(
      `<x:worksheet xmlns:x="${main}"><x:dimension ref="A1:C2"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row>` +
        `<x:row r="2"><x:c r="A2"><x:v>9</x:v></x:c><x:c r="B2"><x:f>B1*2</x:f><x:v>4</x:v></x:c></x:row></x:sheetData>` +
        `<x:mergeCells count="1"><x:mergeCell ref="A5:B5"/></x:mergeCells><x:extLst/></x:worksheet>`
    );
  });

  it("writes rows that stand out of order in theirs", async () => {
    const file = zipOf(
      oneSheet(
        rows(
          `<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>`
        )
      )
    );
    const after = await partsAfter(file, ({ activeSheet }) => {
      activeSheet.setValue(1, 0, 2);
    });
    expect(after[SHEET]).toContain(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>'
    );
  });

  it("removes a sheet with what only it led to, and leaves the rest", async () => {
    const after = await partsAfter(zipOf(richParts()), (workbook) => {
      const [old] = workbook.sheets;
      workbook.addSheet("新表").setValue(0, 0, 1);
      if (old) workbook.removeSheet(old);
    });
    for (const gone of [
      SHEET,
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/tables/table1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/calcChain.xml",
    ])
      expect(after[gone]).toBeUndefined();
    expect(after["xl/webextensions/webextension1.xml"]).toBeDefined();
    expect(after["customXml/item1.xml"]).toBeDefined();
    expect(openXlsx(zipOf(after), "a.xlsx").sheets.map(({ name }) => name)).toEqual(["新表"]);
  });
});

function order(sheet: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, slash, name = "", end] of sheet.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (tag.startsWith("<?")) continue;
    if (slash === "/") depth--;
    else {
      if (depth === 1) names.push(name);
      if (end !== "/") depth++;
    }
  }
  return names;
}
