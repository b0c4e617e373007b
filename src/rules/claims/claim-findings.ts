import type { Severity } from "../finding";

/** Findings about people, claims, the head's decisions and allocation (R38 to R50); their texts are in `locales/…/claim-findings`. */
export const CLAIM_FINDING_SEVERITY = {} as const satisfies Readonly<Record<string, Severity>>;
