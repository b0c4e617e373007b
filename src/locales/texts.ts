import type { Language } from "./language";
import { commandTexts as englishCommands } from "./en-US/commands";
import { paneTexts as englishPane } from "./en-US/pane";
import { commandTexts as chineseCommands, type CommandTexts } from "./zh-CN/commands";
import { paneTexts as chinesePane, type PaneTexts } from "./zh-CN/pane";

export interface Texts {
  readonly pane: PaneTexts;
  readonly commands: CommandTexts;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  "zh-CN": { pane: chinesePane, commands: chineseCommands },
  "en-US": { pane: englishPane, commands: englishCommands },
};

/** The texts a person reads in the pane and on the ribbon, in one language. */
export function textsFor(language: Language): Texts {
  return TEXTS[language];
}
