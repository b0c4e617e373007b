import type { Steps } from "./steps";

/** The characters of an XML part: UTF-8 unless its byte order mark or declaration says otherwise. */
export function* decodeXmlSteps(bytes: Uint8Array): Steps<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield 0;
  }
  return text + decoder.decode();
}

/** Bytes decoded in one step. */
const PIECE = 4 * 1024 * 1024;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = new TextDecoder().decode(bytes.subarray(0, 128));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
}

const DECLARED_ENCODING = /^(\s*<\?xml[^>]*\bencoding\s*=\s*["'])([^"']+)(["'])/;

/** A changed part is written as UTF-8; a declaration of another encoding would then be a lie. */
export function declareUtf8(head: string): string {
  return head.replace(
    DECLARED_ENCODING,
    (whole, before: string, encoding: string, after: string) =>
      encoding.toLowerCase() === "utf-8" ? whole : `${before}UTF-8${after}`
  );
}
