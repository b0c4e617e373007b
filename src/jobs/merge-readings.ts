import { joinAccounts } from "../rules/customers/join-accounts";
import { type Finding, finding } from "../rules/finding";
import type { ColumnTotal, ControlTotal } from "../tables/list-reading";
import type { SourcedReading } from "./read-list";

/**
 * Several sheets, of one file or of many, as one list, in the order given: "first" in what is merged means first in this order. Every
 * list keeps its own control total; where only one of them has a 合计 it may be that of all together (a list that was cut by a row cap).
 * One reading comes back as it is.
 */
export function mergeReadings(
  readings: readonly [SourcedReading, ...SourcedReading[]]
): SourcedReading {
  const [first, ...others] = readings;
  if (others.length === 0) return first;
  const control = mergeControls(readings);
  const sheets = readings.map(({ sheet }) => sheet).join("」「");
  return {
    ...first,
    parts: readings.flatMap(({ parts }) => parts),
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

interface MergedControls {
  readonly controlTotal: ControlTotal;
  /** All findings of the lists, those about control totals as they are after merging. */
  readonly findings: readonly Finding[];
}

function mergeControls(readings: readonly SourcedReading[]): MergedControls {
  const stated = readings.filter(({ controlTotal }) => controlTotal.found);
  const findings = readings.flatMap((reading) => reading.findings);
  const columns = addColumns(readings.map(({ controlTotal }) => controlTotal.columns));
  const [only] = stated;
  if (only && stated.length === 1 && !only.controlTotal.matches) {
    const whole = totalOfAll(columns);
    if (whole.matches) return { controlTotal: whole, findings: findings.map(asMatching(columns)) };
  }
  const worst = Math.max(0, ...stated.map(({ controlTotal }) => Math.abs(controlTotal.differenceFen)));
  const differing = stated.find(({ controlTotal }) => Math.abs(controlTotal.differenceFen) === worst);
  return {
    controlTotal: {
      found: stated.length > 0,
      matches: stated.length > 0 && stated.every(({ controlTotal }) => controlTotal.matches),
      differenceFen: differing?.controlTotal.differenceFen ?? 0,
      columns,
    },
    findings,
  };
}
