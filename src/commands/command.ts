import type { CommandTexts } from "../locales/zh-CN/commands";

/** A command's id is the FunctionName in manifest.xml; it never changes. */
export type CommandId =
  | "openList"
  | "cleanList"
  | "filterNoLoan"
  | "openClaims"
  | "openStaffing"
  | "openPay"
  | "claimRows"
  | "explainRow"
  | "openRules"
  | "undoWrite";

/** One thing a person can ask for outside the pane. */
export interface Command {
  readonly id: CommandId;
  /** Its label in `locales/…/commands`. */
  readonly label: keyof CommandTexts;
  readonly isOnRibbon: boolean;
  readonly isInContextMenu: boolean;
}

/**
 * Every command shows the pane and hands it the wish: the pane runs it, so that progress, 停止 and the result have one place
 * and a wish is treated alike wherever it comes from.
 */
export const COMMANDS: readonly Command[] = [
  { id: "openList", label: "openList", isOnRibbon: true, isInContextMenu: false },
  { id: "cleanList", label: "cleanList", isOnRibbon: true, isInContextMenu: true },
  { id: "filterNoLoan", label: "filterNoLoan", isOnRibbon: true, isInContextMenu: true },
  { id: "openClaims", label: "openClaims", isOnRibbon: true, isInContextMenu: false },
  { id: "openStaffing", label: "openStaffing", isOnRibbon: true, isInContextMenu: false },
  { id: "openPay", label: "openPay", isOnRibbon: true, isInContextMenu: false },
  { id: "openRules", label: "openRules", isOnRibbon: true, isInContextMenu: false },
  { id: "undoWrite", label: "undoWrite", isOnRibbon: true, isInContextMenu: false },
  { id: "claimRows", label: "claimRows", isOnRibbon: false, isInContextMenu: true },
  { id: "explainRow", label: "explainRow", isOnRibbon: false, isInContextMenu: true },
];
