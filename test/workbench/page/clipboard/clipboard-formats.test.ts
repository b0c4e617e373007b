/** @jest-environment jsdom */
import fc from "fast-check";
import { area } from "../../../../src/workbench/model/area";
import { buildWorkbook } from "../../../../src/workbench/build-workbook";
import {
  copyCells,
  tableOfCells,
  textOfCells,
} from "../../../../src/workbench/page/clipboard/copied-cells";
import {
  readHtmlTable,
  readTabbedText,
} from "../../../../src/workbench/page/clipboard/pasted-table";

const texts = (table: ReturnType<typeof readTabbedText> | null) =>
  table?.map((row) => row.map(({ text }) => text));

describe("tab-separated text", () => {
  it.each([
    ["a\tb\nc\td", [["a", "b"], ["c", "d"]]],
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ['"甲\n乙"\t3', [["甲\n乙", "3"]]],
    ['"say ""hi""\tthere"\tx', [['say "hi"\tthere', "x"]]],
    ['5" disk\tb', [['5" disk', "b"]]],
    ['"open\tb', [['"open', "b"]]],
    ["a\t\tc", [["a", "", "c"]]],
    ["\n甲", [[""], ["甲"]]],
    ["", [[""]]],
  ])("%j is read as %j", (text, cells) => {
    expect(texts(readTabbedText(text))).toEqual(cells);
  }); // prettier-ignore

  it("comes back as it was written", () => {
    const cell = fc.string({ unit: fc.constantFrom("甲", "a", '"', "\t", "\n", " ", "0") });
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const workbook = buildWorkbook([{ name: "表", rows: [...rows, ["末", "末"]] }]);
        const copied = copyCells(workbook, area(0, 0, rows.length, 1));
        const expected = rows.map((cells) => cells.map(String));
        expect(copied && texts(readTabbedText(textOfCells(copied)))?.slice(0, -1)).toEqual(
          expected
        );
      })
    );
  });
});

describe("a table from another program", () => {
  it("is read from Excel's HTML, whose classes say what is text", () => {
    const html = `<html><head><style>.xl65 {mso-number-format:"\\@";} .xl66 {mso-number-format:"0\\.00";}</style></head>
      <body><table><!--StartFragment--><tr><td class=xl65>001234567890123456</td><td class=xl66 x:num="1234.5678">1,234.57</td></tr>
      <tr><td>甲<br>乙</td><td>&nbsp;</td></tr></table></body></html>`;
    expect(readHtmlTable(html)).toEqual([
      [
        { text: "001234567890123456", isText: true },
        { text: "1,234.57", isText: false, value: 1234.5678 },
      ],
      [
        { text: "甲\n乙", isText: false },
        { text: "", isText: false },
      ],
    ]);
  });

  it("is read from LibreOffice's HTML, which says value and format", () => {
    const html = `<table><tr><td height="17" sdnum="2052;0;@"><font>0012</font></td><td sdval="0.1234" sdnum="2052;0;0%">12%</td></tr></table>`;
    expect(readHtmlTable(html)).toEqual([
      [
        { text: "0012", isText: true },
        { text: "12%", isText: false, value: 0.1234 },
      ],
    ]);
  });

  it("leaves cells that others span blank", () => {
    const html = `<table><tr><td colspan=2 rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>`;
    expect(texts(readHtmlTable(html))).toEqual([
      ["甲", "", "乙"],
      ["", "", "丙"],
    ]);
  });

  it("is none where there is no table", () => {
    expect(readHtmlTable("<p>甲</p>")).toBeNull();
    expect(readHtmlTable("")).toBeNull();
  });
});

describe("copied cells", () => {
  function list() {
    const workbook = buildWorkbook([
      {
        name: "表",
        rows: [
          ["0012", 1234.5],
          ["<乙>", 2],
          ["丙\n丁", 3],
        ],
        numberFormats: { 0: "@", 1: "#,##0.00" },
      },
    ]);
    workbook.activeSheet.filteredRows = new Set([1]);
    return workbook;
  }

  it("are what is seen, with tabs and line breaks as text and as a table that other programs read", () => {
    const copied = copyCells(list(), area(0, 0, 2, 1));
    expect(copied && textOfCells(copied)).toBe('0012\t1,234.50\r\n"丙\n丁"\t3.00');
    const table = copied && readHtmlTable(tableOfCells(copied));
    expect(table).toEqual([
      [
        { text: "0012", isText: true },
        { text: "1,234.50", isText: false, value: 1234.5 },
      ],
      [
        { text: "丙\n丁", isText: true },
        { text: "3.00", isText: false, value: 3 },
      ],
    ]);
  });

  it("do not let a cell's text become markup", () => {
    const workbook = list();
    workbook.activeSheet.filteredRows = new Set();
    const copied = copyCells(workbook, area(1, 0, 1, 0));
    expect(copied && tableOfCells(copied)).toContain("&lt;乙&gt;");
  });

  it("are refused where they are too many, and end with what is used where whole columns are selected", () => {
    const workbook = list();
    const whole = area(0, 0, 1_048_575, 1);
    expect(copyCells(workbook, whole)?.rows).toHaveLength(2);
    workbook.activeSheet.setValue(900_000, 1, 1);
    expect(copyCells(workbook, whole)).toBeNull();
  });
});
