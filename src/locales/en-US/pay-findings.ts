import type { PAY_FINDING_SEVERITY } from "../../rules/pay/pay-findings";
import type { FindingText } from "../zh-CN/findings";

/** The findings of `rules/pay/pay-findings` in English. */
export const payFindingTexts: Readonly<Record<keyof typeof PAY_FINDING_SEVERITY, FindingText>> = {};
