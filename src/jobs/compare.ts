import type { ReadSource } from "../excel/list-source";
import type { SheetHead } from "../excel/sheet-heads";
import { writeShared } from "../excel/write-shared";
import { compareMonths, type MonthComparison } from "../rules/allocation/compare-months";
import type { AmountUnit } from "../rules/amount-unit";
import { personLabel } from "../rules/claims/roster";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { type ComparisonContent, planComparisonSheet } from "../sheets/comparison-sheet";
import { planFindingSheet } from "../sheets/finding-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { AssignReport } from "./assign";
import { claimLog } from "./claim-log";
import { findClaimSheets } from "./claim-sheets";
import type { Clock, RunControl } from "./job";
import { type PeopleReading, readPeople } from "./read-claims";
import { type MonthReading, readMonth } from "./read-month";

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
  readonly previous: MonthReading;
  readonly current: MonthReading;
  readonly comparison: MonthComparison;
  readonly basis: string;
  /** 月度比较, 问题清单. */
  readonly plans: readonly SheetPlan[];
  readonly findings: readonly Finding[];
}

/**
 * Compares two months: new and lost customers, moved tiers and holders, holders who left. The deposits are of one basis: where the two months
 * have different ones, each says its own. Refused with MONTHS_NOT_TWO, what reading a list is refused with, STOPPED or what the host says.
 */
export async function prepareCompare(
  order: CompareOrder,
  control: RunControl
): Promise<Outcome<ComparePreview>> {
  const { book, unit, monthOf, ruleFindings = [] } = order;
  const found = await findClaimSheets();
  if (!found.ok) return found;
  const staff = found.value.staff === null ? null : await readPeople(found.value, book, control);
  if (staff !== null && !staff.ok) return staff;
  const people = staff?.value.people ?? null;
  const headsOf = (month: "previous" | "current"): SheetHead[] =>
    found.value.heads.filter((head) => monthOf(head) === month);
  const previous = await readMonth({ heads: headsOf("previous"), book, unit, people }, control);
  if (!previous.ok) return previous;
  const current = await readMonth({ heads: headsOf("current"), book, unit, people }, control);
  if (!current.ok) return current;
  if (previous.value === null || current.value === null) {
    const months = [previous.value, current.value].filter((month) => month !== null).length;
    return refused(finding("MONTHS_NOT_TWO", null, "", { found: months }));
  }
  const isOnDuty = dutyIn(staff?.value ?? null);
  const comparison = compareMonths(previous.value.month, current.value.month, isOnDuty);
  const bases = [...new Set([previous.value.basis, current.value.basis])];
  const findings = [
    ...ruleFindings,
    ...previous.value.findings,
    ...current.value.findings,
    ...(staff?.value.findings ?? []),
    ...(bases.length > 1 ? [basesDiffer(previous.value.basis, current.value.basis)] : []),
  ];
  const basis = bases.length === 1 ? bases.join() : `上月${bases[0] ?? ""},本月${bases[1] ?? ""}`;
  const content: ComparisonContent = {
    previous: previous.value.month,
    current: current.value.month,
    comparison,
    basis,
    holderText: holderTexts(staff?.value ?? null),
  };
  return done({
    job: "compare",
    ruleBook: book,
    previous: previous.value,
    current: current.value,
    comparison,
    basis,
    plans: [planComparisonSheet(content), planFindingSheet(findings)],
    findings,
  });
}

function basesDiffer(previous: string, current: string): Finding {
  return finding("MONTH_BASES_DIFFER", null, "", { previous, current });
}

/** Writes what the preview shows. Undone by `undoLastWrite`. */
export async function applyCompare(
  { plans, previous, current, ruleBook: book }: ComparePreview,
  run: RunControl & Clock
): Promise<Outcome<AssignReport>> {
  const sources: ReadSource[] = [...current.sources, ...previous.sources];
  const rows = previous.month.count + current.month.count;
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

/** Without a roster nobody is known to have left. */
function dutyIn(staff: PeopleReading | null): (holder: string) => boolean {
  if (staff === null) return () => true;
  const onDuty = new Set(staff.roster.filter(({ isOnDuty }) => isOnDuty).map(({ id }) => id));
  return (holder) => onDuty.has(holder);
}

function holderTexts(staff: PeopleReading | null): (holder: string) => string {
  const labels = new Map(staff?.roster.map((member) => [member.id, personLabel(member)]));
  return (holder) => labels.get(holder) ?? holder;
}
