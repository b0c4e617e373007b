import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { WriteReport } from "../../../../jobs/clean";
import { Bar } from "../../../parts/Bar";
import { FindingBar } from "../../../parts/FindingBar";
import { useWording } from "../../../wording/WordingContext";
import { ListStepFrame } from "../ListStepFrame";
import type { StepProps } from "../step-props";

const useStyles = makeStyles({
  ways: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Step 写入: the write under way, then what it came to and the ways on from there. */
export function WriteStep({ state, flow }: StepProps) {
  const { texts } = useWording();
  const { written, task } = state;
  const isWriting = task?.name === "write";
  const heading = isWriting
    ? texts.write.running
    : written !== null
      ? texts.write.done
      : state.isUndone
        ? texts.write.undoneHeading
        : texts.write.failed;
  const isOver = written !== null || state.isUndone;
  const [firstSheet] = written?.sheets ?? [];

  return (
    <ListStepFrame
      state={state}
      flow={flow}
      heading={heading}
      primary={
        isWriting
          ? undefined
          : firstSheet !== undefined
            ? {
                label: texts.write.openResult(firstSheet.name),
                run: () => void flow.goToSheet(firstSheet.name),
              }
            : state.isUndone
              ? { label: texts.write.restart, run: () => void flow.restart() }
              : { label: texts.write.retry, run: () => void flow.write() }
      }
      onBack={isOver || isWriting ? undefined : () => flow.back()}
    >
      {written !== null && <Written report={written} state={state} flow={flow} />}
    </ListStepFrame>
  );
}

function Written({ report, state, flow }: StepProps & { readonly report: WriteReport }) {
  const styles = useStyles();
  const { texts, formats } = useWording();
  const rows = report.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const isBusy = state.task !== null;
  // The person's own list is among what can be taken back only after it was filtered.
  const isFilterUndoable = state.undoable?.sheets.includes(state.reading?.sheet ?? "") ?? false;

  return (
    <>
      <Bar
        intent="success"
        title={texts.write.result(formats.count(report.sheets.length), formats.count(rows))}
      />
      {report.warnings.map((warning) => (
        <FindingBar key={warning.code} finding={warning} />
      ))}
      <div className={styles.ways}>
        <Button onClick={() => void flow.filterSource()} disabledFocusable={isBusy}>
          {texts.write.filterSource}
        </Button>
        {state.undoable !== null && (
          <Button onClick={() => void flow.undo()} disabledFocusable={isBusy}>
            {isFilterUndoable ? texts.write.undoFilter : texts.write.undo}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => void flow.restart()} disabledFocusable={isBusy}>
          {texts.write.restart}
        </Button>
      </div>
    </>
  );
}
