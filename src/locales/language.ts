/** Languages a person can read the product in; Chinese first. */
export type Language = "zh-CN" | "en-US";

/** The language for an Office display locale such as `zh-TW` or `en-GB`: Chinese for every Chinese and for none, else English. */
export function languageOf(officeLocale: string): Language {
  const primary = officeLocale.trim().toLowerCase().split(/[-_]/)[0];
  return primary === "zh" || primary === "" ? "zh-CN" : "en-US";
}
