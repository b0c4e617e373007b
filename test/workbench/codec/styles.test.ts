import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import type { Style } from "../../../src/workbench/model/style";
import type { Workbook } from "../../../src/workbench/model/workbook";
import {
  DECLARATION,
  MAIN,
  oneSheet,
  partsOf,
  relationships,
  rows,
  zipOf,
} from "./handmade-package";

const THEME =
  `${DECLARATION}<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>` +
  `<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0,&quot;万&quot;"/></numFmts>` +
  `<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font>` +
  `<font><b/><u val="double"/><sz val="12"/><color theme="1"/><name val="黑体"/></font><font><i val="0"/><strike/><color indexed="10"/><name val="Arial"/></font></fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/></patternFill></fill>` +
  `<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
  `<border diagonalUp="1"><left style="thin"><color rgb="FFff0000"/></left><right/><top style="mediumDashDot"><color auto="1"/></top><bottom style="double"><color indexed="12"/></bottom><diagonal style="hair"/></border></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="176" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="1" textRotation="45"/><protection locked="0" hidden="1"/></xf>` +
  `<xf numFmtId="14" fontId="2" fillId="3" borderId="0" xfId="0"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="0"/></styleSheet>`;

function styledFile(): Uint8Array {
  const cells = [0, 1, 2, 3].map((format) => `<c s="${format}"><v>1</v></c>`).join("");
  return zipOf(
    oneSheet(rows(`<row r="1">${cells}</row>`), {
      "xl/styles.xml": STYLES,
      "xl/theme/theme1.xml": THEME,
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId3", "styles", "styles.xml"],
        ["rId4", "theme", "theme/theme1.xml"],
      ]),
    })
  );
}

function styleAt(workbook: Workbook, column: number): Style {
  return workbook.styles.get(workbook.activeSheet.styleIndex(0, column));
}

async function stylesAfter(change: Partial<Style>, column: number): Promise<string> {
  const workbook = openXlsx(styledFile(), "a.xlsx");
  const { activeSheet, styles } = workbook;
  activeSheet.setStyle(0, column, styles.derive(activeSheet.styleIndex(0, column), change));
  const file = await saveXlsx(workbook);
  expect(styleAt(openXlsx(file, "a.xlsx"), column)).toMatchObject(change);
  return partsOf(file)["xl/styles.xml"] ?? "";
}

describe("styles of a file", () => {
  it("reads fonts, fills, borders, alignment, protection and number formats", () => {
    const workbook = openXlsx(styledFile(), "a.xlsx");
    expect(workbook.styles.get(0)).toMatchObject({
      fontName: "宋体",
      vertical: "bottom",
      fileFormat: 0,
    });
    expect(styleAt(workbook, 1)).toEqual({
      numberFormat: '0.0,"万"',
      fontName: "黑体",
      fontSize: 12,
      bold: true,
      italic: false,
      underline: true,
      strikethrough: false,
      fontColor: "#101010",
      fill: "#B4C7E7",
      horizontal: "center",
      vertical: "center",
      wrap: true,
      indent: 1,
      locked: false,
      borders: {
        left: { line: "thin", color: "#FF0000" },
        top: { line: "dashed", color: "#000000" },
        bottom: { line: "double", color: "#0000FF" },
      },
      fileFormat: 1,
    });
    expect(styleAt(workbook, 2)).toMatchObject({
      numberFormat: "yyyy/m/d",
      strikethrough: true,
      italic: false,
      fontColor: "#FF0000",
      fill: "#BFBFBF",
    });
    expect(styleAt(workbook, 3).numberFormat).toBe('yyyy"年"m"月"d"日"');
  });

  it("adds a style behind the others and keeps of its origin what the model does not know", async () => {
    const styles = await stylesAfter({ bold: false, fill: null, horizontal: "left" }, 1);
    expect(styles).toContain(STYLES.slice(0, STYLES.indexOf("<fonts")).replace(DECLARATION, ""));
    expect(styles).toContain('<fonts count="4">');
    expect(styles).toContain(
      '<font><u val="double"/><sz val="12"/><color theme="1"/><name val="黑体"/></font></fonts>'
    );
    expect(styles).toContain(
      '<xf numFmtId="176" fontId="3" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyFont="1" applyFill="1" applyAlignment="1">' +
        '<alignment horizontal="left" vertical="center" wrapText="1" indent="1" textRotation="45"/><protection locked="0" hidden="1"/></xf></cellXfs>'
    );
    expect(styles).toContain('<cellXfs count="5">');
  });

  it("keeps the sides of a border that did not change, and drops the theme from a font that got a name", async () => {
    const border = await stylesAfter(
      { borders: { bottom: { line: "thin", color: "#00B050" } } },
      1
    );
    expect(border).toContain(
      '<border diagonalUp="1"><left/><right/><top/><bottom style="thin"><color rgb="FF00B050"/></bottom><diagonal style="hair"/></border>'
    );
    const font = await stylesAfter({ fontName: "等线" }, 0);
    expect(font).toContain('<font><sz val="11"/><name val="等线"/><charset val="134"/></font>');
  });

  it("uses a number format the file has, a built-in one where it reads alike everywhere, else a new one", async () => {
    expect(await stylesAfter({ numberFormat: '0.0,"万"' }, 0)).toContain(
      '<xf numFmtId="176" fontId="0"'
    );
    expect(await stylesAfter({ numberFormat: "@" }, 0)).toContain('<xf numFmtId="49" fontId="0"');
    const styles = await stylesAfter({ numberFormat: "yyyy-mm-dd" }, 0);
    expect(styles).toContain('<numFmts count="2">');
    expect(styles).toContain('<numFmt numFmtId="177" formatCode="yyyy-mm-dd"/>');
  });

  it("gives a file without styles a styles part when it needs one", async () => {
    const workbook = openXlsx(zipOf(oneSheet(rows(`<row r="1"><c><v>1</v></c></row>`))), "a.xlsx");
    workbook.activeSheet.setStyle(0, 0, workbook.styles.derive(0, { fill: "#FFFF00" }));
    const again = openXlsx(await saveXlsx(workbook), "a.xlsx");
    expect(styleAt(again, 0).fill).toBe("#FFFF00");
  });
});
