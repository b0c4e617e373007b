/**
 * Makes the workbooks of this folder: writes each list of trait-lists.js as a flat OpenDocument and lets LibreOffice save it as .xlsx, so that
 * the files come from another program than ours. Run `node test/workbooks/traits/make.js` after a change of the lists.
 */
const { execFileSync } = require("node:child_process");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { TRAIT_LISTS } = require("./trait-lists");

/** @typedef {import("./trait-lists").Cell} Cell */
/** @typedef {import("./trait-lists").TraitSheet} TraitSheet */
/** @typedef {import("./trait-lists").TraitList} TraitList */

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">
<office:automatic-styles>
<number:number-style style:name="eleven"><number:number number:decimal-places="0" number:min-integer-digits="11"/></number:number-style>
<number:number-style style:name="money"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:date-style style:name="day"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="cell-eleven" style:family="table-cell" style:data-style-name="eleven"/>
<style:style style:name="cell-money" style:family="table-cell" style:data-style-name="money"/>
<style:style style:name="cell-day" style:family="table-cell" style:data-style-name="day"/>
<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>`;
const TAIL = "</office:spreadsheet></office:body></office:document>";

/** @param {string} text */
function xml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** @param {string} text */
function paragraphs(text) {
  return text
    .split("\n")
    .map((line) => {
      const marked = xml(line).replace(/ /g, "<text:s/>").replace(/\t/g, "<text:tab/>");
      return `<text:p>${marked}</text:p>`;
    })
    .join("");
}

/** @param {Cell} cell */
function cellXml(cell) {
  if (cell === null) return "<table:table-cell/>";
  if (typeof cell === "number")
    return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === "string")
    return `<table:table-cell office:value-type="string">${paragraphs(cell)}</table:table-cell>`;
  if ("covered" in cell) return "<table:covered-table-cell/>";
  if ("formula" in cell) return `<table:table-cell table:formula="of:=${xml(cell.formula)}"/>`;
  if ("date" in cell)
    return `<table:table-cell table:style-name="cell-day" office:value-type="date" office:date-value="${cell.date}"/>`;
  if ("style" in cell)
    return `<table:table-cell table:style-name="cell-${cell.style}" office:value-type="float" office:value="${cell.value}"/>`;
  const { merged, columns = 1, rows = 1 } = cell;
  const span = `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;
  return `<table:table-cell office:value-type="string" ${span}>${paragraphs(merged)}</table:table-cell>`;
}

/** @param {TraitSheet} sheet */
function sheetXml({ name, rows, hidden = false, isProtected = false, collapsed = [] }) {
  const body = rows.map((row, index) => {
    const visibility = collapsed.includes(index) ? ' table:visibility="filter"' : "";
    return `<table:table-row${visibility}>${row.map(cellXml).join("")}</table:table-row>`;
  });
  const style = `table:style-name="${hidden ? "hidden" : "shown"}"`;
  const protection = isProtected ? ' table:protected="true"' : "";
  return `<table:table table:name="${xml(name)}" ${style}${protection}>${body.join("")}</table:table>`;
}

/** @param {TraitList} list */
function document({ sheets, counts1904 = false, filter }) {
  const settings = counts1904
    ? '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    : "";
  const filtered = filter
    ? `<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="${filter.range}" table:display-filter-buttons="true"><table:filter><table:filter-condition table:field-number="${filter.field}" table:value="${filter.value}" table:operator="="/></table:filter></table:database-range></table:database-ranges>`
    : "";
  return HEAD + settings + sheets.map(sheetXml).join("") + filtered + TAIL;
}

const folder = mkdtempSync(join(tmpdir(), "trait-lists-"));
try {
  const sources = TRAIT_LISTS.map((list) => {
    const source = join(folder, `${list.file}.fods`);
    writeFileSync(source, document(list));
    return source;
  });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const format = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", __dirname];
  execFileSync("soffice", [profile, "--headless", ...format, ...sources], { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}
