import { byLanguage } from "./by-language";
import { rulesPageTexts, type RulesPageTexts } from "./zh-CN/rules-page";

/** The texts of page 规则; apart from the pane's, because the page is loaded only when it is opened. */
export const rulesPageTextsFor = byLanguage<RulesPageTexts>(
  rulesPageTexts,
  ({ rulesPage }) => rulesPage
);
