import { readFileSync } from "node:fs";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import {
  WorkbookFileError,
  workbookFileErrorText,
} from "../../../src/workbench/codec/workbook-file-error";
import { readZip, ZIP_LIMITS } from "../../../src/workbench/codec/zip-reader";
import { oneSheet, rows, sharedStrings, zipOf } from "./handmade-package";

const GOOD = zipOf(
  oneSheet(rows(`<row r="1"><c r="A1"><v>1</v></c></row>`), {
    "xl/sharedStrings.xml": sharedStrings("<si><t>a</t></si>".repeat(500)),
  })
);

function refusal(bytes: Uint8Array): WorkbookFileError {
  try {
    openXlsx(bytes, "a.xlsx");
  } catch (error) {
    if (error instanceof WorkbookFileError) return error;
    throw error;
  }
  throw new Error("was opened");
}

/** An OLE compound file as far as its directory: a header, and one sector with the names of its streams. */
function oleFile(streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(1024 + 2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...streams].forEach((name, entry) => {
    const at = 1024 + entry * 128;
    file.set(Buffer.from(name, "utf16le"), at);
    file[at + 64] = (name.length + 1) * 2;
  });
  return file;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("files that cannot be opened", () => {
  it.each([
    ["empty.xlsx", "EMPTY", ""],
    ["old-format-renamed.xlsx", "OLD_FORMAT", ""],
    ["csv-renamed.xlsx", "NOT_A_SPREADSHEET", "TEXT"],
    ["html-renamed.xlsx", "NOT_A_SPREADSHEET", "HTML"],
    ["xml-2003-renamed.xlsx", "NOT_A_SPREADSHEET", "XML_SPREADSHEET_2003"],
    ["opendocument-renamed.xlsx", "NOT_A_SPREADSHEET", "OPEN_DOCUMENT"],
  ])("refuses %s as %s %s", (file, code, detail) => {
    const error = refusal(readFileSync(`test/workbooks/bad/${file}`));
    expect([error.code, error.detail]).toEqual([code, detail]);
  });

  it.each([
    ["a PDF", bytes("%PDF-1.7\n"), "PDF"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "IMAGE"],
    ["an XML file", bytes('\ufeff<?xml version="1.0"?><list/>'), "XML"],
    ["a CSV in GBK", Uint8Array.of(0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0x31, 0x0d, 0x0a), "TEXT"],
    ["noise", Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7), "UNKNOWN"],
    ["a Word document", zipOf({ "word/document.xml": "<d/>" }), "WORD"],
    ["a presentation", zipOf({ "ppt/presentation.xml": "<p/>" }), "POWERPOINT"],
    ["any archive", zipOf({ "readme.txt": "x" }), "ZIP"],
  ])("says of %s what it looks like", (_, content, detail) => {
    const error = refusal(content);
    expect([error.code, error.detail]).toEqual(["NOT_A_SPREADSHEET", detail]);
  });

  it.each([
    [["EncryptionInfo", "EncryptedPackage"], "ENCRYPTED", ""],
    [["Workbook"], "OLD_FORMAT", ""],
    [["Book"], "OLD_FORMAT", ""],
    [["WordDocument"], "NOT_A_SPREADSHEET", "WORD"],
    [["Contents"], "NOT_A_SPREADSHEET", "OLE"],
  ])("tells an OLE file with the streams %j as %s %s", (streams, code, detail) => {
    const error = refusal(oleFile(streams));
    expect([error.code, error.detail]).toEqual([code, detail]);
  });

  it("says of a ZIP whose entries have a password that it is encrypted", () => {
    const locked = GOOD.slice();
    const directory = Buffer.from(GOOD).indexOf("PK\u0001\u0002");
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1;
    expect(refusal(locked).code).toBe("ENCRYPTED");
  });

  it("takes a binary workbook for an old format", () => {
    expect(refusal(zipOf({ "xl/workbook.bin": "x" })).code).toBe("OLD_FORMAT");
  });

  it("says of a file cut anywhere that it is not whole", () => {
    for (let length = 30; length < GOOD.length; length += 7)
      expect(refusal(GOOD.subarray(0, length)).code).toBe("TRUNCATED");
  });

  it("never opens a file with a spoilt byte as if nothing were wrong", () => {
    const clean = openXlsx(GOOD, "a.xlsx").activeSheet.value(0, 0);
    for (let at = 0; at < GOOD.length; at += 3) {
      const spoilt = GOOD.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
      try {
        expect(openXlsx(spoilt, "a.xlsx").activeSheet.value(0, 0)).toBe(clean);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookFileError);
      }
    }
  });

  it.each([
    ["a sheet that ends early", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v>"],
    ["elements that do not close", "<worksheet><sheetData><row></sheetData></worksheet>"],
    ["a number that is none", rows(`<row r="1"><c r="A1"><v>12a</v></c></row>`)],
    ["a row beyond the grid", rows(`<row r="1048577"><c><v>1</v></c></row>`)],
    ["a column beyond the grid", rows(`<row r="1"><c r="XFE1"><v>1</v></c></row>`)],
    ["a document type", `<!DOCTYPE a [<!ENTITY b "c">]>${rows("")}`],
    ["no XML at all", "garbage"],
  ])("calls %s damaged and names the part", (_, sheet) => {
    const error = refusal(zipOf(oneSheet(sheet)));
    expect([error.code, error.detail]).toEqual(["DAMAGED", "xl/worksheets/sheet1.xml"]);
  });

  it("calls a workbook without its sheet's part damaged", () => {
    const parts = oneSheet("");
    delete parts["xl/worksheets/sheet1.xml"];
    expect(refusal(zipOf(parts)).code).toBe("DAMAGED");
  });

  it("refuses a file that unpacks to far more than it is, is too large or has too many entries", () => {
    const bomb = zipOf(oneSheet(rows(" ".repeat(4_000_000))));
    expect(refusal(bomb).code).toBe("TOO_LARGE");
    const limits = [{ packedBytes: 100 }, { unpackedBytes: 1000 }, { entries: 3 }];
    for (const limit of limits)
      expect(() => readZip(GOOD, { ...ZIP_LIMITS, ...limit })).toThrow("TOO_LARGE");
    expect(readZip(GOOD)).toHaveLength(6);
  });

  it("says in one sentence of either language what is wrong, why and what to do", () => {
    const pdf = refusal(bytes("%PDF-1.7\n"));
    expect(workbookFileErrorText(pdf, "zh-CN")).toBe(
      "这不是 .xlsx 工作簿,内容看起来是PDF 文档,请在 Excel 或 WPS 中打开并另存为 .xlsx 后再试。"
    );
    expect(workbookFileErrorText(pdf, "en-US")).toContain("a PDF document");
    const codes = [
      "EMPTY", "NOT_A_SPREADSHEET", "ENCRYPTED", "TRUNCATED", "OLD_FORMAT", "TOO_LARGE", "DAMAGED",
    ] as const; // prettier-ignore
    for (const code of codes)
      for (const language of ["zh-CN", "en-US"] as const) {
        const text = workbookFileErrorText(new WorkbookFileError(code, "xl/a.xml"), language);
        expect(text).toMatch(/^[^。]+。$|^[A-Z].+\.$/);
        expect(text).not.toContain("{");
      }
  });
});
