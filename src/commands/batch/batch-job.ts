import type { ImportReport } from "../../jobs/import-list";
import type { LoadedRuleBook } from "../../jobs/rule-book";
import type { RunControl } from "../../jobs/job";
import type { AmountUnit } from "../../rules/amount-unit";
import type { Finding, Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";

/** What every unattended job is given: the files are in the workbook already. */
export interface BatchOrder {
  /** The workbook's rules with the settings of the command line on top. */
  readonly book: RuleBook;
  readonly loaded: LoadedRuleBook;
  /** null = decide by the list, or refuse. */
  readonly unit: AmountUnit | null;
  readonly imported: ImportReport;
  /** Results that can follow their lists are to be formulas. */
  readonly formulas: boolean;
  readonly control: RunControl;
}

/** What an unattended job says when it is done. */
export interface BatchOutcome {
  /** One line for people, without the time it took. */
  readonly summary: string;
  /** The fields of `--json` besides job, ok and elapsedMs. */
  readonly report: Readonly<Record<string, unknown>>;
}

/** One job of the command line. */
export type BatchJob = (order: BatchOrder) => Promise<BatchAnswer>;

/** Done, refused with the reason, or refused with every reason at once. */
export type BatchAnswer =
  Outcome<BatchOutcome> | { readonly ok: false; readonly problems: readonly Finding[] };
