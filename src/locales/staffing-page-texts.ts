import { byLanguage } from "./by-language";
import { staffingPageTexts, type StaffingPageTexts } from "./zh-CN/staffing-page";

/** The texts of page 编制; apart from the pane's, because the page is loaded only when it is opened. */
export const staffingPageTextsFor = byLanguage<StaffingPageTexts>(
  staffingPageTexts,
  ({ staffingPage }) => staffingPage
);
