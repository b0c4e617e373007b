import { rulesPageTexts as english } from "./en-US/rules-page";
import type { Language } from "./language";
import { rulesPageTexts as chinese, type RulesPageTexts } from "./zh-CN/rules-page";

const TEXTS: Readonly<Record<Language, RulesPageTexts>> = { "zh-CN": chinese, "en-US": english };

/** The texts of page 规则; apart from the pane's, because the page is loaded only when it is opened. */
export function rulesPageTextsFor(language: Language): RulesPageTexts {
  return TEXTS[language];
}
