import type { Severity } from "../finding";

/** Findings about pricing, pools, scorecards and bonuses (R59 to R73); their texts are in `locales/…/pay-findings`. */
export const PAY_FINDING_SEVERITY = {} as const satisfies Readonly<Record<string, Severity>>;
