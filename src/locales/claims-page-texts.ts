import { byLanguage } from "./by-language";
import { claimsPageTexts, type ClaimsPageTexts } from "./zh-CN/claims-page";

/** The texts of page 认领; apart from the pane's, because the page is loaded only when it is opened. */
export const claimsPageTextsFor = byLanguage<ClaimsPageTexts>(
  claimsPageTexts,
  ({ claimsPage }) => claimsPage
);
