import type { Language } from "./language";
import type { HelpTexts } from "./zh-CN/help";

/** The help of all pages in one language; each language is a piece of its own. */
export async function loadHelp(language: Language): Promise<HelpTexts> {
  const { helpTexts } =
    language === "zh-CN"
      ? await import(/* webpackChunkName: "help-zh-CN" */ "./zh-CN/help")
      : await import(/* webpackChunkName: "help-en-US" */ "./en-US/help");
  return helpTexts;
}
