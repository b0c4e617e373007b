import { runClean, type CleanResult } from "../jobs/run-clean";
import { describeFinding } from "../locales/finding-texts";
import type { Finding } from "../rules/finding";
import { formatYuan } from "../rules/money";
import { applyOverrides } from "../rules/rule-book/override";
import { defaultRuleBook, type RuleBook } from "../rules/rule-book/rule-book";

/**
 * The add-in as the batch command starts it: no pane, one function on the window that takes and gives JSON text.
 * The message is `{job, settings}`; the answer `{kind: "done" | "refused" | "usage", …}`.
 */
declare global {
  interface Window {
    duigongBatch: { run(message: string): Promise<string> };
  }
}

window.duigongBatch = {
  async run(message) {
    const { settings } = JSON.parse(message) as { readonly settings: readonly string[] };
    return JSON.stringify(await cleanBy(settings));
  },
};

async function cleanBy(settings: readonly string[]): Promise<object> {
  const book = applyOverrides(defaultRuleBook, settings);
  if (!book.ok) return { kind: "usage", reason: book.problems.map(sentence).join("\n") };
  const unit = book.value.unit === "auto" ? null : book.value.unit;
  const result = await runClean({ ruleBook: book.value, unit }, unattended());
  if (!result.ok) {
    const findings = [inJson(result.problem)];
    return { kind: "refused", reason: sentence(result.problem), report: { job: "clean", ok: false, findings } };
  }
  return { kind: "done", summary: summaryOf(result.value), report: reportOf(result.value, book.value) };
}

function unattended(): { signal: AbortSignal; report: () => void } {
  return { signal: new AbortController().signal, report: () => undefined };
}

/** Amounts are yuan as text with two decimals, so that no reader rounds them. */
function reportOf({ preview, report, elapsedMs }: CleanResult, book: RuleBook): object {
  const { summary, findings } = preview;
  const { found, matches, differenceFen } = summary.controlTotal;
  return {
    job: "clean",
    ok: true,
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
    ruleBookVersion: book.version,
    findings: [...findings, ...report.warnings].map(inJson),
    sheets: report.sheets.map((sheet) => sheet.name),
    elapsedMs,
  };
}

function summaryOf({ preview: { summary, findings }, report, elapsedMs }: CleanResult): string {
  const counts = `${summary.rowsIn} 行,整理出 ${summary.customers} 户 ${summary.accounts} 个账户`;
  const deposit = `${summary.basis}合计 ${formatYuan(summary.depositFen)} 元`;
  const sheets = report.sheets.map((sheet) => sheet.name).join("、");
  return `完成:${counts},${deposit},问题与提示 ${findings.length} 条;写出 ${sheets};用时 ${(elapsedMs / 1000).toFixed(1)} 秒`;
}

function inJson(problem: Finding): object {
  const { severity, code, where } = problem;
  return { severity, code, sheet: where?.sheet ?? null, cell: where?.cell ?? null, message: sentence(problem) };
}

/** What and why, then what next. */
function sentence(problem: Finding): string {
  const { message, remedy } = describeFinding(problem, "zh-CN");
  return `${message}${remedy}`;
}
