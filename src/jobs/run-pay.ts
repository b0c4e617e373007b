import { done, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import type { FollowedRules } from "../sheets/pay/live-pay";
import type { WriteReport } from "./clean";
import type { RunControl } from "./job";
import { applyPay, blockingFindings, type PayPreview, preparePay } from "./pay";
import { readPay } from "./read-pay";

export interface PayResult {
  readonly preview: PayPreview;
  readonly report: WriteReport;
}

/** Refused with everything that stands in the way, not only with the first of it. */
export type PayRun =
  Outcome<PayResult> | { readonly ok: false; readonly problems: readonly Finding[] };

/**
 * Pays a month from the cells of its lists to the written sheets, without a person in between: for batch. With `followed` the figures are
 * formulas, see `applyPay`.
 */
export async function runPay(
  ruleBook: RuleBook,
  ruleFindings: readonly Finding[],
  control: RunControl,
  followed: FollowedRules | null = null
): Promise<PayRun> {
  const startedAt = new Date();
  const now = (): Date => new Date();
  const reading = await readPay(ruleBook, control);
  if (!reading.ok) return reading;
  control.report({ stage: "check", done: 0, total: 1 });
  const preview = preparePay(reading.value, ruleBook, ruleFindings);
  control.report({ stage: "check", done: 1, total: 1 });
  const problems = blockingFindings(preview);
  if (problems.length > 0) return { ok: false, problems };
  const report = await applyPay(preview, { ...control, startedAt, now }, followed);
  return report.ok ? done({ preview, report: report.value }) : report;
}
