import type { CLAIM_FINDING_SEVERITY } from "../../rules/claims/claim-findings";
import type { FindingText } from "../zh-CN/findings";

/** The findings of `rules/claims/claim-findings` in English. */
export const claimFindingTexts: Readonly<Record<keyof typeof CLAIM_FINDING_SEVERITY, FindingText>> =
  {};
