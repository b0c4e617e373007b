import type { CLAIM_FINDING_SEVERITY } from "../../src/rules/claims/claim-findings";
import type { FindingSample } from "./finding-samples";

/** What each of these findings carries where it is made. */
export const claimFindingSamples: Readonly<
  Record<keyof typeof CLAIM_FINDING_SEVERITY, FindingSample>
> = {};
