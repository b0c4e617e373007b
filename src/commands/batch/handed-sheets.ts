import { OUTLET_SHEET_NAME } from "../../jobs/staffing";
import { RULE_SHEETS } from "../../sheets/rule-sheets/read-rule-sheets";
import { ADJUSTMENT_SHEET_NAMES } from "../../tables/pay/adjustment-reader";
import { DEAL_SHEET_NAMES } from "../../tables/pay/deal-reader";
import { INDICATOR_SHEET_NAMES } from "../../tables/pay/indicator-reader";
import { LEADER_SHEET_NAMES } from "../../tables/pay/leader-reader";
import { PROCESS_SHEET_NAMES } from "../../tables/pay/process-reader";
import { SCORE_SHEET_NAMES } from "../../tables/pay/score-reader";

/** Sheets that jobs look for by their whole name. */
const LOOKED_FOR: ReadonlySet<string> = new Set([
  OUTLET_SHEET_NAME,
  ...RULE_SHEETS.map(({ name }) => name),
  ...DEAL_SHEET_NAMES,
  ...SCORE_SHEET_NAMES,
  ...INDICATOR_SHEET_NAMES,
  ...LEADER_SHEET_NAMES,
  ...PROCESS_SHEET_NAMES,
  ...ADJUSTMENT_SHEET_NAMES,
]);

/** Whether a sheet of a further input keeps its name, so that the rules and lists in it are found as if they stood in the first one. */
export function isLookedFor(sheet: string): boolean {
  return LOOKED_FOR.has(sheet.trim());
}
