/** Named characters that lists use; any other name stays as it stands. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  yen: "¥",
  middot: "·",
  times: "×",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
};

const LAST_CODE_POINT = 0x10ffff;

/** HTML source text as a person sees it: white space folded, character references resolved. */
export function shownText(source: string): string {
  const folded = source.replace(/[ \t\r\n\f]+/g, " ");
  return folded.includes("&") ? folded.replace(/&(#?\w{1,8});/g, resolve) : folded;
}

function resolve(reference: string, name: string): string {
  if (!name.startsWith("#")) return NAMED[name] ?? reference;
  const isHex = name[1] === "x" || name[1] === "X";
  const code = isHex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : reference;
}
