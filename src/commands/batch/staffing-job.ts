import {
  applyStaffing,
  prepareStaffing,
  staffingIn,
  staffingRulesApart,
} from "../../jobs/staffing";
import { done, refused } from "../../rules/finding";
import type { BatchJob } from "./batch-job";
import { inJson } from "./batch-texts";

/** `staffing`: 编制测算 of the outlets listed in the workbook, as values or as formulas. */
export const staffingJob: BatchJob = async ({ book, loaded, formulas, control }) => {
  const startedAt = new Date();
  const apart = formulas ? staffingRulesApart(book, loaded.book) : null;
  if (apart) return refused(apart);
  const prepared = await prepareStaffing(book, [], control);
  if (!prepared.ok) return prepared;
  const preview = formulas ? staffingIn("formulas", prepared.value) : prepared.value;
  const { reading, outlets, totals, findings } = preview;
  const report = await applyStaffing(preview, {
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
