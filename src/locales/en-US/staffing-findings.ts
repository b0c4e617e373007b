import type { STAFFING_FINDING_SEVERITY } from "../../rules/staffing/staffing-findings";
import type { FindingText } from "../zh-CN/findings";

/** The findings of `rules/staffing/staffing-findings` in English. */
export const staffingFindingTexts: Readonly<
  Record<keyof typeof STAFFING_FINDING_SEVERITY, FindingText>
> = {
  STAFFING_TOWNSHIP_BUSY: {
    message:
      "Township outlet {outlet} has {premise} corporate cash trades a day or more, above what the standard was drawn up for (R24).",
    remedy:
      "Check its cash counters against the rows for urban outlets; set townshipCashFallback to urban to apply them.",
  },
  STAFFING_NO_ROW: {
    message:
      "No row of 规则-编制 covers the {business} volume of outlet {outlet}, so no counters are stated.",
    remedy: "Add the missing range to 规则-编制.",
  },
  STAFFING_OVERLOADED: {
    message:
      "{windows} windows cannot keep up: {arrivals} arrivals per half hour at {minutes} minutes each, so the queue grows without end.",
    remedy: "Add windows or shorten the handling time, then look at waiting times.",
  },
};
