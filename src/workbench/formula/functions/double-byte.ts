/** Texts as the Chinese code page stores them, where a Chinese character takes two bytes. */

const MOST_CODES = 0x10000;

let codes: Map<string, number> | null = null;

export function doubleByteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

function bytesOf(character: string): number {
  return character.charCodeAt(0) > 0x7f ? 2 : 1;
}

/** The piece of a text between two byte offsets; half a character becomes a space. */
export function withinBytes(text: string, from: number, to: number): string {
  let at = 0;
  let piece = "";
  for (const character of text) {
    const next = at + bytesOf(character);
    if (at >= from && next <= to) piece += character;
    else if (next > from && at < to) piece += " ";
    at = next;
  }
  return piece;
}

/** The character of a code of one byte, or of two of the Chinese code page; null where there is none. */
export function characterOf(code: number): string | null {
  if (code < 1 || code > MOST_CODES) return null;
  if (code < 128) return String.fromCharCode(code);
  const bytes = code < 256 ? [code] : [code >> 8, code & 255];
  return new TextDecoder("gbk").decode(Uint8Array.from(bytes));
}

/** The code of the first character; 63 (a question mark) where the Chinese code page lacks it. */
export function codeOf(text: string): number {
  const character = text.charAt(0);
  const code = character.charCodeAt(0);
  if (code < 128) return code;
  codes ??= readCodes();
  return codes.get(character) ?? 63;
}

function readCodes(): Map<string, number> {
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== "\ufffd") found.set(character, high * 256 + low);
    }
  return found;
}
