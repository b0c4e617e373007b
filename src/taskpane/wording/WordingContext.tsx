import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Language } from "../../locales/language";
import { textsFor } from "../../locales/texts";
import type { PaneTexts } from "../../locales/zh-CN/pane";
import { formatsFor, type Formats } from "./formats";

/** Everything a component needs to speak to a person: the language, its texts and its numbers. */
export interface Wording {
  readonly language: Language;
  readonly texts: PaneTexts;
  readonly formats: Formats;
}

const WordingContext = createContext<Wording | null>(null);

/** Gives everything inside it the texts and number formats of a language. */
export function WordingProvider(props: { language: Language; children: ReactNode }) {
  const wording = useMemo(
    () => ({
      language: props.language,
      texts: textsFor(props.language).pane,
      formats: formatsFor(props.language),
    }),
    [props.language]
  );
  return <WordingContext value={wording}>{props.children}</WordingContext>;
}

/** Must be called below a `WordingProvider`. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error("There is no WordingProvider above this component");
  return wording;
}
