import type { CellValue } from "../../src/tables/cell";
import type { ForeignSheet } from "../../src/tables/foreign-sheet";
import { sheetsOf } from "./foreign-file";

const TEXT_FILES = [
  "list-utf8.csv",
  "list-utf8-bom.csv",
  "list-gbk.csv",
  "list-utf16le.txt",
  "list-utf16be.txt",
  "list-utf16-no-mark.txt",
  "list-semicolon.csv",
  "list-bar-gbk.txt",
  "list-html.xls",
  "list-html-gbk.xls",
];
const CELL_FILES = ["list.xls", "list-libreoffice.xlsx", "list-xml-2003.xls"];
/** LibreOffice writes hardly any number format into XML-2003. */
const FILES_WITHOUT_FORMATS = ["list-xml-2003-libreoffice.xls"];

const NAMES = [
  "江城恒泰机械有限公司",
  "江城恒泰机械有限公司",
  '临江 & <东湖> "新材" 股份有限公司',
  '=HYPERLINK("x")贸易行',
  "远帆物流,南城分公司\n(原北城分公司)",
  "青禾种业合作社",
  "龙泉㙟瓷厂",
];
const IDS = [
  "00100023456",
  "00100023456",
  "100095950000000103",
  "00100023471",
  "00100023488",
  "00100023499",
  "00100023502",
];
const BALANCES = [1234567.89, 20000, 88.8, 305.07, -5000, 60000, 7];
const HEADER_ROW = 2;

function onlySheet(name: string): ForeignSheet {
  const { sheets } = sheetsOf(`foreign/${name}`);
  expect(sheets).toHaveLength(1);
  return sheets[0] as ForeignSheet;
}

function column(sheet: ForeignSheet, index: number): CellValue[] {
  return sheet.rows.slice(HEADER_ROW + 1, HEADER_ROW + 8).map((row) => row[index] ?? "");
}

describe.each([...TEXT_FILES, ...CELL_FILES, ...FILES_WITHOUT_FORMATS])("the list %s", (name) => {
  it("keeps title, unit, headers, total and footer where they stand", () => {
    const { rows } = onlySheet(name);
    expect(rows[0]).toEqual(["江城支行对公客户清单"]);
    expect(rows[1]).toEqual(["单位:元"]);
    expect(rows[HEADER_ROW]?.slice(0, 3)).toEqual(["序号", "客户号", "客户名称"]);
    expect(rows[10]?.[0]).toBe("合计");
    expect(rows[11]?.[0]).toBe("制表:王某 复核:李某");
    expect(rows).toHaveLength(12);
  });

  it("keeps names, with their commas, quotation marks, line breaks and formula-like beginnings", () => {
    expect(column(onlySheet(name), 2)).toEqual(NAMES);
  });

  it("keeps every digit of long numbers", () => {
    const accounts = column(onlySheet(name), 3);
    expect(accounts).toEqual(IDS.map((_, i) => `621700010472900000${i + 1}`));
  });
});

describe.each(TEXT_FILES)("the text list %s", (name) => {
  it("has nothing but text in its cells, and no number format", () => {
    const sheet = onlySheet(name);
    expect(new Set(sheet.rows.flat().map((value) => typeof value))).toEqual(new Set(["string"]));
    expect(sheet.formatRuns.flat()).toEqual([]);
    expect(column(sheet, 1)).toEqual(IDS);
    const amounts = column(sheet, 4).map((text) => Number(String(text).replaceAll(",", "")));
    expect(amounts).toEqual(BALANCES);
  });
});

describe.each(CELL_FILES)("the workbook list %s", (name) => {
  it("has numbers as numbers, with the format that shows leading zeros", () => {
    const sheet = onlySheet(name);
    expect(column(sheet, 4)).toEqual(BALANCES);
    expect(column(sheet, 1)).toEqual(IDS.map((id) => (id === "00100023499" ? 100023499 : id)));
    expect(sheet.formatRuns[1]).toEqual([{ firstRow: 8, format: "00000000000" }]);
    expect(sheet.formatRuns[4]).toEqual([{ firstRow: 3, format: "#,##0.00" }]);
    expect(sheet.formatRuns[2]).toEqual([]);
  });

  it("has dates as serial numbers with a date format", () => {
    const sheet = onlySheet(name);
    expect(column(sheet, 7)).toEqual([43530, 44530, 39507, 43831, 44926, 45092, 45351]);
    expect(sheet.formatRuns[7]?.[0]?.format).toMatch(/y+.*m+.*d+/i);
  });
});

describe("hidden rows", () => {
  it.each(["list.xls", "list-libreoffice.xlsx"])("of %s stay in and are known", (name) => {
    expect(onlySheet(name).hiddenRows).toEqual([5]);
  });

  it("of a page stay in and are known", () => {
    expect(onlySheet("list-html.xls").hiddenRows).toEqual([6]);
  });
});

describe("a file of several sheets", () => {
  it.each(["several-sheets.xls", "several-sheets.xlsx"])("%s gives them all, by name", (name) => {
    const { sheets } = sheetsOf(`foreign/${name}`);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["说明", "明细1", "明细2"]);
  });
});
