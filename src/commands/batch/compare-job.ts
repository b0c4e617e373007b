import { applyCompare } from "../../jobs/compare";
import { prepareCompare, type PreparedCompare } from "../../jobs/prepare-compare";
import { findingsForLists } from "../../jobs/rule-book";
import { done } from "../../rules/finding";
import { formatYuan } from "../../rules/money";
import type { BatchJob, BatchOrder } from "./batch-job";
import { inJson } from "./batch-texts";

/** `compare`: the workbook (or the first file) is this month, the file after it last month. */
export const compareJob: BatchJob = async (order) => {
  const { book, unit, loaded, control } = order;
  const ruleFindings = findingsForLists(loaded);
  const monthOf = monthsOf(order);
  const preview = await prepareCompare({ book, unit, ruleFindings, monthOf }, control);
  if (!preview.ok) return preview;
  const clock = { startedAt: new Date(), now: () => new Date() };
  const report = await applyCompare(preview.value, { ...control, ...clock });
  if (!report.ok) return report;
  const { totals, unchanged, findings } = preview.value;
  const counts = totals.map(({ change, customers }) => `${change} ${customers} 户`);
  const sheets = report.value.sheets.map(({ name }) => name);
  const told = `${counts.join("、")}、无变化 ${unchanged} 户`;
  return done({
    summary: `${told},问题与提示 ${findings.length} 条;写出 ${sheets.join("、")}`,
    report: {
      ...numbersOf(preview.value),
      ruleBookVersion: book.version,
      findings: [...findings, ...report.value.warnings].map(inJson),
      sheets,
    },
  });
};

/** Sheets of the last file are last month; those of the workbook, or of the file before it, this month. */
function monthsOf({ imported }: BatchOrder): Parameters<typeof prepareCompare>[0]["monthOf"] {
  const files = imported.files.map(({ sheets }) => new Set(sheets.map(({ id }) => id)));
  const last = files.at(-1);
  const before = files.at(-2);
  return ({ sheet }) => {
    if (last?.has(sheet.id)) return "previous";
    const isImported = files.some((ids) => ids.has(sheet.id));
    return !isImported || before?.has(sheet.id) ? "current" : null;
  };
}

/** Rows are customers; a customer of both months counts in both. */
function numbersOf({ months }: PreparedCompare): object {
  const { previous, current, comparison, basis } = months;
  return {
    rowsIn: previous.count + current.count,
    rowsOut: comparison.count,
    rowsListed: 0,
    controlTotal: { found: false, matches: false, difference: null },
    sums: {
      basis,
      previous: { customers: previous.count, deposit: depositOf(previous.deposits) },
      current: { customers: current.count, deposit: depositOf(current.deposits) },
    },
    changes: Object.fromEntries(
      comparison.totals.map(({ change, customers, previousFen, currentFen }) => [
        change,
        { customers, previous: formatYuan(previousFen), current: formatYuan(currentFen) },
      ])
    ),
    unchanged: comparison.unchanged,
  };
}

function depositOf(deposits: Float64Array): string {
  return formatYuan(deposits.reduce((sum, fen) => sum + (fen || 0), 0));
}
