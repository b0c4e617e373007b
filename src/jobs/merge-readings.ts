import { joinAccounts } from "../rules/customers/join-accounts";
import { type Finding, finding } from "../rules/finding";
import type { ColumnTotal, ControlTotal, ListReading } from "../tables/list-reading";
import type { ListParts, SourcedReading } from "./read-list";

/** `joinLists` for readings that know their sheets. */
export function mergeReadings(
  readings: readonly [SourcedReading, ...SourcedReading[]]
): SourcedReading {
  return { ...joinLists(readings), parts: partsOfAll(readings) };
}

/** The sheets of several lists, in their order. */
export function partsOfAll([first, ...others]: readonly [
  ListParts,
  ...ListParts[],
]): ListParts["parts"] {
  return [...first.parts, ...others.flatMap(({ parts }) => parts)];
}

/**
 * Several sheets, of one file or of many, as one list, in the order given: "first" in what is merged means first in this order. Every
 * list keeps its own control total; where only one of them has a 合计 it may be that of all together (a list that was cut by a row cap).
 * One reading comes back as it is.
 */
export function joinLists(readings: readonly [ListReading, ...ListReading[]]): ListReading {
  const [first, ...others] = readings;
  if (others.length === 0) return first;
  const control = mergeControls(readings);
  const sheets = readings.map(({ sheet }) => sheet).join("、");
  return {
    ...first,
    accounts: joinAccounts(readings.map(({ accounts }) => accounts)),
    rowsIn: sum(readings.map(({ rowsIn }) => rowsIn)),
    rowsListed: sum(readings.map(({ rowsListed }) => rowsListed)),
    findings: [finding("LISTS_JOINED", null, "", { sheets }), ...control.findings],
    controlTotal: control.controlTotal,
    hasBalance: readings.some(({ hasBalance }) => hasBalance),
    hasYearlyAverage: readings.some(({ hasYearlyAverage }) => hasYearlyAverage),
    hasLoan: readings.some(({ hasLoan }) => hasLoan),
  };
}

/** Whether most accounts of `other` are in `known` too: then it is no further part of the list but the list of another date. */
export function isSameList(known: SourcedReading, other: SourcedReading): boolean {
  const keysOf = ({ accounts }: SourcedReading): string[] =>
    accounts.ids.map((id, account) => `${id}\t${accounts.accountNumbers[account] ?? ""}`);
  const knownKeys = new Set(keysOf(known));
  const common = keysOf(other).filter((key) => knownKeys.has(key)).length;
  return common * 2 > other.accounts.count;
}

interface MergedControls {
  readonly controlTotal: ControlTotal;
  /** All findings of the lists; those about control totals say what holds for the merged list. */
  readonly findings: readonly Finding[];
}

function mergeControls(readings: readonly ListReading[]): MergedControls {
  const findings = readings.flatMap((reading) => reading.findings);
  const totals = readings.map(({ controlTotal }) => controlTotal);
  const stated = totals.filter(({ found }) => found);
  const [only] = stated;
  if (only && stated.length === 1 && !only.matches) {
    const columns = only.columns.map((column) => againstAll(column, totals));
    const matches = columns.every(agrees);
    if (matches) {
      const controlTotal = { found: true, matches, differenceFen: largest(columns), columns };
      return { controlTotal, findings: findings.flatMap(asTotalOfAll) };
    }
  }
  const columns = addedUp(totals);
  const matches = stated.length > 0 && stated.every((total) => total.matches);
  const differenceFen = largest(stated);
  return { controlTotal: { found: stated.length > 0, matches, differenceFen, columns }, findings };
}

/** A stated column beside the sum of that column over all lists. */
function againstAll(column: ColumnTotal, totals: readonly ControlTotal[]): ColumnTotal {
  const same = totals.flatMap(({ columns }) =>
    columns.filter(({ field }) => field === column.field)
  );
  const sumFen = sum(same.map((other) => other.sumFen));
  const { statedFen } = column;
  return {
    ...column,
    sumFen,
    differenceFen: statedFen === null ? null : statedFen - sumFen,
    toleranceFen: sum(same.map((other) => other.toleranceFen)),
  };
}

/** Column by column the lists' sums, totals and differences; lists without a 合计 have no part in the last two. */
function addedUp(totals: readonly ControlTotal[]): ColumnTotal[] {
  const columns = totals.flatMap((total) => total.columns);
  const fields = [...new Set(columns.map(({ field }) => field))];
  return fields.map((field) => {
    const same = columns.filter((column) => column.field === field);
    const isStated = same.some(({ statedFen }) => statedFen !== null);
    return {
      field,
      sumFen: sum(same.map(({ sumFen }) => sumFen)),
      statedFen: isStated ? sum(same.map(({ statedFen }) => statedFen ?? 0)) : null,
      differenceFen: isStated ? sum(same.map(({ differenceFen }) => differenceFen ?? 0)) : null,
      toleranceFen: sum(same.map(({ toleranceFen }) => toleranceFen)),
    };
  });
}

function agrees({ differenceFen, toleranceFen }: ColumnTotal): boolean {
  return differenceFen === null || Math.abs(differenceFen) <= toleranceFen;
}

function asTotalOfAll(found: Finding): Finding[] {
  const { code, where, content, params } = found;
  if (code === "CONTROL_TOTAL_ABSENT") return [];
  if (code !== "CONTROL_TOTAL_DIFFERS") return [found];
  const matching = { ...params, sum: params["stated"] ?? "", difference: "0.00" };
  return [finding("CONTROL_TOTAL_MATCHES", where, content, matching)];
}

function largest(totals: readonly { readonly differenceFen: number | null }[]): number {
  const differences = totals.map(({ differenceFen }) => differenceFen ?? 0);
  return differences.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
