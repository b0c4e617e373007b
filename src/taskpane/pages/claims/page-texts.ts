import { claimsPageTextsFor } from "../../../locales/claims-page-texts";
import type { ClaimsPageTexts } from "../../../locales/zh-CN/claims-page";
import { useWording } from "../../wording/WordingContext";

/** The page's texts in the person's language. */
export function useClaimsTexts(): ClaimsPageTexts {
  return claimsPageTextsFor(useWording().language);
}
