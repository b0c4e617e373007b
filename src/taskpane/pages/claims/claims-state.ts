import type { AssignReport } from "../../../jobs/assign";
import type { ConflictFacts, WhatIfFigures } from "../../../jobs/assign-figures";
import type { WriteForecast } from "../../../jobs/clean";
import type { PeopleReading } from "../../../jobs/read-claims";
import type { RosterReport } from "../../../jobs/roster";
import type { UndoReport } from "../../../jobs/undo";
import type { SheetChoice } from "../../../excel/workbook-sheets";
import type { AssignOnDesk } from "../../../jobs/desk/claim-desk";
import type {
  AllocationMode,
  ClaimedRows,
  ClaimReading,
  ExplainedRow,
  MonthReport,
} from "../../jobs/claim-jobs";
import type { PageState } from "../page-flow";

export const CLAIMS_STEPS = ["people", "register", "settle", "allocate", "write"] as const;
export type ClaimsStep = (typeof CLAIMS_STEPS)[number];

export type ClaimsTask =
  | "roster"
  | "write roster"
  | "read"
  | "write register"
  | "claim"
  | "settle"
  | "arbitration"
  | "assign"
  | "what if"
  | "forecast"
  | "write"
  | "personal"
  | "compare"
  | "explain"
  | "undo";

/** What the last task came to; it stays until the next one starts. */
export type ClaimsNotice =
  | { readonly kind: "roster"; readonly report: RosterReport }
  | { readonly kind: "register"; readonly report: AssignReport }
  | { readonly kind: "claimed"; readonly report: ClaimedRows }
  | { readonly kind: "no claimant" }
  | { readonly kind: "settled"; readonly customer: string; readonly person: string }
  | { readonly kind: "arbitration"; readonly report: AssignReport }
  | { readonly kind: "personal"; readonly report: AssignReport }
  | { readonly kind: "compared"; readonly report: MonthReport }
  | { readonly kind: "undone"; readonly report: UndoReport };

/** What another mode or rule book would change. */
export interface WhatIf {
  /** The mode, or the name of the rule file. */
  readonly against: { readonly mode: AllocationMode } | { readonly file: string };
  readonly difference: WhatIfFigures;
}

/** One of the contested customers of a preview. */
export interface ShownConflict {
  /** Which of them. */
  readonly at: number;
  readonly facts: ConflictFacts;
}

/** The whole of page 认领. */
export interface ClaimsState extends PageState<ClaimsTask> {
  readonly step: ClaimsStep;
  /** False until the person leaves the first step: the heading takes the focus only on moves. */
  readonly hasMoved: boolean;
  readonly notice: ClaimsNotice | null;
  readonly staff: PeopleReading | null;
  /** 工号 of 当前认领人: who claims when the selected customers are claimed. */
  readonly claimantId: string | null;
  readonly reading: ClaimReading | null;
  /** Claims entered since the reading. */
  readonly claimedSince: number;
  /** The mode a person chose; null = as the rule book says. */
  readonly mode: AllocationMode | null;
  readonly preview: AssignOnDesk | null;
  /** The open conflict that is shown; null where there is none. */
  readonly conflict: ShownConflict | null;
  /** 客户号 of the conflicts settled since the reading. */
  readonly settledIds: ReadonlySet<string>;
  /** 裁定人, as last written. */
  readonly arbiter: string;
  readonly whatIf: WhatIf | null;
  readonly forecasts: readonly WriteForecast[] | null;
  readonly written: AssignReport | null;
  readonly explanation: ExplainedRow | null;
  /** Sheets one of which may hold last month's list. */
  readonly sheets: readonly SheetChoice[];
}

export const FIRST_CLAIMS_STATE: ClaimsState = {
  task: null,
  problem: null,
  step: "people",
  hasMoved: false,
  notice: null,
  staff: null,
  claimantId: null,
  reading: null,
  claimedSince: 0,
  mode: null,
  preview: null,
  conflict: null,
  settledIds: new Set(),
  arbiter: "",
  whatIf: null,
  forecasts: null,
  written: null,
  explanation: null,
  sheets: [],
};

/** The mode that counts. */
export function modeOf({ mode, reading }: ClaimsState): AllocationMode {
  return mode ?? reading?.ruleBook.allocationMode ?? "in-order";
}

/** In the order in which they are offered. */
export const ALLOCATION_MODES: readonly AllocationMode[] = ["in-order", "balanced"];
