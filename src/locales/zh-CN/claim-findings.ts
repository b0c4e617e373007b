import type { CLAIM_FINDING_SEVERITY } from "../../rules/claims/claim-findings";
import type { FindingText } from "./findings";

/** The findings of `rules/claims/claim-findings` in Chinese. */
export const claimFindingTexts: Readonly<Record<keyof typeof CLAIM_FINDING_SEVERITY, FindingText>> =
  {};
