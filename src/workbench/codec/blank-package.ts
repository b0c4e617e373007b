/** The parts of a workbook without sheets: what a new workbook is saved into. */
import { DEFAULT_STYLE } from "../model/style";
import { RELATIONSHIP_TYPES, RELATIONSHIPS_NAMESPACE } from "./relationships";
import { SPREADSHEET_NAMESPACE } from "./write-sheet";
import { XlsxPackage } from "./xlsx-package";
import { packText } from "./zip-writer";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const WORKSHEET_CONTENT_TYPE = `${CONTENT_TYPE}worksheet+xml`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE}sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPE}styles+xml"/></Types>`,
  "_rels/.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${RELATIONSHIP_TYPES}officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml":
    `<workbook xmlns="${SPREADSHEET_NAMESPACE}" xmlns:r="${RELATIONSHIPS_NAMESPACE}">` +
    "<bookViews><workbookView/></bookViews><sheets></sheets></workbook>",
  "xl/_rels/workbook.xml.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rId1" Type="${RELATIONSHIP_TYPES}styles" Target="styles.xml"/></Relationships>`,
};

/** The styles part of a new workbook; its first format is the model's normal style. */
export const BLANK_STYLES =
  `${DECLARATION}<styleSheet xmlns="${SPREADSHEET_NAMESPACE}">` +
  `<fonts count="1"><font><sz val="${DEFAULT_STYLE.fontSize}"/><color rgb="FF000000"/><name val="${DEFAULT_STYLE.fontName}"/><charset val="134"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export async function blankPackage(): Promise<XlsxPackage> {
  const entries = Object.entries(PARTS).map(([name, xml]) => packText(name, [DECLARATION + xml]));
  entries.push(packText("xl/styles.xml", [BLANK_STYLES]));
  return new XlsxPackage(await Promise.all(entries));
}
