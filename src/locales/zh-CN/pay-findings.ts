import type { PAY_FINDING_SEVERITY } from "../../rules/pay/pay-findings";
import type { FindingText } from "./findings";

/** The findings of `rules/pay/pay-findings` in Chinese. */
export const payFindingTexts: Readonly<Record<keyof typeof PAY_FINDING_SEVERITY, FindingText>> = {};
