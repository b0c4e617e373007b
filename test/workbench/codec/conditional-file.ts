/** A sheet with one conditional format of every kind, as Excel writes them. */
import { DECLARATION, MAIN, oneSheet, worksheet, zipOf } from "./handmade-package";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="等线"/></font></fonts>` +
  `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>` +
  `<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>` +
  `<dxf><font><color rgb="FF006100"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/><bgColor rgb="FFC6EFCE"/></patternFill></fill>` +
  `<border><bottom style="thin"><color rgb="FF006100"/></bottom></border></dxf></dxfs></styleSheet>`;

export const CELL_IS =
  `<conditionalFormatting sqref="A2:A9 C2"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan" stopIfTrue="1"><formula>$B$2</formula></cfRule>` +
  `<cfRule type="cellIs" dxfId="1" priority="4" operator="between"><formula>1</formula><formula>3</formula></cfRule></conditionalFormatting>`;
export const TEXTS =
  `<conditionalFormatting sqref="B2:B9"><cfRule type="containsText" dxfId="1" priority="5" operator="containsText" text="贷"><formula>NOT(ISERROR(SEARCH("贷",B2)))</formula></cfRule>` +
  `<cfRule type="duplicateValues" dxfId="0" priority="2"/></conditionalFormatting>`;
export const SCALE =
  `<conditionalFormatting sqref="C2:C9"><cfRule type="colorScale" priority="6"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>` +
  `<color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>`;
export const BAR =
  `<conditionalFormatting sqref="D2:D9"><cfRule type="dataBar" priority="7"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>` +
  `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;
export const ICONS = `<conditionalFormatting sqref="E2:E9"><cfRule type="iconSet" priority="8"><iconSet><cfvo type="percent" val="0"/><cfvo type="num" val="3"/><cfvo type="formula" val="$A$9"/></iconSet></cfRule></conditionalFormatting>`;
export const EXTENSION =
  `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{11111111-0000-0000-0000-000000000001}">` +
  `<x14:dataBar minLength="0" maxLength="100" border="1" gradient="0" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>` +
  `<x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
  `<xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="cellIs" priority="1" operator="equal" id="{11111111-0000-0000-0000-000000000002}"><xm:f>$A$3</xm:f>` +
  `<x14:dxf><font><i/></font></x14:dxf></x14:cfRule><xm:sqref>F2:F9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

const NUMBERS = [1, 2, 3, 4, 5, -2, -4, 8];
const WORDS = ["存款", "贷款", "存款", "贷", "结算", "国际", "", "贷后"];

function row(index: number): string {
  const value = NUMBERS[index] ?? 0;
  const number = (column: string): string => `<c r="${column}${index + 2}"><v>${value}</v></c>`;
  const word = `<c r="B${index + 2}" t="inlineStr"><is><t>${WORDS[index] ?? ""}</t></is></c>`;
  return `<row r="${index + 2}">${number("A")}${word}${["C", "D", "E", "F"].map(number).join("")}</row>`;
}

export const CONDITIONAL_SHEET = "xl/worksheets/sheet1.xml";

/** @param formats the elements after the cells; all of the above where absent */
export function conditionalFile(
  formats: string = CELL_IS + TEXTS + SCALE + BAR + ICONS + EXTENSION
): Uint8Array {
  const rows = NUMBERS.map((_, index) => row(index)).join("");
  return zipOf(
    oneSheet(worksheet(`<sheetData>${rows}</sheetData>${formats}`), { "xl/styles.xml": STYLES })
  );
}
