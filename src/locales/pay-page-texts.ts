import { byLanguage } from "./by-language";
import { payPageTexts, type PayPageTexts } from "./zh-CN/pay-page";

/** The texts of page 绩效; apart from the pane's, because the page is loaded only when it is opened. */
export const payPageTextsFor = byLanguage<PayPageTexts>(payPageTexts, ({ payPage }) => payPage);
