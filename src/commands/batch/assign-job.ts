import type { AssignSummary } from "../../jobs/assign-summary";
import { findingsForLists } from "../../jobs/rule-book";
import { runAssign } from "../../jobs/run-assign";
import { done } from "../../rules/finding";
import { formatYuan } from "../../rules/money";
import type { BatchJob } from "./batch-job";
import { inJson, listReport } from "./batch-texts";

/** `assign`: the lists as one, with 人员, 认领登记 and 认领协调 from any of the inputs, claimed and allocated. */
export const assignJob: BatchJob = async ({ book, loaded, unit, imported, control }) => {
  const ruleFindings = findingsForLists(loaded);
  const order = { ruleBook: book, ruleFindings, unit, allLists: imported };
  const result = await runAssign(order, control);
  if (!result.ok) return result;
  const { preview, report } = result.value;
  const { summary, findings, edits } = preview;
  const statuses = Object.entries(summary.statuses);
  const counts = statuses.map(([status, { customers }]) => `${status} ${customers} 户`);
  const changed = [...new Set(edits.map(({ sheetName }) => sheetName))];
  const sheets = [...report.sheets.map((sheet) => sheet.name), ...changed];
  const told = `${summary.customers} 户中${counts.join("、")}`;
  return done({
    summary: `${told},问题与提示 ${findings.length} 条;写出 ${sheets.join("、")}`,
    report: {
      ...listReport(preview.list),
      statuses: inStatuses(summary),
      people: { all: summary.people, onDuty: summary.peopleOnDuty },
      ruleBookVersion: book.version,
      findings: [...findings, ...report.warnings].map(inJson),
      sheets,
    },
  });
};

/** Counts and sums of the basis by status; they add up to all customers. */
function inStatuses({ statuses }: AssignSummary): object {
  return Object.fromEntries(
    Object.entries(statuses).map(([status, { customers, fen }]) => [
      status,
      { customers, deposit: formatYuan(fen) },
    ])
  );
}
