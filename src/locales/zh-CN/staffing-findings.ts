import type { STAFFING_FINDING_SEVERITY } from "../../rules/staffing/staffing-findings";
import type { FindingText } from "./findings";

/** The findings of `rules/staffing/staffing-findings` in Chinese. */
export const staffingFindingTexts: Readonly<
  Record<keyof typeof STAFFING_FINDING_SEVERITY, FindingText>
> = {};
