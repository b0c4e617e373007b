/** Text inside XML: entities, line ends, CDATA, and the `_xHHHH_` escapes of the spreadsheet format. */

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Character data or an attribute value as text; an unknown entity is left as it stands. */
export function decodeXmlText(raw: string): string {
  let text = raw;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  if (!text.includes("&")) return text;
  return text.replace(
    /&(#x?)?([0-9A-Za-z]+);/g,
    (whole, numeric: string | undefined, name: string) => {
      if (numeric === undefined) return NAMED_ENTITIES[name] ?? whole;
      const code = numeric === "#" ? Number(name) : parseInt(name, 16);
      return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
  );
}

/** The content of an element that holds text only: entities, CDATA sections, comments. */
export function decodeXmlContent(raw: string): string {
  if (!raw.includes("<")) return decodeXmlText(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3).replace(/\r\n?/g, "\n");
      return piece.startsWith("<!--") ? "" : decodeXmlText(piece);
    })
    .join("");
}

/** Reads `_x000D_` and its like, by which the format carries characters that XML cannot. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );
}

/** Text as element content or attribute value. */
export function encodeXmlText(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Text as an attribute value; line ends and tabs would be read back as spaces unless written as references. */
export function encodeXmlAttribute(text: string): string {
  return encodeXmlText(text).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

// Control characters, half surrogates and the two non-characters are no XML; text that looks like an escape must not become one.
const NEEDS_ESCAPE =
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A cell's text as element content. */
export function encodeCellText(text: string): string {
  return encodeXmlText(text.replace(NEEDS_ESCAPE, escapeCharacter));
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
