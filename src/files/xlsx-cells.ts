import { zipSync } from "fflate";
import { FileRefusal } from "./file-refusal";
import type { FileLimits } from "./foreign-sheets";
import { readLibraryWorkbook, type WorkbookCells } from "./library-workbook";
import type { CellCount } from "./sheet-builder";
import { unpacked, type ZipPart, zipParts } from "./zip-parts";

/** What the cells need; pictures, charts, macros, caches and printer settings are left packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:_rels\/)?[^/]*\.(?:xml|bin)(?:\.rels)?|xl\/worksheets\/[^/]*\.(?:xml|bin))$/i;
const NOT_NEEDED = /(?:vbaProject|metadata|connections|calcChain|persons)[^/]*$/i;

/** A formula whose result was never stored: the file was made by a program that cannot calculate. */
const FORMULA_WITHOUT_VALUE =
  /<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)(?:<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>))?<\/(?:\w+:)?c>/g;

export interface XlsxCells extends WorkbookCells {
  /** Cells whose formula has no stored result; they come in blank. */
  readonly formulasWithoutValue: number;
}

/**
 * The visible sheets of an .xlsx (.xlsm, .xlsb) file. The package is unpacked here, within limits, and handed on unpacked: the library would
 * unpack anything. FILE_NOT_A_LIST where the ZIP holds something else.
 */
export function readXlsx(bytes: Uint8Array, limits: FileLimits, count: CellCount): XlsxCells {
  const parts = zipParts(bytes, limits);
  expectWorkbook(parts);
  const contents: Record<string, Uint8Array> = {};
  let formulasWithoutValue = 0;
  for (const part of parts) {
    if (!NEEDED.test(part.name) || NOT_NEEDED.test(part.name)) continue;
    const content = unpacked(part);
    contents[part.name] = content;
    if (/worksheets\/[^/]*\.xml$/i.test(part.name)) formulasWithoutValue += countIn(content);
  }
  const workbook = readLibraryWorkbook(zipSync(contents, { level: 0 }), count);
  return { ...workbook, formulasWithoutValue };
}

function expectWorkbook(parts: readonly ZipPart[]): void {
  const has = (beginning: string): boolean => parts.some(({ name }) => name.startsWith(beginning));
  if (has("xl/")) return;
  const what = has("word/")
    ? "Word"
    : has("ppt/")
      ? "PowerPoint"
      : has("content.xml") || has("META-INF/manifest.xml")
        ? "OpenDocument"
        : "ZIP";
  throw new FileRefusal("FILE_NOT_A_LIST", { what });
}

function countIn(content: Uint8Array): number {
  const source = new TextDecoder("latin1").decode(content);
  return source.match(FORMULA_WITHOUT_VALUE)?.length ?? 0;
}
