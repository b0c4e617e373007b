import { done, type Finding, type Outcome, refused } from "../rules/finding";
import { loadCodePages } from "./code-pages";
import { readDelimitedText } from "./delimited-text";
import { fileFinding, FileRefusal } from "./file-refusal";
import type { ForeignSheet } from "../tables/foreign-sheet";
import {
  FILE_LIMITS,
  type FileLimits,
  type ForeignFile,
  type ForeignSheets,
} from "./foreign-sheets";
import { readHtmlTables } from "./html-tables";
import { readLibraryWorkbook, type WorkbookCells } from "./library-workbook";
import { recognise } from "./recognise";
import { CellCount } from "./sheet-builder";
import { decodeText } from "./text-encoding";
import { readXlsx, type XlsxCells } from "./xlsx-cells";

interface Contents {
  readonly sheets: readonly ForeignSheet[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a list that somebody's system exported: .xls, .xlsx, HTML or XML-2003 whatever their extension says, CSV and other separated text
 * in UTF-8, UTF-16 or GBK. Recognised by content. Any bytes end in a value or in a finding that names the file: FILE_EMPTY,
 * FILE_ENCRYPTED, FILE_TRUNCATED, FILE_NOT_A_LIST, FILE_UNRECOGNISED, FILE_TOO_LARGE, FILE_DAMAGED.
 */
export function readForeignList(
  { name, bytes }: ForeignFile,
  limits: FileLimits = FILE_LIMITS
): Outcome<ForeignSheets> {
  const count = new CellCount(limits);
  try {
    if (bytes.length > limits.bytes) throw new FileRefusal("FILE_TOO_LARGE");
    const { sheets, findings } = contentsOf(name, bytes, limits, count);
    if (sheets.every(({ rows }) => rows.length === 0)) throw new FileRefusal("FILE_EMPTY");
    const { shortened } = count;
    return done({
      sheets,
      findings:
        shortened === 0
          ? findings
          : [...findings, fileFinding("FILE_TEXT_SHORTENED", name, { cells: shortened })],
    });
  } catch (error) {
    if (error instanceof FileRefusal) return refused(fileFinding(error.code, name, error.params));
    throw error;
  }
}

function contentsOf(
  name: string,
  bytes: Uint8Array,
  limits: FileLimits,
  count: CellCount
): Contents {
  switch (recognise(bytes)) {
    case "zip":
      return fromXlsx(name, readXlsx(bytes, limits, count));
    case "old-binary":
      loadCodePages();
      return fromWorkbook(name, readLibraryWorkbook(bytes, count));
    case "binary":
      return fromWorkbook(name, readLibraryWorkbook(bytes, count));
    case "xml-2003":
      return fromText(name, bytes, (text) => fromWorkbook(name, readXml2003(text, count)));
    case "html":
      return fromText(name, bytes, (text) => fromSheet(readHtmlTables(text, count)));
    case "delimited":
      return fromText(name, bytes, (text) => fromSheet(readDelimitedText(text, count)));
  }
}

function fromXlsx(name: string, cells: XlsxCells): Contents {
  const { sheets, findings } = fromWorkbook(name, cells);
  const blank = cells.formulasWithoutValue;
  if (blank === 0) return { sheets, findings };
  return {
    sheets,
    findings: [...findings, fileFinding("FILE_FORMULAS_BLANK", name, { cells: blank })],
  };
}

function fromWorkbook(name: string, { sheets, hiddenSheets }: WorkbookCells): Contents {
  const findings = hiddenSheets.map((sheet) =>
    fileFinding("FILE_SHEET_HIDDEN", name, { name: sheet })
  );
  return { sheets, findings };
}

function fromSheet(sheet: ForeignSheet): Contents {
  return { sheets: [sheet], findings: [] };
}

function fromText(name: string, bytes: Uint8Array, read: (text: string) => Contents): Contents {
  const { text, lost } = decodeText(bytes);
  if (lost * 5 > text.length) throw new FileRefusal("FILE_UNRECOGNISED");
  const { sheets, findings } = read(text);
  if (lost === 0) return { sheets, findings };
  return { sheets, findings: [...findings, fileFinding("FILE_CHARACTERS_LOST", name, { lost })] };
}

function readXml2003(text: string, count: CellCount): WorkbookCells {
  if (!/<\/(?:\w+:)?Workbook\s*>\s*$/.test(text.slice(-200)))
    throw new FileRefusal("FILE_TRUNCATED");
  return readLibraryWorkbook(text, count);
}
