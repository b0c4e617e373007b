import { describeFinding } from "../../locales/finding-texts";
import type { Finding } from "../../rules/finding";
import { formatYuan } from "../../rules/money";
import type { CleanSummary } from "../../jobs/clean-summary";

/** A finding as `--json` shows it. */
export function inJson(problem: Finding): object {
  const { severity, code, where } = problem;
  return {
    severity,
    code,
    sheet: where?.sheet ?? null,
    cell: where?.cell ?? null,
    message: sentence(problem),
  };
}

/** What and why, then what next. */
export function sentence(problem: Finding): string {
  const { message, remedy } = describeFinding(problem, "zh-CN");
  return `${message}${remedy}`;
}

/** `规则!B12:…`, so that a person finds the cell. */
export function placedSentence(problem: Finding): string {
  const { where } = problem;
  const place = where?.cell == null ? "" : `${where.sheet}!${where.cell}:`;
  return `${place}${sentence(problem)}`;
}

/** A list in numbers, as every job on a list reports it. Amounts are yuan as text with two decimals, so that no reader rounds them. */
export function listReport(summary: CleanSummary): Readonly<Record<string, unknown>> {
  const { found, matches, differenceFen } = summary.controlTotal;
  return {
    rowsIn: summary.rowsIn,
    rowsOut: summary.rowsOut,
    rowsListed: summary.rowsListed,
    sums: {
      customers: summary.customers,
      accounts: summary.accounts,
      basis: summary.basis,
      deposit: formatYuan(summary.depositFen),
      balance: formatYuan(summary.sums.balanceFen),
      yearlyAverage: formatYuan(summary.sums.yearlyAverageFen),
      loan: formatYuan(summary.sums.loanFen),
    },
    controlTotal: { found, matches, difference: found ? formatYuan(differenceFen) : null },
  };
}
