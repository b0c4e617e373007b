import { byLanguage } from "./by-language";
import { commandTexts, type CommandTexts } from "./zh-CN/commands";
import { paneTexts, type PaneTexts } from "./zh-CN/pane";

/** The texts of what is always on the screen; pages have texts of their own. */
export interface Texts {
  readonly pane: PaneTexts;
  readonly commands: CommandTexts;
}

/** The texts a person reads in the pane and on the ribbon, in one language. */
export const textsFor = byLanguage<Texts>(
  { pane: paneTexts, commands: commandTexts },
  (english) => english
);
