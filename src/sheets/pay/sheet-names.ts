/** Names of the pay sheets. Those of lists that people fill in (计分卡, 过程考核) are not among them: the results beside them have names of their own. */
export const SUMMARY_SHEET_NAME = "工资汇总";
export const PRICING_SHEET_NAME = "计价明细";
export const SCORECARD_SHEET_NAME = "计分卡奖金";
export const LEADER_SHEET_NAME = "负责人奖金";
export const PROCESS_SHEET_NAME = "过程考核奖金";
export const DIFFERENCE_SHEET_NAME = "工资差异";
/** Everybody's sheet is called so, with his name after a hyphen. */
export const STATEMENT_SHEET_NAME = "工资单";
