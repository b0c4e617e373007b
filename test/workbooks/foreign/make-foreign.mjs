/**
 * Makes the files of this folder: `node test/workbooks/foreign/make-foreign.mjs`. Text formats are written by hand the way exporters
 * write them; .xls, .xlsx and one XML-2003 file are LibreOffice's, from a flat OpenDocument sheet. All persons and firms are invented.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const WORK = mkdtempSync(path.join(tmpdir(), "foreign-"));

const HEADERS = ["序号", "客户号", "客户名称", "账号", "存款余额", "年日均", "贷款余额", "开户日期"];
const TITLE = "江城支行对公客户清单";
const UNIT = "单位:元";
const FOOTER = "制表:王某 复核:李某";

/** 客户号 with a `#` in front is a number shown with the format 00000000000 where the file format knows numbers. */
/** @typedef {[id: string, name: string, account: string, balance: number, average: number, loan: number, opened: string]} Account */
/** @typedef {string | { number: number, format: "id" | "amount" | "general", shown: string } | { date: string, shown: string }} Cell */
/** @typedef {{ name: string, cells: Cell[][], hidden?: number }} Sheet */

/** @type {Account[]} */
const ROWS = [
  ["00100023456", "江城恒泰机械有限公司", "6217000104729000001", 1234567.89, 1100000.1, 0, "2019-03-06"],
  ["00100023456", "江城恒泰机械有限公司", "6217000104729000002", 20000, 15000.5, 0, "2021-11-30"],
  ["100095950000000103", "临江 & <东湖> \"新材\" 股份有限公司", "6217000104729000003", 88.8, 12.34, 5000000, "2008-02-29"],
  ["00100023471", "=HYPERLINK(\"x\")贸易行", "6217000104729000004", 305.07, 0, 0, "2020-01-01"],
  ["00100023488", "远帆物流,南城分公司\n(原北城分公司)", "6217000104729000005", -5000, 7000.25, 0, "2022-12-31"],
  ["#00100023499", "青禾种业合作社", "6217000104729000006", 60000, 59999.99, 120000.5, "2023-06-15"],
  ["00100023502", "龙泉㙟瓷厂", "6217000104729000007", 7, 6.5, 0, "2024-02-29"],
];
/** @type {Account[]} */
const EXTRA = [
  ["00100023502", "龙泉㙟瓷厂", "6217000104729000007", 7, 6.5, 0, "2024-02-29"],
  ["00100023600", "南浦建材经营部", "6217000104729000008", 4100.45, 4000, 0, "2018-08-08"],
  ["00100023601", "星河电子(江城)有限公司", "6217000104729000009", 990000, 1000000, 0, "2017-07-07"],
];
const HIDDEN_ROW = 3;

/** @param {number} value */
const money = (value) =>
  value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** @param {Account[]} rows @param {3 | 4 | 5} column */
const sum = (rows, column) => Math.round(rows.reduce((all, row) => all + row[column] * 100, 0)) / 100;
/** @param {string} text */
const xml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
/** @param {string} id */
const bare = (id) => id.replace("#", "");
/** @param {string} name */
const file = (name) => path.join(HERE, name);

/** @param {number} value @returns {Cell} */
const amount = (value) => ({ number: value, format: "amount", shown: money(value) });

/**
 * A list as cells.
 * @param {Account[]} rows
 * @param {{ total?: Account[] | null, footer?: boolean }} [more]
 * @returns {Cell[][]}
 */
function table(rows, { total = rows, footer = true } = {}) {
  /** @type {Cell[][]} */
  const cells = [[TITLE], [UNIT], HEADERS];
  rows.forEach(([id, name, account, balance, average, loan, opened], i) => {
    cells.push([
      { number: i + 1, format: "general", shown: String(i + 1) },
      id.startsWith("#") ? { number: Number(bare(id)), format: "id", shown: bare(id) } : id,
      name,
      account,
      amount(balance),
      amount(average),
      amount(loan),
      { date: opened, shown: opened },
    ]);
  });
  if (total) cells.push(["合计", "", "", "", amount(sum(total, 3)), amount(sum(total, 4)), amount(sum(total, 5)), ""]);
  if (footer) cells.push([FOOTER]);
  return cells;
}

