import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { staffingPageTextsFor } from "../../../locales/staffing-page-texts";
import { useJobs } from "../../jobs/JobsContext";
import { Bar } from "../../parts/Bar";
import { FormChoice } from "../../parts/FormChoice";
import { FindingBar } from "../../parts/FindingBar";
import { Section } from "../../parts/Section";
import { StepFrame } from "../../parts/StepFrame";
import { TaskProgress } from "../../parts/TaskProgress";
import { useWording } from "../../wording/WordingContext";
import { StaffingFlow, type StaffingState } from "./staffing-flow";
import { StaffingResult } from "./StaffingResult";
import { WaitingTimes } from "./WaitingTimes";

const useStyles = makeStyles({
  lines: { margin: 0, paddingLeft: "20px" },
  undo: { alignSelf: "start" },
});

/** Page 编制: counters and tellers of all outlets, waiting times, and what the deputy heads are for. */
export function StaffingPage() {
  const styles = useStyles();
  const jobs = useJobs();
  const { language } = useWording();
  const texts = staffingPageTextsFor(language);
  const [flow] = useState(() => new StaffingFlow(jobs));
  const state = useSyncExternalStore(flow.subscribe, flow.current);
  const { task, problem, preview, written } = state;
  const labels = { read: texts.reading, write: texts.writing, undo: texts.undoing };

  useEffect(() => {
    // what a task came to is said at the top, whatever button it was asked with
    if (written !== null || problem !== null) document.documentElement.scrollTop = 0;
  }, [written, problem]);

  const primary =
    preview === null || written !== null
      ? { label: written === null ? texts.read : texts.again, run: () => void flow.read() }
      : { label: texts.write, run: () => void flow.write() };

  return (
    <StepFrame
      heading={texts.heading}
      hint={texts.hint}
      primary={primary}
      isBusy={task !== null}
      focusOnOpen
    >
      {problem !== null && <FindingBar finding={problem} />}
      <Outcome state={state} flow={flow} />
      {task !== null && (
        <TaskProgress
          label={labels[task.name]}
          progress={task.progress}
          isStopping={task.isStopping}
          onStop={() => flow.stop()}
        />
      )}
      {preview !== null && (
        <StaffingResult
          preview={preview}
          forecasts={written === null ? state.forecasts : []}
          form={
            <FormChoice
              form={state.form}
              isDisabled={task !== null}
              texts={texts.form}
              onChoose={(form) => void flow.choose(form)}
            />
          }
          onGoTo={(place) => void flow.goToCell(place)}
        />
      )}
      {preview !== null && written === null && (
        <Button
          className={styles.undo}
          onClick={() => void flow.read()}
          disabledFocusable={task !== null}
        >
          {texts.again}
        </Button>
      )}
      <WaitingTimes />
      <Section title={texts.deputies}>
        <ul className={styles.lines}>
          {texts.deputyLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </StepFrame>
  );
}

/** What a write or an undo came to, and the way back. */
function Outcome({ state, flow }: { state: StaffingState; flow: StaffingFlow }) {
  const styles = useStyles();
  const { language, formats } = useWording();
  const texts = staffingPageTextsFor(language);
  const { written, isUndone } = state;
  if (written === null) return isUndone ? <Bar intent="success" title={texts.undone} /> : null;
  return (
    <>
      <Bar
        intent="success"
        title={texts.written(formats.list(written.sheets.map(({ name }) => name)))}
      />
      {written.warnings.map((warning) => (
        <FindingBar key={warning.code} finding={warning} />
      ))}
      <Button
        className={styles.undo}
        onClick={() => void flow.undo()}
        disabledFocusable={state.task !== null}
      >
        {texts.undo}
      </Button>
    </>
  );
}
