import { applyStaffing, prepareStaffing } from "../../jobs/staffing";
import { done } from "../../rules/finding";
import type { BatchJob } from "./batch-job";
import { inJson } from "./batch-texts";

/** `staffing`: 编制测算 of the outlets listed in the workbook. */
export const staffingJob: BatchJob = async ({ book, control }) => {
  const startedAt = new Date();
  const preview = await prepareStaffing(book, [], control);
  if (!preview.ok) return preview;
  const { reading, outlets, totals, findings } = preview.value;
  const report = await applyStaffing(preview.value, {
    ...control,
    startedAt,
    now: () => new Date(),
  });
  if (!report.ok) return report;
  const sheets = report.value.sheets.map(({ name }) => name);
  const told = `${outlets.length} 个网点,应配柜员 ${totals.required} 名,现有 ${totals.current} 名,建议转出 ${totals.surplusRecommended} 名,缺 ${totals.shortage} 名`;
  return done({
    summary: `${told};问题与提示 ${findings.length} 条;写出 ${sheets.join("、")}`,
    report: {
      rowsIn: reading.rowsIn,
      rowsOut: outlets.length,
      rowsListed: reading.rowsIn - outlets.length,
      sums: totals,
      ruleBookVersion: book.version,
      findings: [...findings, ...report.value.warnings].map(inJson),
      sheets,
    },
  });
};
