import { FileRefusal } from "./file-refusal";

/** A file's text, and how many of its characters could not be made out (they show as �). */
export interface DecodedText {
  readonly text: string;
  readonly lost: number;
}

const LOST = "\ufffd";
const SAMPLE_BYTES = 4_096;

/**
 * The text of a file in UTF-8 or UTF-16 with or without mark, or in GB18030 (with GBK and GB2312 inside it): by its mark, else
 * UTF-8 where it is valid, else GB18030. FILE_TRUNCATED where the file ends inside a character.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16Of(bytes);
  if (wide !== null) {
    if (bytes.length % 2 !== 0) throw new FileRefusal("FILE_TRUNCATED");
    return decodedBy(wide, bytes);
  }
  const strict = strictly("utf-8", bytes) ?? (looksUtf8(bytes) ? null : strictly("gb18030", bytes));
  if (strict !== null) return { text: strict, lost: 0 };
  return decodedBy(looksUtf8(bytes) ? "utf-8" : "gb18030", bytes);
}

/** The beginning of a file as text, for telling what it is; never refused. */
export function peekText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, SAMPLE_BYTES);
  return new TextDecoder(utf16Of(head) ?? "utf-8").decode(head);
}

function decodedBy(encoding: string, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, lost: text.split(LOST).length - 1 };
}

/** Null where the bytes are not this encoding; FILE_TRUNCATED where all but an unfinished last character are. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return text + decoder.decode();
  } catch {
    throw new FileRefusal("FILE_TRUNCATED");
  }
}

/** Without a mark, UTF-16 shows by the zero halves of digits, separators and line ends. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd * 20 > length && odd > even * 4) return "utf-16le";
  if (even * 20 > length && even > odd * 4) return "utf-16be";
  return null;
}

/** A damaged UTF-8 text still decodes for the most part; GBK read as UTF-8 hardly does at all. */
function looksUtf8(bytes: Uint8Array): boolean {
  const { text, lost } = decodedBy("utf-8", bytes);
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) wide += 1;
  return lost * 10 < wide;
}
