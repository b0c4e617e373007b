import { recalculateWorkbook } from "../../excel/recalculate-workbook";
import { followRules, functionRulesOf } from "../../functions/current-rules";
import { done } from "../../rules/finding";
import type { BatchJob } from "./batch-job";

/** Errors that the line for people names. */
const MOST_NAMED = 3;

/** `recalc`: every formula of the workbook calculated anew, the add-in's functions by the workbook's rule book. */
export const recalcJob: BatchJob = async ({ book }) => {
  followRules(functionRulesOf(book));
  const calculated = await recalculateWorkbook();
  if (!calculated.ok) return calculated;
  const { formulas, errors } = calculated.value;
  const named = errors
    .slice(0, MOST_NAMED)
    .map(({ sheet, cell, error }) => `${sheet}!${cell} ${error}`);
  const told =
    errors.length === 0
      ? "没有错误值"
      : `错误值 ${errors.length} 个(${named.join("、")}${errors.length > MOST_NAMED ? " 等" : ""})`;
  return done({
    summary: `重算公式 ${formulas} 个,${told}`,
    report: { formulas, errors, ruleBookVersion: book.version },
  });
};
