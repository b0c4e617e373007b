import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { LoadedRuleBook } from "../../../jobs/rule-book";
import { ruleBookTextsFor } from "../../../locales/rule-book-texts";
import { rulesPageTextsFor } from "../../../locales/rules-page-texts";
import { defaultRuleBook } from "../../../rules/rule-book/rule-book";
import { useJobs } from "../../jobs/JobsContext";
import { Bar } from "../../parts/Bar";
import { Figures } from "../../parts/Figures";
import { FindingBar } from "../../parts/FindingBar";
import { FindingGroups } from "../../parts/FindingGroups";
import { Section } from "../../parts/Section";
import { StepFrame } from "../../parts/StepFrame";
import { TaskProgress } from "../../parts/TaskProgress";
import { useWording } from "../../wording/WordingContext";
import { differenceTexts } from "./difference-texts";
import { DifferenceList } from "./DifferenceList";
import { ImportedRules } from "./ImportedRules";
import { RuleFile } from "./RuleFile";
import { RulesFlow } from "./rules-flow";
import { RulesNoticeBar } from "./RulesNoticeBar";
import type { RulesState } from "./rules-state";

/** Page 规则: where the bank's rules differ from the standard, what is wrong with them, and the ways in and out. */
export function RulesPage() {
  const jobs = useJobs();
  const { language } = useWording();
  const texts = rulesPageTextsFor(language);
  const [flow] = useState(() => new RulesFlow(jobs));
  const state = useSyncExternalStore(flow.subscribe, flow.current);
  const { task, problem, notice, loaded } = state;
  const labels = { load: texts.loading, write: texts.writing, undo: texts.undoing };

  useEffect(() => void flow.load(), [flow]);
  useEffect(() => {
    // what a task came to is said at the top, whatever button it was asked with
    if (notice !== null || problem !== null) document.documentElement.scrollTop = 0;
  }, [notice, problem]);

  return (
    <StepFrame
      heading={texts.heading}
      hint={texts.hint}
      primary={{ label: texts.write, run: () => void flow.write() }}
      isBusy={task !== null}
      focusOnOpen
    >
      {problem !== null && <FindingBar finding={problem} />}
      <RulesNoticeBar state={state} flow={flow} />
      {task !== null && (
        <TaskProgress
          label={labels[task.name]}
          progress={task.progress}
          isStopping={task.isStopping}
        />
      )}
      {loaded !== null && <RulesContent state={state} loaded={loaded} flow={flow} />}
    </StepFrame>
  );
}

interface RulesContentProps {
  readonly state: RulesState;
  readonly loaded: LoadedRuleBook;
  readonly flow: RulesFlow;
}

const useStyles = makeStyles({ again: { alignSelf: "start" } });

function RulesContent({ state, loaded, flow }: RulesContentProps) {
  const styles = useStyles();
  const { language, formats } = useWording();
  const texts = rulesPageTextsFor(language);
  const words = {
    texts: ruleBookTextsFor(language),
    formats,
    moreRows: texts.moreRows,
    sameRows: texts.sameRows,
  };
  const { book, differences, sheets, findings } = loaded;
  const { imported, importProblems } = state;
  const isBusy = state.task !== null;
  const notProvided = words.texts.notProvided;

  return (
    <>
      {sheets.length === 0 && <Bar intent="info" title={texts.noSheets} />}
      <Figures
        figures={[
          { name: texts.version, value: book.version },
          { name: texts.effectiveDate, value: book.effectiveDate ?? notProvided },
          { name: texts.documentNumber, value: book.documentNumber ?? notProvided },
          { name: texts.sheets, value: texts.sheetCount(formats.count(sheets.length)) },
        ]}
      />
      <Section title={texts.findings}>
        <FindingGroups
          findings={findings}
          onGoTo={(place) => void flow.goToCell(place)}
          areSheetsNamed
        />
        <Button
          className={styles.again}
          size="small"
          onClick={() => void flow.load()}
          disabledFocusable={isBusy}
        >
          {texts.reload}
        </Button>
      </Section>
      <Section title={texts.differences}>
        {differences.length === 0 ? (
          <span>{texts.noDifferences}</span>
        ) : (
          <DifferenceList
            differences={differences.map((one) =>
              differenceTexts(one, { book, standard: defaultRuleBook }, words)
            )}
            sides={[texts.own, texts.standard]}
            groundText={texts.ground}
          />
        )}
      </Section>
      <RuleFile
        texts={texts}
        book={book}
        isBusy={isBusy}
        onFile={(file) => void flow.chooseFile(file)}
      />
      {imported !== null && (
        <ImportedRules
          texts={texts}
          differences={imported.differences.map((one) =>
            differenceTexts(one, { book: imported.book, standard: book }, words)
          )}
          isBusy={isBusy}
          onWrite={() => void flow.writeImport()}
          onCancel={() => flow.dismissImport()}
        />
      )}
      {importProblems.map((problem, index) => (
        <FindingBar key={index} finding={problem} onDismiss={() => flow.dismissImport()} />
      ))}
    </>
  );
}
