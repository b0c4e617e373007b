import type { WriteForecast, WriteReport } from "../../jobs/clean";
import type { RunControl } from "../../jobs/job";
import { applyPay, forecastPay, type PayPreview, preparePay, tryPay } from "../../jobs/pay";
import { type AdjustmentReport, writeAdjustments } from "../../jobs/pay-adjustments";
import { type LockOrder, lockPayMonth, unlockPayMonth } from "../../jobs/pay-lock";
import { type PayReading, readPay } from "../../jobs/read-pay";
import { type LoadedRuleBook, loadUsableRuleBook } from "../../jobs/rule-book";
import { done, type Outcome, refused } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { FollowedRules } from "../../sheets/pay/live-pay";
import { clocked, watched } from "./clocked";

/** A month computed twice from the same lists: by the chosen parameters, and by others. */
export interface PayTrial {
  readonly before: PayPreview;
  readonly after: PayPreview;
  readonly differences: Extract<ReturnType<typeof tryPay>, { readonly ok: true }>["differences"];
}

/** What page 绩效 asks of the rest of the product. Every write can be taken back by `undoLastWrite`. */
export interface PayJobs {
  /** The workbook's rule book, from which the clerk's parameters start; refused where its sheets have a mistake. */
  loadRules(): Promise<Outcome<LoadedRuleBook>>;
  /** Reads the month's lists and computes it by the rule book; whatever stands in the way is a finding of the preview. */
  read(loaded: LoadedRuleBook, book: RuleBook, control: RunControl): Promise<Outcome<PayPreview>>;
  /** Computes what was read once more by another rule book; refused with the first thing that stands in the way. */
  whatIf(preview: PayPreview, other: RuleBook): Promise<Outcome<PayTrial>>;
  forecast(preview: PayPreview): Promise<Outcome<readonly WriteForecast[]>>;
  /** As values, or with `followed`, by which the workbook's functions go, as formulas. */
  apply(
    preview: PayPreview,
    followed: FollowedRules | null,
    control: RunControl
  ): Promise<Outcome<WriteReport>>;
  /** Adds 工资调整, empty, where there is none. */
  writeAdjustments(book: RuleBook, control: RunControl): Promise<Outcome<AdjustmentReport>>;
  lock(order: LockOrder, control: RunControl): Promise<Outcome<WriteReport>>;
  unlock(order: LockOrder, control: RunControl): Promise<Outcome<WriteReport>>;
}

export const payJobs: PayJobs = {
  loadRules: loadUsableRuleBook,
  async read(loaded, book, control) {
    const reading = await readPay(book, watched(control));
    return reading.ok ? done(computed(reading.value, book, loaded)) : reading;
  },
  async whatIf(preview, other) {
    const tried = tryPay(preview.reading, preview.ruleBook, other);
    if (!tried.ok) {
      const [problem] = tried.problems;
      if (problem === undefined) throw new Error("A trial was refused without a reason");
      return refused(problem);
    }
    const after = preparePay(preview.reading, other);
    return done({ before: preview, after, differences: tried.differences });
  },
  forecast: forecastPay,
  apply: (preview, followed, control) => applyPay(preview, clocked(control), followed),
  writeAdjustments: (book, control) => writeAdjustments(book, clocked(control)),
  lock: (order, control) => lockPayMonth(order, clocked(control)),
  unlock: (order, control) => unlockPayMonth(order, clocked(control)),
};

function computed(reading: PayReading, book: RuleBook, { findings }: LoadedRuleBook): PayPreview {
  // of the rule sheets, only this is about pay
  const forbidden = findings.filter(({ code }) => code === "RULE_INDICATOR_FORBIDDEN");
  return preparePay(reading, book, forbidden);
}
