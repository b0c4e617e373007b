/** What personal data a mask hides (rules.md §8.3). */
export const MASKED_KINDS = ["姓名", "证件", "手机", "电话", "账号", "地址", "邮箱"] as const;
/** One kind of personal data. */
export type MaskedKind = (typeof MASKED_KINDS)[number];

/** How many characters stay readable at either end; `keep: "district"` cuts an address after its district. */
export type MaskForm =
  { readonly head: number; readonly tail: number } | { readonly keep: "district" };

/** The usual forms: 110***********1239, 138****1234, 王**. */
export const STANDARD_MASKS: Readonly<Record<MaskedKind, MaskForm>> = {
  姓名: { head: 1, tail: 0 },
  证件: { head: 3, tail: 4 },
  手机: { head: 3, tail: 4 },
  电话: { head: 0, tail: 4 },
  账号: { head: 6, tail: 4 },
  地址: { keep: "district" },
  邮箱: { head: 1, tail: 0 },
};

const STAR = "*";
/** Names of divisions are short and hold no figure; a road, a town or a house number behind one is none, nor is a 小区. */
const PROVINCE = "(?:[^\\d\\s]{2,8}?(?:自治区|省))?";
const CITY = "(?:[^\\d\\s]{1,10}?(?:自治州|地区|盟|市))?";
const COUNTY =
  "(?:[路镇道乡街]?[^\\d\\s路街道巷弄镇乡村号]{1,10}?[乡镇]?(?:(?<![小社])区|县|旗|市))?";
const DISTRICT = new RegExp(`^${PROVINCE}${CITY}${COUNTY}`, "u");

/**
 * Hides a person's data and keeps its length. A text too short to hide anything between head and tail is hidden whole but for its first
 * character. Of an e-mail address only the part before @ is hidden; of an address all after its district.
 */
export function maskText(text: string, kind: MaskedKind, form: MaskForm): string {
  if (kind === "邮箱" && text.includes("@")) {
    const at = text.lastIndexOf("@");
    return hide([...text.slice(0, at)], form) + text.slice(at);
  }
  if ("keep" in form) {
    const kept = DISTRICT.exec(text)?.[0] ?? "";
    return kept + STAR.repeat([...text.slice(kept.length)].length);
  }
  return hide([...text], form);
}

function hide(characters: readonly string[], form: MaskForm): string {
  const { head, tail } = "keep" in form ? { head: 1, tail: 0 } : form;
  const hidden = characters.length - head - tail;
  if (hidden <= 0) {
    const shown = characters.length > 1 ? (characters[0] ?? "") : "";
    return shown + STAR.repeat(characters.length - shown.length);
  }
  const end = characters.slice(characters.length - tail);
  return [...characters.slice(0, head), STAR.repeat(hidden), ...(tail === 0 ? [] : end)].join("");
}
