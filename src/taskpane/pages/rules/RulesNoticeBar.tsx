import { Button, makeStyles } from "@fluentui/react-components";
import type { RuleSheetsReport } from "../../../jobs/rule-book";
import { rulesPageTextsFor } from "../../../locales/rules-page-texts";
import { Bar } from "../../parts/Bar";
import { FindingBar } from "../../parts/FindingBar";
import { useWording, type Wording } from "../../wording/WordingContext";
import type { RulesFlow } from "./rules-flow";
import type { RulesState } from "./rules-state";

const useStyles = makeStyles({ undo: { alignSelf: "start" } });

/** What a write or an undo came to, and the way back. */
export function RulesNoticeBar({ state, flow }: { state: RulesState; flow: RulesFlow }) {
  const styles = useStyles();
  const wording = useWording();
  const texts = rulesPageTextsFor(wording.language);
  const { notice } = state;
  if (notice === null) return null;
  if (notice.kind === "undone") return <Bar intent="success" title={texts.undone} />;
  const { added, cellsChanged, warnings } = notice.report;
  const isNothing = added.length === 0 && cellsChanged === 0;
  return (
    <>
      <Bar intent="success" {...reportTexts(notice.report, wording)} />
      {warnings.map((warning) => (
        <FindingBar key={warning.code} finding={warning} />
      ))}
      {!isNothing && (
        <Button
          className={styles.undo}
          onClick={() => void flow.undo()}
          disabledFocusable={state.task !== null}
        >
          {texts.undo}
        </Button>
      )}
    </>
  );
}

function reportTexts(
  { added, cellsChanged }: RuleSheetsReport,
  { language, formats }: Wording
): { readonly title: string; readonly text?: string } {
  const texts = rulesPageTextsFor(language);
  if (added.length === 0 && cellsChanged === 0) return { title: texts.nothingToWrite };
  const title = [
    added.length > 0 ? texts.written(formats.count(added.length)) : "",
    cellsChanged > 0 ? texts.changed(formats.count(cellsChanged)) : "",
  ];
  return { title: title.join(" ").trim(), ...(cellsChanged === 0 && { text: texts.keptHint }) };
}
