import { findingsForLists } from "../../jobs/rule-book";
import { runClean } from "../../jobs/run-clean";
import { done } from "../../rules/finding";
import { formatYuan } from "../../rules/money";
import type { BatchJob } from "./batch-job";
import { inJson, listReport } from "./batch-texts";

/** `clean`: all lists of the inputs as one, written as 客户清单, 问题清单 and 层级汇总. */
export const cleanJob: BatchJob = async ({ book, loaded, unit, imported, control }) => {
  const ruleFindings = findingsForLists(loaded);
  const order = { ruleBook: book, ruleFindings, unit, allLists: imported };
  const result = await runClean(order, control);
  if (!result.ok) return result;
  const { preview, report } = result.value;
  const { summary, findings } = preview;
  const counts = `${summary.rowsIn} 行,整理出 ${summary.customers} 户 ${summary.accounts} 个账户`;
  const deposit = `${summary.basis}合计 ${formatYuan(summary.depositFen)} 元`;
  const sheets = report.sheets.map((sheet) => sheet.name);
  return done({
    summary: `${counts},${deposit},问题与提示 ${findings.length} 条;写出 ${sheets.join("、")}`,
    report: {
      ...listReport(summary),
      ruleBookVersion: book.version,
      findings: [...findings, ...report.warnings].map(inJson),
      sheets,
    },
  });
};
