import type { WriteForecast, WriteReport } from "../../../jobs/clean";
import type { PayPreview } from "../../../jobs/pay";
import type { LoadedRuleBook } from "../../../jobs/rule-book";
import type { UndoReport } from "../../../jobs/undo";
import type { PayTrial } from "../../jobs/pay-jobs";
import type { PageState } from "../page-flow";
import type { ChoiceFault, PayChoices } from "./pay-choices";

export const PAY_STEPS = ["parameters", "check", "trial", "preview", "write", "lock"] as const;
export type PayStep = (typeof PAY_STEPS)[number];

export type PayTask =
  | "rules"
  | "keep rules"
  | "read"
  | "write adjustments"
  | "try"
  | "forecast"
  | "write"
  | "lock"
  | "unlock"
  | "undo";

/** How the pay sheets are written: as values, or as formulas over the lists. */
export type PayForm = "values" | "formulas";

/** What the last task came to; it stays until the next one starts. */
export type PayNotice =
  | { readonly kind: "rules kept" }
  | { readonly kind: "adjustments written" }
  | { readonly kind: "adjustments standing"; readonly sheet: string }
  | { readonly kind: "unlocked"; readonly month: string }
  | { readonly kind: "undone"; readonly report: UndoReport };

/** The whole of page 绩效. */
export interface PayState extends PageState<PayTask> {
  readonly step: PayStep;
  /** False until the person leaves the first step: the heading takes the focus only on moves. */
  readonly hasMoved: boolean;
  readonly notice: PayNotice | null;
  /** What the workbook's 「规则」 says. */
  readonly loaded: LoadedRuleBook | null;
  readonly choices: PayChoices | null;
  /** What is wrong with the choices; shown once the person wanted to go on. */
  readonly faults: ReadonlySet<ChoiceFault>;
  readonly preview: PayPreview | null;
  /** The other parameters of 试算. */
  readonly trialChoices: PayChoices | null;
  readonly trialFaults: ReadonlySet<ChoiceFault>;
  readonly trial: PayTrial | null;
  readonly forecasts: readonly WriteForecast[];
  readonly form: PayForm;
  readonly written: WriteReport | null;
  /** Who locks or unlocks, and why; kept while the person goes back and forth. */
  readonly lockBy: string;
  readonly lockReason: string;
  readonly isLockFormFaulty: boolean;
  /** The version that was locked here just now. */
  readonly lockedVersion: number | null;
}

export const FIRST_PAY_STATE: PayState = {
  task: null,
  problem: null,
  step: "parameters",
  hasMoved: false,
  notice: null,
  loaded: null,
  choices: null,
  faults: new Set(),
  preview: null,
  trialChoices: null,
  trialFaults: new Set(),
  trial: null,
  forecasts: [],
  form: "values",
  written: null,
  lockBy: "",
  lockReason: "",
  isLockFormFaulty: false,
  lockedVersion: null,
};
