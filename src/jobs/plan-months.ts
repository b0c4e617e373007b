import {
  compareMonths,
  type MonthColumns,
  type MonthComparison,
} from "../rules/allocation/compare-months";
import { personLabel, type Roster } from "../rules/claims/roster";
import { depositsOf } from "../rules/customers/basis";
import { tierOf, tierScale } from "../rules/customers/tiers";
import { finding, type Finding } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { planComparisonSheet } from "../sheets/comparison-sheet";
import { planFindingSheet } from "../sheets/finding-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import type { PlacedAssignment } from "../tables/claims/assignment-reader";
import { PeopleIndex } from "../tables/claims/people-index";
import type { ListReading } from "../tables/list-reading";
import { chooseCustomers } from "./choose-customers";

/** One month as it was read: at least one of the two is there. */
export interface MonthMaterial {
  readonly list: ListReading | null;
  /** 分配结果 of the month; null where there is none. */
  readonly assigned: readonly PlacedAssignment[] | null;
}

/** What two months are compared by. */
export interface MonthsOrder {
  /** 人员; null where there is none: then nobody is known to have left, and 原管户人 is taken as written. */
  readonly roster: Roster | null;
  /** Of the rule sheets; of 人员. */
  readonly ruleFindings: readonly Finding[];
  readonly staffFindings: readonly Finding[];
}

/** What comparing two months would write. */
export interface PlannedMonths {
  readonly previous: MonthColumns;
  readonly current: MonthColumns;
  readonly comparison: MonthComparison;
  readonly basis: string;
  /** 月度比较, 问题清单. */
  readonly plans: readonly SheetPlan[];
  readonly findings: readonly Finding[];
}

interface Month {
  readonly month: MonthColumns;
  readonly basis: string;
  readonly findings: readonly Finding[];
}

/**
 * Compares two months: new and lost customers, moved tiers and holders, holders who left. Deposits and tiers are of the month's list, holders of its
 * 分配结果, else of 原管户人; a month without a list is its 分配结果 alone, with 存款余额. The deposits are of one basis: where the two months have
 * different ones, each says its own.
 */
export function planMonths(
  months: { readonly previous: MonthMaterial; readonly current: MonthMaterial },
  { roster, ruleFindings, staffFindings }: MonthsOrder,
  book: RuleBook
): PlannedMonths {
  const people = roster && new PeopleIndex(roster);
  const previous = monthOf(months.previous, book, people);
  const current = monthOf(months.current, book, people);
  const comparison = compareMonths(previous.month, current.month, dutyIn(roster));
  const isOneBasis = previous.basis === current.basis;
  const findings = [
    ...ruleFindings,
    ...previous.findings,
    ...current.findings,
    ...staffFindings,
    ...(isOneBasis ? [] : [basesDiffer(previous.basis, current.basis)]),
  ];
  const basis = isOneBasis ? current.basis : `上月${previous.basis},本月${current.basis}`;
  const content = {
    previous: previous.month,
    current: current.month,
    comparison,
    basis,
    holderText: holderTexts(roster),
  };
  const plans = [planComparisonSheet(content), planFindingSheet(findings)];
  return {
    previous: previous.month,
    current: current.month,
    comparison,
    basis,
    plans,
    findings,
  };
}

function monthOf(
  { list, assigned }: MonthMaterial,
  book: RuleBook,
  people: PeopleIndex | null
): Month {
  if (list !== null) return monthOfList(list, assigned ?? [], book, people);
  return { month: monthOfAssignments(assigned ?? []), basis: "存款余额", findings: [] };
}

function monthOfAssignments(rows: readonly PlacedAssignment[]): MonthColumns {
  return {
    count: rows.length,
    customerIds: rows.map(({ id }) => id),
    names: rows.map(({ name }) => name),
    deposits: Float64Array.from(rows, ({ balanceFen }) => balanceFen),
    tiers: rows.map(({ tier }) => tier),
    holders: rows.map(({ holderId }) => holderId),
  };
}

function monthOfList(
  list: ListReading,
  assigned: readonly PlacedAssignment[],
  book: RuleBook,
  people: PeopleIndex | null
): Month {
  const { customers, kept, basis, findings } = chooseCustomers(list, book);
  const sums = depositsOf(customers, basis);
  const deposits = Float64Array.from(kept, (at) => sums[at] ?? NaN);
  const scale = tierScale(book.tiers);
  const holderOf = new Map(assigned.map(({ id, holderId }) => [id, holderId]));
  const customerIds = Array.from(kept, (at) => customers.ids[at] ?? "");
  const month = {
    count: kept.length,
    customerIds,
    names: Array.from(kept, (at) => customers.names[at] ?? ""),
    deposits,
    tiers: Array.from(deposits, (deposit) => tierOf(deposit, scale)),
    holders: customerIds.map(
      (id, place) => holderOf.get(id) ?? holderIn(customers.holders[kept[place] ?? 0] ?? "", people)
    ),
  };
  return { month, basis, findings: [...list.findings, ...findings] };
}

/** 工号 where 原管户人 names one person of the roster, else what is written. */
function holderIn(text: string, people: PeopleIndex | null): string {
  const named = people?.find(text.normalize("NFKC"));
  return named?.kind === "person" ? (people?.roster[named.person]?.id ?? text) : text;
}

function basesDiffer(previous: string, current: string): Finding {
  return finding("MONTH_BASES_DIFFER", null, "", { previous, current });
}

function dutyIn(roster: Roster | null): (holder: string) => boolean {
  if (roster === null) return () => true;
  const onDuty = new Set(roster.filter(({ isOnDuty }) => isOnDuty).map(({ id }) => id));
  return (holder) => onDuty.has(holder);
}

function holderTexts(roster: Roster | null): (holder: string) => string {
  const labels = new Map(roster?.map((member) => [member.id, personLabel(member)]));
  return (holder) => labels.get(holder) ?? holder;
}
