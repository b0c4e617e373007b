/** `*` and `?` in texts that are searched for; `~` before one of them takes its meaning away. */

export function hasWildcards(text: string): boolean {
  return /(^|[^~])[*?]/.test(text) || /^[*?]/.test(text);
}

export function withoutEscapes(text: string): string {
  return text.includes("~") ? text.replace(/~([*?~])/g, "$1") : text;
}

/** Matches a whole text, or (`isWhole` false) a part of it, without case. */
export function wildcardPattern(text: string, isWhole = true): RegExp {
  const source = text.replace(/~([*?~])|[\s\S]/g, (piece: string, escaped: string | undefined) => {
    if (escaped !== undefined) return escapedForPattern(escaped);
    if (piece === "*") return "[\\s\\S]*";
    return piece === "?" ? "[\\s\\S]" : escapedForPattern(piece);
  });
  return new RegExp(isWhole ? `^${source}$` : source, "i");
}

function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
