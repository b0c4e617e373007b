/** Workbook packages written by hand, part by part, as other programs write them. */
import { strToU8, unzipSync, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts by name; a text is stored as UTF-8. */
export type Parts = Record<string, string | Uint8Array>;

export function zipOf(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ])
    )
  );
}

export function relationships(
  items: readonly (readonly [id: string, kind: string, target: string])[]
): string {
  const xml = items.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${xml.join("")}</Relationships>`;
}

/** A `<worksheet>` around the given children. */
export function worksheet(children: string): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${children}</worksheet>`;
}

/** A `<worksheet>` with the given rows and nothing else. */
export function rows(xml: string): string {
  return worksheet(`<sheetData>${xml}</sheetData>`);
}

export function contentTypes(overrides: Readonly<Record<string, string>> = {}): string {
  const xml = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
    `${xml.join("")}</Types>`
  );
}

/** The parts of a workbook with one sheet called 表; `more` adds parts or replaces them. */
export function oneSheet(sheet: string, more: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  };
}

export function sharedStrings(items: string): string {
  return `${DECLARATION}<sst xmlns="${MAIN}">${items}</sst>`;
}

/** Decompressed parts of a file, as text. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])
  );
}
