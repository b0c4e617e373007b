/** The questions about autosaving. */
import { ask } from "../dialogs";
import type { PageTexts } from "../texts";
import type { Autosaver } from "./autosaver";
import type { AutosaveStore, KeptWorkbook } from "./autosave-store";

/** Says what autosaving does, and turns it on or off as the person chooses. */
export async function chooseAutosave(autosaver: Autosaver, texts: PageTexts): Promise<void> {
  const { isOn } = autosaver;
  const wanted = await ask(
    texts.autosave,
    [texts.autosaveMeans],
    [
      { label: isOn ? texts.autosaveOff : texts.autosaveOn, value: !isOn, isDefault: true },
      { label: texts.cancel, value: isOn },
    ]
  );
  if (wanted === true && !isOn) await autosaver.turnOn();
  if (wanted === false && isOn) await autosaver.turnOff();
}

/** Offers the workbook of the last visit; null where there is none or the person does not want it. */
export async function offerKept(
  store: AutosaveStore,
  texts: PageTexts,
  language: string
): Promise<KeptWorkbook | null> {
  const kept = await store.load().catch(() => null);
  if (!kept?.bytes) return null;
  const choice = await ask<"open" | "leave" | "forget">(
    texts.keptTitle,
    [texts.keptQuestion(kept.fileName, new Date(kept.at).toLocaleString(language))],
    [
      { label: texts.keptOpen, value: "open", isDefault: true },
      { label: texts.keptLeave, value: "leave" },
      { label: texts.autosaveOff, value: "forget" },
    ]
  );
  if (choice === "forget") await store.forget().catch(() => undefined);
  return choice === "open" ? kept : null;
}
