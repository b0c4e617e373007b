import { strToU8, zipSync } from "fflate";
import { bytesOf, outcomeOf, problemOf, sheetsOf, utf8 } from "./foreign-file";

function starting(...bytes: number[]): Uint8Array {
  return Uint8Array.from([...bytes, ...new Array<number>(600).fill(0)]);
}

/** An Office compound file with one stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1_024);
  bytes[1_024 + 64] = (stream.length + 1) * 2;
  return bytes;
}

describe("a file that is no list", () => {
  it.each([
    ["PDF", utf8("%PDF-1.7\n%âãÏÓ")],
    ["PNG", starting(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ["JPEG", starting(0xff, 0xd8, 0xff, 0xe0)],
    [
      "Word",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
    ],
    ["PowerPoint", zipSync({ "ppt/presentation.xml": strToU8("<p/>") })],
    ["ZIP", zipSync({ "说明.txt": strToU8("你好") })],
    ["OpenDocument", bytesOf("bad/opendocument-renamed.xlsx")],
    ["XML", utf8('<?xml version="1.0"?><order><id>1</id></order>')],
    ["MHTML", utf8("MIME-Version: 1.0\nContent-Type: multipart/related")],
    ["RTF", utf8("{\\rtf1 hello}")],
  ])("is called what it is: %s", (what, bytes) => {
    expect(problemOf(bytes)).toMatchObject({
      code: "FILE_NOT_A_LIST",
      severity: "error",
      params: { what, file: "清单.xls" },
    });
  });

  it.each([
    ["no byte", new Uint8Array()],
    ["a mark only", Uint8Array.of(0xef, 0xbb, 0xbf)],
    ["blank lines", utf8("\r\n \r\n")],
    ["delimiters only", utf8(",,,\n,,,\n")],
    ["a page with an empty table", utf8("<table><tr><td></td></tr></table>")],
  ])("is empty with %s", (_, bytes) => {
    expect(problemOf(bytes)?.code).toBe("FILE_EMPTY");
  });

  it("is not guessed at: random bytes", () => {
    expect(problemOf(Uint8Array.from({ length: 900 }, (_, i) => (i * 193) % 7))?.code).toBe(
      "FILE_UNRECOGNISED"
    );
  });
});

describe("a workbook that cannot be read", () => {
  it("is encrypted where Office wrapped the whole package", () => {
    expect(problemOf(compoundFile("EncryptedPackage"))?.code).toBe("FILE_ENCRYPTED");
  });

  it("is encrypted where an old workbook begins with the password record", () => {
    const begin = [0x09, 0x08, 0x10, 0, 0, 6, 5, 0, ...new Array<number>(12).fill(0)];
    const password = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4];
    const end = [0x0a, 0, 0, 0];
    expect(problemOf(Uint8Array.of(...begin, ...password, ...end))?.code).toBe("FILE_ENCRYPTED");
  });

  it("is no list where the compound file is a Word document", () => {
    expect(problemOf(compoundFile("WordDocument"))).toMatchObject({
      code: "FILE_NOT_A_LIST",
      params: { what: "Word" },
    });
  });

  it("is encrypted where a part of the package has a password", () => {
    const bytes = bytesOf("foreign/list-libreoffice.xlsx");
    const directory = bytes.findIndex(
      (_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1
    );
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    expect(problemOf(bytes)?.code).toBe("FILE_ENCRYPTED");
  });

  it.each([0.3, 0.6, 0.95])("is truncated or damaged with %d of its bytes", (share) => {
    for (const name of ["list.xls", "list-libreoffice.xlsx", "list-xml-2003.xls"]) {
      const bytes = bytesOf(`foreign/${name}`);
      const problem = problemOf(bytes.slice(0, Math.floor(bytes.length * share)));
      expect(["FILE_TRUNCATED", "FILE_DAMAGED"]).toContain(problem?.code);
    }
  });

  it("is damaged where a part does not have the checksum it should have", () => {
    const bytes = bytesOf("foreign/list-libreoffice.xlsx");
    const sheet = Buffer.from(bytes).indexOf("xl/worksheets/sheet1.xml");
    bytes[sheet + 200] = (bytes[sheet + 200] ?? 0) ^ 0xff;
    expect(problemOf(bytes)?.code).toBe("FILE_DAMAGED");
  });
});

describe("the limits", () => {
  it("refuse a file of too many bytes without looking into it", () => {
    expect(problemOf("foreign/list.xls", { bytes: 1000 })?.code).toBe("FILE_TOO_LARGE");
  });

  it.each(["list.xls", "list-libreoffice.xlsx", "list-utf8.csv", "list-html.xls"])(
    "refuse too many cells in %s",
    (name) => {
      expect(problemOf(`foreign/${name}`, { cells: 20 })?.code).toBe("FILE_TOO_LARGE");
      expect(outcomeOf(`foreign/${name}`, { cells: 200 }).ok).toBe(true);
    }
  );

  it("refuse a package that unpacks to far more than it weighs", () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/media/zeros.xml": new Uint8Array(4_000_000),
    });
    expect(problemOf(bomb)?.code).toBe("FILE_TOO_LARGE");
  });

  it("refuse a package whose parts together unpack to too much", () => {
    expect(problemOf("foreign/list-libreoffice.xlsx", { unpackedBytes: 1000 })?.code).toBe(
      "FILE_TOO_LARGE"
    );
  });

  it("hold where a part states less than it unpacks to", () => {
    const bytes = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "xl/workbook.xml": new Uint8Array(900_000),
    });
    const view = new DataView(bytes.buffer);
    const entry = Buffer.from(bytes).lastIndexOf("xl/workbook.xml") - 46;
    view.setUint32(entry + 24, 10, true);
    expect(problemOf(bytes)?.code).toBe("FILE_DAMAGED");
  });

  it("keep the beginning of a text that no cell can hold, and say so", () => {
    const { sheets, findings } = sheetsOf(utf8(`客户号,备注\n001,${"长".repeat(40_000)}\n`));
    expect(String(sheets[0]?.rows[1]?.[1])).toHaveLength(32_767);
    expect(findings).toMatchObject([{ code: "FILE_TEXT_SHORTENED", params: { cells: 1 } }]);
  });

  it("leave out the control characters that no cell can hold", () => {
    const page = utf8("<table><tr><td>甲\u0001乙&#2;\u000b</td></tr></table>");
    expect(sheetsOf(page).sheets[0]?.rows).toEqual([["甲乙"]]);
  });
});
