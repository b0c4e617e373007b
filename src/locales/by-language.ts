import type { EnglishTexts } from "./en-US/all-texts";
import type { Language } from "./language";

let english: EnglishTexts | null = null;

/** Makes English ready to be asked for: `loadLanguage` does it in the pane, the set-up does it in tests. */
export function registerEnglish(texts: EnglishTexts): void {
  english = texts;
}

/**
 * Texts that can be asked for by language. Chinese is built in, because every sheet is written in it; English must have been
 * registered, asking for it earlier is a bug.
 */
export function byLanguage<T>(
  chinese: T,
  fromEnglish: (texts: EnglishTexts) => T
): (language: Language) => T {
  return (language) => {
    if (language === "zh-CN") return chinese;
    if (english === null) throw new Error("The English texts are asked for before they are loaded");
    return fromEnglish(english);
  };
}
