import type { CommandTexts } from "../zh-CN/commands";

/** Labels of ribbon and context-menu commands in English. */
export const commandTexts: CommandTexts = {
  openList: "List",
  cleanList: "Clean list",
  filterNoLoan: "Filter no-loan",
  openClaims: "Claims",
  openStaffing: "Staffing",
  openPay: "Pay",
  openRules: "Rules",
  undoWrite: "Undo write",
  claimRows: "Claim selected",
  explainRow: "Explain row",
};
