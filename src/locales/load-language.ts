import { registerEnglish } from "./by-language";
import type { Language } from "./language";

/** Loads what a person of this language reads; to be awaited before the first text is asked for. Chinese needs nothing. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === "zh-CN") return;
  const { englishTexts } = await import(/* webpackChunkName: "en-US" */ "./en-US/all-texts");
  registerEnglish(englishTexts);
}
