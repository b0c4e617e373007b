/** Labels of ribbon and context-menu commands in Chinese; every other language must fill the same shape. */
export const commandTexts = {
  openList: "名单",
  cleanList: "整理名单",
  filterNoLoan: "筛选无贷户",
  openClaims: "认领分配",
  openStaffing: "编制",
  openPay: "绩效",
  openRules: "规则",
  undoWrite: "撤销写入",
  claimRows: "认领所选客户",
  explainRow: "解释此行",
};

/** The names of the commands, in any language. */
export type CommandTexts = typeof commandTexts;
