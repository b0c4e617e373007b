import type { PAY_FINDING_SEVERITY } from "../../src/rules/pay/pay-findings";
import type { FindingSample } from "./finding-samples";

/** What each of these findings carries where it is made. */
export const payFindingSamples: Readonly<Record<keyof typeof PAY_FINDING_SEVERITY, FindingSample>> =
  {};
