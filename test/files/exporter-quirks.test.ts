import { strFromU8, unzipSync } from "fflate";
import type { CellValue } from "../../src/tables/cell";
import {
  contentTypes,
  DECLARATION,
  MAIN,
  oneSheet,
  type Parts,
  relationships,
  rows,
  sharedStrings,
  zipOf,
} from "../workbench/codec/handmade-package";
import { bytesOf, problemOf, sheetsOf } from "./foreign-file";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** With the types of strings and styles, where a test gives them. */
function rowsOf(parts: Parts): readonly (readonly CellValue[])[] {
  const types = contentTypes(
    Object.fromEntries(
      ["sharedStrings", "styles"]
        .filter((part) => `xl/${part}.xml` in parts)
        .map((part) => [`/xl/${part}.xml`, `${SPREADSHEET}${part}+xml`])
    )
  );
  return sheetsOf(zipOf({ ...parts, "[Content_Types].xml": types })).sheets[0]?.rows ?? [];
}

/** A workbook with a hand-made `workbook.xml`. */
function withWorkbook(children: string, more: Parts): Parts {
  const workbook = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${children}</workbook>`;
  return oneSheet(rows(""), { "xl/workbook.xml": workbook, ...more });
}

describe("an .xlsx of any exporter", () => {
  it("is read with every type of cell, errors by their name", () => {
    const cells =
      `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>A1</f><v>文本</v></c><c r="C1" t="inlineStr"><is><t>行内</t></is></c>` +
      `<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><v>1234.5</v></c><c r="G1" t="d"><v>2026-03-06T12:00:00</v></c></row>`;
    const strings = sharedStrings("<si><t>无</t></si><si><t>共享</t></si>");
    expect(rowsOf(oneSheet(rows(cells), { "xl/sharedStrings.xml": strings }))).toEqual([
      ["共享", "文本", "行内", true, "#N/A", 1234.5, 46087.5],
    ]);
  });

  it("keeps texts that look like numbers, dates or formulas", () => {
    const texts = ["100095950000050000", "000123", "2026-03-06", "1E5", "=1+1", "+86", "-", "@x"];
    const cells = texts.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("");
    const strings = sharedStrings(texts.map((text) => `<si><t>${text}</t></si>`).join(""));
    const parts = oneSheet(rows(`<row r="1">${cells}</row>`), { "xl/sharedStrings.xml": strings });
    expect(rowsOf(parts)).toEqual([texts]);
  });

  it("may prefix its elements", () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(rowsOf(oneSheet(sheet))).toEqual([["甲", 2]]);
  });

  it("may leave the addresses of rows and cells out", () => {
    const cells = `<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>`;
    expect(rowsOf(oneSheet(rows(cells)))).toEqual([[1, "", "", 4, 5], [6]]);
  });

  it("may have back slashes in the names of its parts", () => {
    const parts = oneSheet(rows(`<row r="1"><c r="A1"><v>7</v></c></row>`));
    const slashed = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name.replaceAll("/", "\\"), content])
    );
    expect(rowsOf(slashed)).toEqual([[7]]);
  });

  it("may use CDATA, entities and rich text", () => {
    const rich = `<r><t>杭州</t></r><r><t xml:space="preserve"> 贸易</t></r>`;
    const cells =
      `<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[甲 & <乙>]]></t></is></c>` +
      `<c r="B1" t="str"><v>&#19969;&#x5DF1;</v></c><c r="C1" t="inlineStr"><is>${rich}</is></c></row>`;
    expect(rowsOf(oneSheet(rows(cells)))).toEqual([["甲 & <乙>", "丁己", "杭州 贸易"]]);
  });

  it("may count its dates from 1904: they come in as dates from 1900", () => {
    const styles = `${DECLARATION}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    const parts = withWorkbook(
      `<workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>`,
      {
        "xl/worksheets/sheet1.xml": rows(
          `<row r="1"><c r="A1" s="1"><v>44625</v></c><c r="B1"><v>44625</v></c></row>`
        ),
        "xl/styles.xml": styles,
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "styles", "styles.xml"],
        ]),
      }
    );
    expect(rowsOf(parts)).toEqual([[46087, 44625]]);
  });

  it("has hidden sheets: they stay out and are named", () => {
    const sheet = (text: string) =>
      rows(`<row r="1"><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
    const parts = withWorkbook(
      `<sheets><sheet name="底稿" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/></sheets>`,
      {
        "xl/worksheets/sheet1.xml": sheet("底"),
        "xl/worksheets/sheet2.xml": sheet("名"),
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "worksheet", "worksheets/sheet2.xml"],
        ]),
      }
    );
    const { sheets, findings } = sheetsOf(zipOf(parts));
    expect(sheets.map(({ name }) => name)).toEqual(["名单"]);
    expect(findings).toMatchObject([{ code: "FILE_SHEET_HIDDEN", params: { name: "底稿" } }]);
  });

  it("may hold formulas that nobody calculated: their cells are blank, and it is said", () => {
    const cells = `<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>A1</f><v></v></c><c r="C1"><f>A1</f><v>3</v></c><c r="D1"><f t="shared" si="0"/></c></row>`;
    const { sheets, findings } = sheetsOf(zipOf(oneSheet(rows(cells))));
    expect(sheets[0]?.rows).toEqual([["", "", 3]]);
    expect(findings).toMatchObject([{ code: "FILE_FORMULAS_BLANK", params: { cells: 3 } }]);
  });

  it("may bring parts that no list needs: rich values, people, links, an order of calculation", () => {
    const parts = oneSheet(rows(`<row r="1"><c r="A1"><v>7</v></c></row>`), {
      "xl/metadata.xml": `${DECLARATION}<metadata xmlns="${MAIN}"/>`,
      "xl/persons/person.xml": `${DECLARATION}<personList/>`,
      "xl/externalLinks/externalLink1.xml": `${DECLARATION}<externalLink xmlns="${MAIN}"/>`,
      "xl/calcChain.xml": `${DECLARATION}<calcChain xmlns="${MAIN}"/>`,
      "[Content_Types].xml": contentTypes({
        "/xl/metadata.xml": `${SPREADSHEET}sheetMetadata+xml`,
        "/xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
        "/xl/externalLinks/externalLink1.xml": `${SPREADSHEET}externalLink+xml`,
        "/xl/calcChain.xml": `${SPREADSHEET}calcChain+xml`,
      }),
    });
    expect(sheetsOf(zipOf(parts)).sheets[0]?.rows).toEqual([[7]]);
  });

  it("is damaged, and not half read, where a sheet of it cannot be read", () => {
    const parts = unzipSync(bytesOf("foreign/several-sheets.xlsx"));
    const broken = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        name.endsWith("sheet3.xml") ? strFromU8(content).replace(/<v>\d+</, "<v>99999<") : content,
      ])
    );
    expect(problemOf(zipOf(broken))?.code).toBe("FILE_DAMAGED");
  });
});