/** @param {Cell} cell */
const shown = (cell) => (typeof cell === "string" ? cell : cell.shown);

/** @param {Cell[][]} cells */
function csv(cells, delimiter = ",", lineEnd = "\r\n") {
  /** @param {string} text */
  const field = (text) => (/[",;|\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return cells.map((row) => row.map((cell) => field(shown(cell))).join(delimiter)).join(lineEnd) + lineEnd;
}

/** @param {Cell[][]} cells @param {string} charset */
function htmlList(cells, charset) {
  const rows = cells.slice(3);
  /** @param {Cell} cell */
  const td = (cell) => `<td style="mso-number-format:'\\@'">${xml(shown(cell)).replace(/\n/g, "<br>") || "&nbsp;"}</td>`;
  /** @param {Cell[]} row @param {number} i */
  const tr = (row, i) => `<tr${i === HIDDEN_ROW ? ' style="display:none"' : ""}>${row.map(td).join("")}`;
  return [
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
    "<!--[if gte mso 9]><xml><x:ExcelWorkbook></x:ExcelWorkbook></xml><![endif]--><style>td{color:red}</style></head><body>",
    `<h3>${TITLE}</h3><div>${UNIT}</div><table border=1>`,
    `<tr>${HEADERS.map((text) => `<th>${text}</th>`).join("\n")}</tr>`,
    ...rows.map(tr),
    "</table></body></html>",
  ].join("\n");
}

/** @param {Cell[][]} cells */
function xml2003(cells) {
  /** @param {Cell} value */
  const cell = (value) => {
    if (typeof value === "string")
      return `<Cell><Data ss:Type="String">${xml(value).replace(/\n/g, "&#10;")}</Data></Cell>`;
    if ("date" in value) return `<Cell ss:StyleID="date"><Data ss:Type="DateTime">${value.date}T00:00:00.000</Data></Cell>`;
    return `<Cell ss:StyleID="${value.format}"><Data ss:Type="Number">${value.number}</Data></Cell>`;
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>',
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
    '<Styles><Style ss:ID="general"/><Style ss:ID="amount"><NumberFormat ss:Format="#,##0.00"/></Style>',
    '<Style ss:ID="id"><NumberFormat ss:Format="00000000000"/></Style><Style ss:ID="date"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style></Styles>',
    '<Worksheet ss:Name="客户"><Table>',
    ...cells.map((row) => `<Row>${row.map(cell).join("")}</Row>`),
    "</Table></Worksheet></Workbook>",
  ].join("\n");
}

const FODS_FORMATS = [
  '<number:number-style style:name="N-amount"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
  '<number:number-style style:name="N-id"><number:number number:decimal-places="0" number:min-integer-digits="11"/></number:number-style>',
  '<number:number-style style:name="N-general"><number:number number:min-integer-digits="1"/></number:number-style>',
  '<number:date-style style:name="N-date"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
  '<number:text-style style:name="N-text"><number:text-content/></number:text-style>',
  ...["amount", "id", "general", "date", "text"].map((name) => `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="N-${name}"/>`),
];

/** @param {Sheet[]} sheets */
function fods(sheets) {
  /** @param {Cell} value */
  const cell = (value) => {
    if (value === "") return "<table:table-cell/>";
    /** @param {string} content */
    const text = (content) => content.split("\n").map((line) => `<text:p>${xml(line)}</text:p>`).join("");
    if (typeof value === "string")
      return `<table:table-cell table:style-name="text" office:value-type="string">${text(value)}</table:table-cell>`;
    if ("date" in value)
      return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${value.date}"/>`;
    return `<table:table-cell table:style-name="${value.format}" office:value-type="float" office:value="${value.number}"/>`;
  };
  /** @param {Cell[]} cells @param {number} i @param {number} hidden */
  const row = (cells, i, hidden) =>
    `<table:table-row${i === hidden ? ' table:visibility="collapse"' : ""}>${cells.map(cell).join("")}</table:table-row>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    `<office:automatic-styles>${FODS_FORMATS.join("")}</office:automatic-styles><office:body><office:spreadsheet>`,
    ...sheets.map(({ name, cells, hidden = -1 }) => `<table:table table:name="${name}">${cells.map((cellsOfRow, i) => row(cellsOfRow, i, hidden)).join("")}</table:table>`),
    "</office:spreadsheet></office:body></office:document>",
  ].join("\n");
}

/** @param {Sheet[]} sheets @param {string} filter LibreOffice's, `extension:name` @param {string} name */
function byLibreOffice(sheets, filter, name) {
  const source = path.join(WORK, "source.fods");
  writeFileSync(source, fods(sheets));
  const [extension] = filter.split(":");
  execFileSync("soffice", [`-env:UserInstallation=file://${WORK}/profile`, "--headless", "--convert-to", filter, "--outdir", WORK, source]);
  renameSync(path.join(WORK, `source.${extension}`), file(name));
}

/** @param {string} text */
function gbk(text) {
  return execFileSync("iconv", ["-f", "UTF-8", "-t", "GB18030"], { input: text });
}

/** @param {string} text */
function utf16(text, { bigEndian = false, mark = true } = {}) {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

const list = table(ROWS);
writeFileSync(file("list-utf8.csv"), csv(list));
writeFileSync(file("list-utf8-bom.csv"), "\ufeff" + csv(list));
writeFileSync(file("list-gbk.csv"), gbk(csv(list)));
writeFileSync(file("list-utf16le.txt"), utf16(csv(list, "\t")));
writeFileSync(file("list-utf16be.txt"), utf16(csv(list, "\t"), { bigEndian: true }));
writeFileSync(file("list-utf16-no-mark.txt"), utf16(csv(list, "\t"), { mark: false }));
writeFileSync(file("list-semicolon.csv"), csv(list, ";", "\n"));
writeFileSync(file("list-bar-gbk.txt"), gbk(csv(list, "|")));
writeFileSync(file("list-html.xls"), htmlList(list, "utf-8"));
writeFileSync(file("list-html-gbk.xls"), gbk(htmlList(list, "gb2312")));
writeFileSync(file("list-xml-2003.xls"), xml2003(list));
byLibreOffice([{ name: "客户", cells: list, hidden: 5 }], "xls:MS Excel 97", "list.xls");
byLibreOffice([{ name: "客户", cells: list, hidden: 5 }], "xlsx:Calc MS Excel 2007 XML", "list-libreoffice.xlsx");
byLibreOffice([{ name: "客户", cells: list }], "xml:MS Excel 2003 XML", "list-xml-2003-libreoffice.xls");

const all = [...ROWS, ...EXTRA.slice(1)];
const sheets = [
  { name: "说明", cells: [["本文件由系统导出,每张表最多 5 行。"]] },
  { name: "明细1", cells: table(all.slice(0, 5), { total: null, footer: false }) },
  { name: "明细2", cells: table(all.slice(5), { total: all }) },
];
byLibreOffice(sheets, "xls:MS Excel 97", "several-sheets.xls");
byLibreOffice(sheets, "xlsx:Calc MS Excel 2007 XML", "several-sheets.xlsx");

writeFileSync(file("split-1-of-2.csv"), gbk(csv(table(ROWS))));
byLibreOffice([{ name: "客户", cells: table(EXTRA) }], "xls:MS Excel 97", "split-2-of-2.xls");
rmSync(WORK, { recursive: true });
