import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ChangeEvent } from "react";
import type { RulesPageTexts } from "../../../locales/zh-CN/rules-page";
import type { RuleBook } from "../../../rules/rule-book/rule-book";
import { useJobs } from "../../jobs/JobsContext";
import { Section } from "../../parts/Section";
import { saveText } from "./save-text";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface RuleFileProps {
  readonly texts: RulesPageTexts;
  readonly book: RuleBook;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** The rule book as a file: out to the person's downloads, or in from a file they choose. */
export function RuleFile({ texts, book, isBusy, onFile }: RuleFileProps) {
  const styles = useStyles();
  const jobs = useJobs();
  const input = useRef<HTMLInputElement>(null);

  const takeFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) onFile(file);
    // the same file can be chosen again after it was mended
    target.value = "";
  };

  return (
    <Section title={texts.file}>
      <span className={styles.hint}>{texts.fileHint}</span>
      <div className={styles.buttons}>
        <Button
          onClick={() => saveText(texts.exportName(book.version), jobs.exportRuleBook(book))}
          disabledFocusable={isBusy}
        >
          {texts.exportFile}
        </Button>
        <Button onClick={() => input.current?.click()} disabledFocusable={isBusy}>
          {texts.importFile}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={texts.importFile}
          onChange={takeFile}
        />
      </div>
    </Section>
  );
}
