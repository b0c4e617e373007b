import type { ReadSource } from "../excel/list-source";
import type { SheetHead } from "../excel/sheet-heads";
import { writeShared } from "../excel/write-shared";
import type { MonthChangeTotal } from "../rules/allocation/compare-months";
import type { AmountUnit } from "../rules/amount-unit";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { PlannedSheet } from "../sheets/sheet-plan";
import type { AssignReport } from "./assign";
import { claimLog } from "./claim-log";
import { findClaimSheets } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import type { MonthsOrder, PlannedMonths } from "./plan-months";
import { readPeople } from "./read-claims";
import { type MonthIntake, type MonthReading, readMonth } from "./read-month";

/** Which sheets are which month. */
export interface CompareOrder {
  readonly book: RuleBook;
  readonly unit: AmountUnit | null;
  readonly ruleFindings?: readonly Finding[];
  /** Whether a sheet belongs to last month, to this one, or to neither. */
  readonly monthOf: (head: SheetHead) => "previous" | "current" | null;
}

/** What comparing two months would write. */
export interface ComparePreview {
  readonly job: "compare";
  readonly ruleBook: RuleBook;
  /** 月度比较, 问题清单. */
  readonly plans: readonly PlannedSheet[];
  readonly totals: readonly MonthChangeTotal[];
  readonly unchanged: number;
  /** Customers of both months; who is in both counts twice. */
  readonly rows: number;
  readonly sources: readonly ReadSource[];
}

/** Two months as they were read. */
export interface ReadMonths<R, A> {
  readonly previous: MonthReading<R, A>;
  readonly current: MonthReading<R, A>;
  readonly order: MonthsOrder;
}

/** Reads two months and 人员. Refused with MONTHS_NOT_TWO, what reading a list is refused with, STOPPED or what the host says. */
export async function readMonths<R, A>(
  { book, monthOf, ruleFindings = [] }: CompareOrder,
  intake: MonthIntake<R, A>,
  control: RunControl
): Promise<Outcome<ReadMonths<R, A>>> {
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const staff = found.value.staff === null ? null : await readPeople(found.value, book, control);
  if (staff !== null && !staff.ok) return staff;
  const headsOf = (month: "previous" | "current"): SheetHead[] =>
    found.value.heads.filter((head) => monthOf(head) === month);
  const previous = await readMonth(headsOf("previous"), intake, control);
  if (!previous.ok) return previous;
  const current = await readMonth(headsOf("current"), intake, control);
  if (!current.ok) return current;
  if (previous.value === null || current.value === null) {
    const months = [previous.value, current.value].filter((month) => month !== null).length;
    return refused(finding("MONTHS_NOT_TWO", null, "", { found: months }));
  }
  const { roster = null, findings: staffFindings = [] } = staff?.value ?? {};
  const order = { roster, ruleFindings, staffFindings };
  return done({ previous: previous.value, current: current.value, order });
}

/** What was planned, with the way back to the sheets it rests on. */
export function comparePreview(
  {
    comparison,
    previous,
    current,
    plans,
  }: Pick<ComparePreview, "plans"> & {
    readonly comparison: Pick<PlannedMonths["comparison"], "totals" | "unchanged">;
    readonly previous: { readonly count: number };
    readonly current: { readonly count: number };
  },
  months: Pick<ReadMonths<unknown, unknown>, "previous" | "current">,
  ruleBook: RuleBook
): ComparePreview {
  const { totals, unchanged } = comparison;
  const rows = previous.count + current.count;
  const sources = [...months.current.sources, ...months.previous.sources];
  return { job: "compare", ruleBook, plans, totals, unchanged, rows, sources };
}

/** Writes what the preview shows. Undone by `undoLastWrite`. */
export async function applyCompare(
  { plans, sources, rows, ruleBook: book }: ComparePreview,
  run: RunControl & Clock
): Promise<Outcome<AssignReport>> {
  const log = { job: "月度比较", book, sources, edits: [], rows, totalFen: null };
  const written = await writeShared(
    {
      added: [],
      plans,
      edits: [],
      sources,
      front: null,
      log: runLogSheet,
      logOf: claimLog(log, run),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  const { added: sheets, warnings } = written.value;
  return done({ sheets, cellsChanged: 0, warnings });
}
