import type { CommandTexts } from "../zh-CN/commands";

/** Labels of ribbon and context-menu commands in English. */
export const commandTexts: CommandTexts = {
  openList: "List",
  cleanList: "Clean list",
  filterNoLoan: "Filter no-loan",
  openRules: "Rules",
  undoWrite: "Undo write",
};
