import { readForeignList } from "../files/read-foreign-list";
import { importLists, type ImportReport } from "../jobs/import-list";
import { findingsForLists, loadRuleBook, mistakesIn } from "../jobs/rule-book";
import { runClean, type CleanResult } from "../jobs/run-clean";
import { describeFinding } from "../locales/finding-texts";
import { done, type Finding, type Outcome } from "../rules/finding";
import { formatYuan } from "../rules/money";
import { applyOverrides } from "../rules/rule-book/override";
import { defaultRuleBook, type RuleBook } from "../rules/rule-book/rule-book";

/** A list as the host hands it over. */
interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The add-in as the batch command starts it: no pane, one function on the window that takes and gives JSON text. The message is
 * `{job, settings}`, the files are lists to bring into the workbook; the answer is `{kind: "done" | "refused" | "usage", …}`.
 */
declare global {
  interface Window {
    duigongBatch: { run(message: string, files: readonly HandedFile[]): Promise<string> };
  }
}

window.duigongBatch = {
  async run(message, files) {
    const { settings } = JSON.parse(message) as { readonly settings: readonly string[] };
    return JSON.stringify(await cleanBy(settings, files));
  },
};

async function cleanBy(settings: readonly string[], files: readonly HandedFile[]): Promise<object> {
  const startedAt = performance.now();
  // a wrong setting is wrong whatever the workbook says
  const checked = applyOverrides(defaultRuleBook, settings);
  if (!checked.ok) return { kind: "usage", reason: checked.problems.map(sentence).join("\n") };
  const loaded = await loadRuleBook();
  const mistakes = loaded.ok ? mistakesIn(loaded.value) : [loaded.problem];
  if (!loaded.ok || mistakes.length > 0) return refusal(mistakes);
  const book = applyOverrides(loaded.value.book, settings);
  if (!book.ok) return { kind: "usage", reason: book.problems.map(sentence).join("\n") };
  const unit = book.value.unit === "auto" ? null : book.value.unit;
  const ruleFindings = findingsForLists(loaded.value);
  const imported = await importFiles(files);
  const order = { ruleBook: book.value, ruleFindings, unit };
  const result = imported.ok
    ? await runClean({ ...order, allLists: imported.value }, unattended())
    : imported;
  if (!result.ok) return refusal([result.problem]);
  // reading the files belongs to the run
  const run = { ...result.value, elapsedMs: Math.round(performance.now() - startedAt) };
  return { kind: "done", summary: summaryOf(run), report: reportOf(run, book.value) };
}

function refusal(problems: readonly Finding[]): object {
  return {
    kind: "refused",
    reason: problems.map((problem) => `${placeText(problem)}${sentence(problem)}`).join("\n"),
    report: { job: "clean", ok: false, findings: problems.map(inJson) },
  };
}

/** `规则!B12:`, so that a person finds the cell. */
function placeText({ where }: Finding): string {
  return where?.cell == null ? "" : `${where.sheet}!${where.cell}:`;
}

async function importFiles(files: readonly HandedFile[]): Promise<Outcome<ImportReport>> {
  if (files.length === 0) return done({ files: [], findings: [], warnings: [] });
  // bytes of this window: those of another one are no Uint8Array here
  const own = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
  const run = { ...unattended(), startedAt: new Date(), now: () => new Date() };
  return importLists(own, (file) => readForeignList(file), run);
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
  return {
    severity,
    code,
    sheet: where?.sheet ?? null,
    cell: where?.cell ?? null,
    message: sentence(problem),
  };
}

/** What and why, then what next. */
function sentence(problem: Finding): string {
  const { message, remedy } = describeFinding(problem, "zh-CN");
  return `${message}${remedy}`;
}
