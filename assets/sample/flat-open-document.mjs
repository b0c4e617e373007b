/** A spreadsheet as flat OpenDocument XML (.fods), as far as the sample needs it. */

const STYLES = `
  <number:number-style style:name="N-amount"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
  <number:date-style style:name="N-date"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
  ${cellStyle("cell", { border: true })}
  ${cellStyle("text", { border: true, format: "N-text" })}
  ${cellStyle("amount", { border: true, format: "N-amount", align: "end" })}
  ${cellStyle("date", { border: true, format: "N-date", align: "center" })}
  ${cellStyle("header", { border: true, bold: true, fill: "#bdd7ee", align: "center", wrap: true })}
  ${cellStyle("total", { border: true, bold: true, fill: "#f2f2f2", align: "center" })}
  ${cellStyle("totalAmount", { border: true, bold: true, fill: "#f2f2f2", format: "N-amount", align: "end" })}
  ${cellStyle("title", { bold: true, size: 16, align: "center" })}
  ${cellStyle("note", {})}`;

function cellStyle(
  name,
  { border = false, bold = false, fill = "", align = "", wrap = false, size = 10, format = "" }
) {
  const cell = [
    border ? 'fo:border="0.5pt solid #a6a6a6"' : "",
    fill ? `fo:background-color="${fill}"` : "",
    wrap ? 'fo:wrap-option="wrap"' : "",
    'style:vertical-align="middle"',
  ].join(" ");
  const weight = bold ? 'fo:font-weight="bold" style:font-weight-asian="bold"' : "";
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${format ? ` style:data-style-name="${format}"` : ""}>
    <style:table-cell-properties ${cell}/>
    ${align ? `<style:paragraph-properties fo:text-align="${align}"/>` : ""}
    <style:text-properties style:font-name="宋体" style:font-name-asian="宋体" fo:font-size="${size}pt" style:font-size-asian="${size}pt" ${weight}/>
  </style:style>`;
}

function escaped(content) {
  return content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Runs of spaces and spaces at the ends would be lost in XML text, so each of them is an element. */
function paragraphs(content) {
  return content
    .split("\n")
    .map((line) => `<text:p>${escaped(line).replaceAll(" ", "<text:s/>")}</text:p>`)
    .join("");
}

function cellXml(cell, defaultStyle) {
  const style = `table:style-name="${cell.style ?? (cell.date ? "date" : defaultStyle)}"`;
  const span = cell.columns
    ? ` table:number-columns-spanned="${cell.columns}" table:number-rows-spanned="1"`
    : "";
  const covered = cell.columns
    ? `<table:covered-table-cell table:number-columns-repeated="${cell.columns - 1}"/>`
    : "";
  if (cell.number !== undefined) {
    return `<table:table-cell ${style} office:value-type="float" office:value="${cell.number}"/>`;
  }
  if (cell.date !== undefined) {
    return `<table:table-cell ${style} office:value-type="date" office:date-value="${cell.date}"/>`;
  }
  if (cell.text === "") return `<table:table-cell ${style}/>`;
  return `<table:table-cell ${style}${span} office:value-type="string">${paragraphs(cell.text)}</table:table-cell>${covered}`;
}

function sheetXml(sheet, at) {
  const columns = sheet.widthsCm
    .map((_, column) => `<table:table-column table:style-name="column-${at}-${column}"/>`)
    .join("");
  const defaultStyle = sheet.textStyle;
  const rows = sheet.rows
    .map(({ cells, height }) => {
      const content =
        cells.length === 0
          ? "<table:table-cell/>"
          : cells.map((cell) => cellXml(cell, defaultStyle)).join("");
      return `<table:table-row table:style-name="${height ? `row-${height}` : "row"}">${content}</table:table-row>`;
    })
    .join("\n");
  return `<table:table table:name="${sheet.name}" table:style-name="sheet-${at}">${columns}\n${rows}</table:table>`;
}

function columnStyles(sheet, at) {
  return sheet.widthsCm
    .map(
      (width, column) =>
        `<style:style style:name="column-${at}-${column}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`
    )
    .join("");
}

function rowStyle(name, height) {
  return `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}cm" style:use-optimal-row-height="false"/></style:style>`;
}

/**
 * The document's XML. A cell is `{text}`, `{number}` (as written in XML) or `{date}` (ISO), with a `style` of the list above and, for merged
 * cells, the number of `columns` it covers; a row has `cells` and may have a `height` in cm; a sheet names the `textStyle` of its other texts.
 */
export function flatOpenDocument({ writtenAt, sheets }) {
  const heights = new Set(sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.height ?? [])));
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta><meta:creation-date>${writtenAt}</meta:creation-date><dc:date>${writtenAt}</dc:date></office:meta>
<office:font-face-decls><style:font-face style:name="宋体" svg:font-family="宋体"/></office:font-face-decls>
<office:styles><number:text-style style:name="N-text"><number:text-content/></number:text-style><style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="宋体" style:font-name-asian="宋体" fo:font-size="10pt" style:font-size-asian="10pt"/></style:style></office:styles>
<office:automatic-styles>${STYLES}
  ${sheets.map(columnStyles).join("")}
  ${rowStyle("row", 0.58)}${[...heights].map((height) => rowStyle(`row-${height}`, height)).join("")}
  <style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.2cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>
  ${sheets.map((_, at) => `<style:style style:name="sheet-${at}" style:family="table" style:master-page-name="Page"><style:table-properties table:display="true"/></style:style>`).join("")}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Page" style:page-layout-name="page"/></office:master-styles>
<office:body><office:spreadsheet>${sheets.map(sheetXml).join("\n")}</office:spreadsheet></office:body>
</office:document>
`;
}
