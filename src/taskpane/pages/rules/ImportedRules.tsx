import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { RulesPageTexts } from "../../../locales/zh-CN/rules-page";
import { Section } from "../../parts/Section";
import { DifferenceList } from "./DifferenceList";
import type { DifferenceTexts } from "./difference-texts";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ImportedRulesProps {
  readonly texts: RulesPageTexts;
  readonly differences: readonly DifferenceTexts[];
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** What a chosen file would change, before a person says yes. */
export function ImportedRules(props: ImportedRulesProps) {
  const styles = useStyles();
  const { texts, differences, isBusy } = props;
  useEffect(() => {
    // it opens below the button that chose the file, at the end of the page
    document.documentElement.scrollTop = document.documentElement.scrollHeight;
  }, []);
  return (
    <Section title={texts.importing}>
      <span className={styles.hint}>
        {differences.length === 0 ? texts.importSame : texts.importHint}
      </span>
      <DifferenceList
        differences={differences}
        sides={[texts.imported, texts.current]}
        groundText={texts.ground}
      />
      <div className={styles.buttons}>
        {differences.length > 0 && (
          <Button onClick={props.onWrite} disabledFocusable={isBusy}>
            {texts.importWrite}
          </Button>
        )}
        <Button appearance="subtle" onClick={props.onCancel} disabledFocusable={isBusy}>
          {texts.importCancel}
        </Button>
      </div>
    </Section>
  );
}
