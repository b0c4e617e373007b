import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import type { CellValue } from "../../../src/workbench/model/cell-value";
import type { Worksheet } from "../../../src/workbench/model/worksheet";
import {
  contentTypes,
  DECLARATION,
  MAIN,
  oneSheet,
  relationships,
  rows,
  sharedStrings,
  worksheet,
  zipOf,
  type Parts,
} from "./handmade-package";

function open(parts: Parts): Worksheet {
  return openXlsx(zipOf(parts), "清单.xlsx").activeSheet;
}

function firstRow(sheet: Worksheet, count: number): CellValue[] {
  return Array.from({ length: count }, (_, column) => sheet.value(0, column));
}

describe("opening what other programs write", () => {
  it("reads every type of cell", () => {
    const sheet = open(
      oneSheet(
        rows(
          `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="str"><f>A1</f><v>文本</v></c>` +
            `<c r="C1" t="inlineStr"><is><t>行内</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>` +
            `<c r="F1"><v>1234.5</v></c><c r="G1" t="n"><v>1E-3</v></c><c r="H1" t="d"><v>2026-03-06T12:00:00</v></c></row>`
        ),
        { "xl/sharedStrings.xml": sharedStrings("<si><t>无</t></si><si><t>共享</t></si>") }
      )
    );
    expect(firstRow(sheet, 8)).toEqual([
      "共享", "文本", "行内", true, { error: "#N/A" }, 1234.5, 0.001, 46087.5,
    ]); // prettier-ignore
    expect(sheet.formula(0, 1)).toBe("=A1");
  });

  it("never turns a text that looks like a number, date or formula into anything else", () => {
    const texts = ["100095950000050000", "000123", "2026-03-06", "1E5", "=1+1", "+86", "-", "@x"];
    const sheet = open(
      oneSheet(
        rows(
          `<row r="1">${texts.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("")}</row>` +
            `<row r="2">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`
        ),
        {
          "xl/sharedStrings.xml": sharedStrings(
            texts.map((text) => `<si><t>${text}</t></si>`).join("")
          ),
        }
      )
    );
    expect(firstRow(sheet, texts.length)).toEqual(texts);
    expect(texts.map((_, column) => sheet.value(1, column))).toEqual(texts);
    expect(sheet.formula(0, 4)).toBeUndefined();
  });

  it("reads elements with a namespace prefix", () => {
    const sheet = open(
      oneSheet(
        `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="2" max="2" width="20.7109375" customWidth="1"/></x:cols>` +
          `<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>` +
          `<x:mergeCells><x:mergeCell ref="A2:B3"/></x:mergeCells></x:worksheet>`
      )
    );
    expect(firstRow(sheet, 2)).toEqual(["甲", 2]);
    expect(sheet.columnWidths.get(1)).toBeCloseTo(20, 1);
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
  });

  it("places rows and cells that state no address after one another", () => {
    const sheet = open(
      oneSheet(
        rows(
          `<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>`
        )
      )
    );
    expect(firstRow(sheet, 5)).toEqual([1, null, null, 4, 5]);
    expect(sheet.value(1, 0)).toBe(6);
  });

  it("accepts back slashes in the names of a ZIP's entries", () => {
    const parts = oneSheet(rows(`<row r="1"><c r="A1"><v>7</v></c></row>`));
    const slashed = Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name.replaceAll("/", "\\"), content])
    );
    expect(open(slashed).value(0, 0)).toBe(7);
  });

  it("accepts absolute targets, other letter case and a workbook in another place", () => {
    const sheet = open({
      "[Content_Types].xml": contentTypes(),
      "_rels/.rels": relationships([["a", "officeDocument", "/Book/Main.xml"]]),
      "book/main.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="表" sheetId="9" rel:id="x"/></sheets></workbook>`,
      "book/_rels/main.xml.rels": relationships([["x", "worksheet", "/data/First.xml"]]),
      "data/First.xml": rows(`<row r="1"><c r="A1"><v>8</v></c></row>`),
    });
    expect(sheet.value(0, 0)).toBe(8);
  });

  it("reads CDATA, entities, comments and single quotes", () => {
    const sheet = open(
      oneSheet(
        rows(
          `<!-- c --><row r='1'><!-- <c> --><c r='A1' t='inlineStr'><is><t><![CDATA[甲 & <乙>]]></t></is></c>` +
            `<c r='B1' t='str'><v><![CDATA[丙]]>&#19969;&#x5DF1;</v></c><c r='C1'><f><![CDATA[IF(A1>1,"是","否")]]></f><v>3</v></c></row>`
        )
      )
    );
    expect(firstRow(sheet, 3)).toEqual(["甲 & <乙>", "丙丁己", 3]);
    expect(sheet.formula(0, 2)).toBe('=IF(A1>1,"是","否")');
  });

  it("joins the runs of rich text and leaves reading aids out", () => {
    const rich = `<r><rPr><b/></rPr><t>杭州</t></r><r><t xml:space="preserve"> 贸易</t></r><rPh sb="0" eb="2"><t>hangzhou</t></rPh><phoneticPr fontId="1"/>`;
    const sheet = open(
      oneSheet(
        rows(
          `<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c><c t="s"><v>1</v></c></row>`
        ),
        { "xl/sharedStrings.xml": sharedStrings(`<si>${rich}</si><si/>`) }
      )
    );
    expect(firstRow(sheet, 3)).toEqual(["杭州 贸易", "杭州 贸易", ""]);
  });

  it("reads escaped characters and keeps an escaped escape", () => {
    const sheet = open(
      oneSheet(
        rows(`<row r="1"><c t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c></row>`)
      )
    );
    expect(sheet.value(0, 0)).toBe("a\r\nb_x0041_");
  });

  it("does without dimension, shared strings, styles and addresses", () => {
    const sheet = open(
      oneSheet(rows(`<row><c t="s"><v>3</v></c><c t="inlineStr"><is><t>有</t></is></c></row>`))
    );
    expect(firstRow(sheet, 2)).toEqual([null, "有"]);
    expect(sheet.usedArea(true)).toEqual({ top: 0, left: 1, bottom: 0, right: 1 });
  });

  it("writes out shared formulas for every cell that shares them", () => {
    const sheet = open(
      oneSheet(
        rows(
          `<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1+SUM('A1 表'!A:A)</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>` +
            `<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>`
        )
      )
    );
    expect(sheet.formula(0, 1)).toBe("=A1*$A$1+SUM('A1 表'!A:A)");
    expect(sheet.formula(0, 2)).toBe("=B1*$A$1+SUM('A1 表'!B:B)");
    expect(sheet.formula(1, 1)).toBe("=A2*$A$1+SUM('A1 表'!A:A)");
    expect(sheet.value(1, 1)).toBe(3);
  });

  it("reads UTF-16 parts", () => {
    const text = rows(`<row r="1"><c r="A1" t="inlineStr"><is><t>宽</t></is></c></row>`).replace(
      "UTF-8",
      "UTF-16"
    );
    const sheet = open(
      oneSheet("", { "xl/worksheets/sheet1.xml": Buffer.from(`\ufeff${text}`, "utf16le") })
    );
    expect(sheet.value(0, 0)).toBe("宽");
  });

  it("takes hidden rows inside a filter with criteria for the filter's doing, others for a person's", () => {
    const row = (r: number, hidden: boolean) =>
      `<row r="${r}"${hidden ? ' hidden="1"' : ""}><c r="A${r}"><v>${r}</v></c></row>`;
    const filter = (criteria: string) =>
      worksheet(
        `<sheetData>${row(1, false)}${row(2, true)}${row(3, false)}${row(9, true)}</sheetData><autoFilter ref="A1:A5">${criteria}</autoFilter>`
      );
    const on = open(
      oneSheet(
        filter(
          '<filterColumn colId="0"><customFilters><customFilter operator="greaterThanOrEqual" val="3"/></customFilters></filterColumn>'
        )
      )
    );
    expect([...on.filteredRows]).toEqual([1]);
    expect([...on.hiddenRows]).toEqual([8]);
    expect(on.autoFilter?.criteria.get(0)).toEqual({ filterOn: "Custom", criterion1: ">=3" });
    const off = open(oneSheet(filter("")));
    expect([...off.filteredRows]).toEqual([]);
    expect([...off.hiddenRows]).toEqual([1, 8]);
  });
});
