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

const TYPES = "[Content_Types].xml";
const LISTED_PART =
  /<(?:\w+:)?Override\s[^<>]*?PartName\s*=\s*["']\/?([^"'<>]*)["'][^<>]*>(?:\s*<\/(?:\w+:)?Override>)?/g;

/** A formula whose result was never stored: the file was made by a program that cannot calculate. */
const FORMULA_WITHOUT_VALUE =
  /<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)(?:<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>))?<\/(?:\w+:)?c>/g;

const WIDE_REFERENCE = /&#(x[\da-f]{2,6}|\d{3,7});/gi;
const LAST_ASCII = 0x7f;
const LAST_CODE_POINT = 0x10ffff;

/** The cells of an .xlsx file, and what about them a person has to be told. */
export interface XlsxCells extends WorkbookCells {
  /** Cells whose formula has no stored result; they come in blank. */
  readonly formulasWithoutValue: number;
}

/**
 * The visible sheets of an .xlsx (.xlsm, .xlsb) file. The package is unpacked here, within limits, and handed on unpacked: the library would
 * unpack anything. FILE_NOT_A_LIST where the ZIP holds something else.
 */
export function readXlsx(bytes: Uint8Array, limits: FileLimits, count: CellCount): XlsxCells {
  const { stored, formulasWithoutValue } = storedPackage(zipParts(bytes, limits));
  return { ...readLibraryWorkbook(stored, count), formulasWithoutValue };
}

/** The needed parts as a ZIP in which nothing is compressed. A function of its own, so that the unpacked parts do not outlive it. */
function storedPackage(parts: readonly ZipPart[]): {
  readonly stored: Uint8Array;
  readonly formulasWithoutValue: number;
} {
  expectWorkbook(parts);
  const contents: Record<string, Uint8Array> = {};
  const leftOut = new Set<string>();
  let formulasWithoutValue = 0;
  for (const part of parts) {
    if (!NEEDED.test(part.name) || NOT_NEEDED.test(part.name)) {
      leftOut.add(part.name.toLowerCase());
      continue;
    }
    const content = unpacked(part);
    const isSheet = /worksheets\/[^/]*\.xml$/i.test(part.name);
    contents[part.name] = isSheet ? withPlainCharacters(content) : content;
    if (isSheet) formulasWithoutValue += countIn(content);
  }
  const types = contents[TYPES];
  if (types) contents[TYPES] = withoutParts(types, leftOut);
  return { stored: zipSync(contents, { level: 0 }), formulasWithoutValue };
}

/** The list of parts without those that stay packed: the library takes a listed part that is not there for damage. */
function withoutParts(types: Uint8Array, leftOut: ReadonlySet<string>): Uint8Array {
  const text = new TextDecoder()
    .decode(types)
    .replace(LISTED_PART, (entry, name: string) => (leftOut.has(name.toLowerCase()) ? "" : entry));
  return new TextEncoder().encode(text);
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

/** Writes characters out that stand as `&#20057;`: the library garbles them in the results of formulas. */
function withPlainCharacters(content: Uint8Array): Uint8Array {
  if (!new TextDecoder("latin1").decode(content).includes("&#")) return content;
  const source = new TextDecoder().decode(content);
  return new TextEncoder().encode(source.replace(WIDE_REFERENCE, plainCharacter));
}

function plainCharacter(reference: string, digits: string): string {
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  const isWide = code > LAST_ASCII && code <= LAST_CODE_POINT;
  return isWide ? String.fromCodePoint(code) : reference;
}

function countIn(content: Uint8Array): number {
  const source = new TextDecoder("latin1").decode(content);
  return source.match(FORMULA_WITHOUT_VALUE)?.length ?? 0;
}
