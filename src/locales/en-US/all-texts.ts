import { claimsPageTexts } from "./claims-page";
import { commandTexts } from "./commands";
import { findingTexts } from "./findings";
import { holdingReasonTexts } from "./holding-reasons";
import { paneTexts } from "./pane";
import { payPageTexts } from "./pay-page";
import { ruleBookTexts } from "./rule-book";
import { rulesPageTexts } from "./rules-page";
import { staffingPageTexts } from "./staffing-page";

/** Everything a person reads in English; one piece, so that it can be loaded by those alone who read it. */
export const englishTexts = {
  claimsPage: claimsPageTexts,
  commands: commandTexts,
  findings: findingTexts,
  holdingReasons: holdingReasonTexts,
  pane: paneTexts,
  payPage: payPageTexts,
  ruleBook: ruleBookTexts,
  rulesPage: rulesPageTexts,
  staffingPage: staffingPageTexts,
};

/** All English texts; they are loaded as one, where somebody reads English. */
export type EnglishTexts = typeof englishTexts;
