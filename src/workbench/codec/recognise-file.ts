/** Tells what a file that is no ZIP package is, so that the refusal can name it. */
import { WorkbookFileError, type FileLikeness } from "./workbook-file-error";

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const OLE_DIRECTORY_ENTRY = 128;
const BARE_BIFF_RECORDS = [0x0009, 0x0209, 0x0409];

const SIGNATURES: readonly (readonly [FileLikeness, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["IMAGE", [0x89, 0x50, 0x4e, 0x47]],
  ["IMAGE", [0xff, 0xd8, 0xff]],
  ["IMAGE", [0x47, 0x49, 0x46, 0x38]],
  ["IMAGE", [0x42, 0x4d]],
  ["IMAGE", [0x49, 0x49, 0x2a, 0x00]],
];

/** Passes when the bytes begin as a ZIP does; else throws the {@link WorkbookFileError} that says what they are instead. */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError("EMPTY");
  if (startsWith(bytes, ZIP_SIGNATURE)) return;
  if (startsWith(bytes, OLE_SIGNATURE)) throw oleError(bytes);
  if (isBareBiff(bytes)) throw new WorkbookFileError("OLD_FORMAT");
  throw new WorkbookFileError("NOT_A_SPREADSHEET", likenessOf(bytes));
}

/** Office stores an encrypted .xlsx, as well as every .xls, in an OLE compound file; its stream names tell them apart. */
function oleError(bytes: Uint8Array): WorkbookFileError {
  if (hasOleStream(bytes, "EncryptedPackage")) return new WorkbookFileError("ENCRYPTED");
  if (hasOleStream(bytes, "Workbook") || hasOleStream(bytes, "Book"))
    return new WorkbookFileError("OLD_FORMAT");
  const likeness: FileLikeness = hasOleStream(bytes, "WordDocument")
    ? "WORD"
    : hasOleStream(bytes, "PowerPoint Document")
      ? "POWERPOINT"
      : "OLE";
  return new WorkbookFileError("NOT_A_SPREADSHEET", likeness);
}

/** Directory entries are 128 bytes, aligned: a UTF-16 name, its length in bytes (with the closing zero) at offset 64. */
function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const nameBytes = (name.length + 1) * 2;
  for (let entry = 512; entry + OLE_DIRECTORY_ENTRY <= bytes.length; entry += OLE_DIRECTORY_ENTRY) {
    if (bytes[entry + 64] !== nameBytes || bytes[entry + 65] !== 0) continue;
    let same = true;
    for (let i = 0; same && i < name.length; i++)
      same = bytes[entry + 2 * i] === name.charCodeAt(i) && bytes[entry + 2 * i + 1] === 0;
    if (same) return true;
  }
  return false;
}

/** Workbooks of Excel 2 to 4 are a bare stream of records. */
function isBareBiff(bytes: Uint8Array): boolean {
  const record = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  return BARE_BIFF_RECORDS.includes(record) && bytes[3] === 0 && (bytes[2] ?? 0) <= 16;
}

function likenessOf(bytes: Uint8Array): FileLikeness {
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (known) return known[0];
  const head = textOf(bytes.subarray(0, 4096));
  if (head === null) return "UNKNOWN";
  const start = head.trimStart().toLowerCase();
  if (!start.startsWith("<")) return "TEXT";
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet") && start.includes("<?xml"))
    return start.includes("<html") ? "HTML" : "XML_SPREADSHEET_2003";
  return /<(!doctype html|html|head|body|table|meta)\b/.test(start) ? "HTML" : "XML";
}

/** The bytes as text, whatever their Chinese encoding; null where control characters show that they are none. */
function textOf(bytes: Uint8Array): string | null {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(bytes);

  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? null : text;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
