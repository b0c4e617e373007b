import { FileRefusal } from "./file-refusal";
import { peekText } from "./text-encoding";

/** What a file is by its content. `binary` = .xls since Excel 97, `old-binary` = .xls before it, with its texts in a code page. */
export type FileKind = "binary" | "old-binary" | "zip" | "html" | "xml-2003" | "delimited";

const SIGNATURES: readonly (readonly [what: string, ...bytes: number[]])[] = [
  ["PDF", 0x25, 0x50, 0x44, 0x46],
  ["PNG", 0x89, 0x50, 0x4e, 0x47],
  ["JPEG", 0xff, 0xd8, 0xff],
  ["GIF", 0x47, 0x49, 0x46, 0x38],
  ["TIFF", 0x49, 0x49, 0x2a, 0x00],
  ["TIFF", 0x4d, 0x4d, 0x00, 0x2a],
  ["RTF", 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ["RAR", 0x52, 0x61, 0x72, 0x21],
  ["7-Zip", 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ["GZIP", 0x1f, 0x8b],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE_SECTOR_BYTES = 512;
const OLE_ENTRY_BYTES = 128;
/** A few of them stand in texts of old systems, many only in binary files. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a]/g;
/** First records of the workbooks of Excel 2 to 5 that are no compound file. */
const BARE_RECORDS = [0x0009, 0x0209, 0x0409, 0x0809];

/**
 * Recognises a file by its content, whatever its extension says. Refused with FILE_EMPTY, FILE_ENCRYPTED, FILE_NOT_A_LIST (with what
 * it is) or FILE_UNRECOGNISED.
 */
export function recognise(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileRefusal("FILE_EMPTY");
  if (startsWith(bytes, OLE)) return recogniseOle(bytes);
  if (startsWith(bytes, ZIP)) return "zip";
  if (isBareWorkbook(bytes)) return "old-binary";
  const known = SIGNATURES.find(([, ...signature]) => startsWith(bytes, signature));
  if (known) throw new FileRefusal("FILE_NOT_A_LIST", { what: known[0] });
  return recogniseText(peekText(bytes));
}

/** Office keeps an encrypted .xlsx, every .xls and every .doc in a compound file; the names of its streams tell them apart. */
function recogniseOle(bytes: Uint8Array): FileKind {
  if (hasStream(bytes, "EncryptedPackage")) throw new FileRefusal("FILE_ENCRYPTED");
  if (hasStream(bytes, "Workbook")) return "binary";
  if (hasStream(bytes, "Book")) return "old-binary";
  if (hasStream(bytes, "WordDocument")) throw new FileRefusal("FILE_NOT_A_LIST", { what: "Word" });
  if (hasStream(bytes, "PowerPoint Document"))
    throw new FileRefusal("FILE_NOT_A_LIST", { what: "PowerPoint" });
  throw new FileRefusal(isDirectoryCutOff(bytes) ? "FILE_TRUNCATED" : "FILE_UNRECOGNISED");
}

/** The header says in which sector of 512 bytes the directory begins. */
function isDirectoryCutOff(bytes: Uint8Array): boolean {
  if (bytes.length < OLE_SECTOR_BYTES) return true;
  const sector = new DataView(bytes.buffer, bytes.byteOffset).getUint32(48, true);
  return (sector + 1) * OLE_SECTOR_BYTES + OLE_ENTRY_BYTES > bytes.length;
}

function recogniseText(head: string): FileKind {
  const start = head.replace(/^\ufeff/, "").trimStart();
  if (start === "") throw new FileRefusal("FILE_EMPTY");
  const controls = start.match(CONTROL)?.length ?? 0;
  if (controls * 20 > start.length) throw new FileRefusal("FILE_UNRECOGNISED");
  if (/^MIME-Version:/i.test(start)) throw new FileRefusal("FILE_NOT_A_LIST", { what: "MHTML" });
  if (!start.startsWith("<")) return "delimited";
  if (/<\?mso-application\s[^>]*Excel\.Sheet/i.test(start)) return "xml-2003";
  if (/<(?:!doctype\s+html|html|head|body|table|meta|style|div|center|title)\b/i.test(start))
    return "html";
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-2003";
  throw new FileRefusal("FILE_NOT_A_LIST", { what: "XML" });
}

/** Directory entries are 128 bytes, aligned: a UTF-16 name, its length in bytes (with the closing zero) at offset 64. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const nameBytes = (name.length + 1) * 2;
  for (let entry = 512; entry + OLE_ENTRY_BYTES <= bytes.length; entry += OLE_ENTRY_BYTES) {
    if (bytes[entry + 64] !== nameBytes || bytes[entry + 65] !== 0) continue;
    if ([...name].every((char, i) => bytes[entry + 2 * i] === char.charCodeAt(0))) return true;
  }
  return false;
}

function isBareWorkbook(bytes: Uint8Array): boolean {
  const record = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  return BARE_RECORDS.includes(record) && bytes[3] === 0 && (bytes[2] ?? 0) <= 16;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
