import { payPageTextsFor } from "../../../locales/pay-page-texts";
import type { PayPageTexts } from "../../../locales/zh-CN/pay-page";
import { useWording } from "../../wording/WordingContext";

/** The page's texts in the person's language. */
export function usePayTexts(): PayPageTexts {
  return payPageTextsFor(useWording().language);
}
