/** Line breaks, tabs and invisible characters that exports and copies leave inside a text. */
const INVISIBLE = /[\u0000-\u001f\u007f\u200b-\u200d\u2060\ufeff]/g;
/** One class without alternatives: nearly every text passes this test alone. */
const MAY_NEED_CLEANING = /[\s'\u0000-\u001f\u007f\u200b-\u200d\u2060\ufeff]/;

/** A text without line breaks, invisible characters, leading apostrophes and outer spaces (full-width too). */
export function plainText(text: string): string {
  if (!MAY_NEED_CLEANING.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/^[\s']+/, "")
    .trimEnd();
}
