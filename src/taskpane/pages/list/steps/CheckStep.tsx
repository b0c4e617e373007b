import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { Figures } from "../../../parts/Figures";
import { FindingGroups } from "../../../parts/FindingGroups";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { listFigures, resultFigures } from "../preview-figures";
import { conditionsOf } from "../list-state";
import { ListStepFrame } from "../ListStepFrame";
import type { StepProps } from "../step-props";

const useStyles = makeStyles({
  again: { alignSelf: "start" },
  // A checkbox stands 8 px in from its edge; here it lines up with the fields.
  checkbox: { marginLeft: "-8px" },
});

/** Step 检查: what the list holds, which customers to keep, and what is wrong with it. */
export function CheckStep({ state, flow }: StepProps) {
  const styles = useStyles();
  const wording = useWording();
  const { texts } = wording;
  const { preview } = state;
  const isThresholdWrong = conditionsOf(state) === null;

  return (
    <ListStepFrame
      state={state}
      flow={flow}
      heading={texts.check.heading}
      primary={{ label: texts.check.preview, run: () => void flow.openPreview() }}
      onBack={() => flow.back()}
    >
      {preview !== null && (
        <>
          <Section title={texts.check.figures}>
            <Figures figures={listFigures(preview, wording)} />
          </Section>
          <Section title={texts.check.conditions}>
            <Checkbox
              className={styles.checkbox}
              label={texts.check.noLoanOnly}
              checked={state.noLoanOnly}
              onChange={(_, { checked }) => flow.chooseNoLoanOnly(checked === true)}
            />
            <Field
              label={texts.check.threshold}
              hint={texts.check.thresholdHint}
              validationState={isThresholdWrong ? "error" : "none"}
              validationMessage={isThresholdWrong ? texts.check.thresholdWrong : undefined}
            >
              <Input
                inputMode="decimal"
                autoComplete="off"
                value={state.thresholdText}
                onChange={(_, { value }) => flow.typeThreshold(value)}
                onKeyDown={(event) => {
                  // Enter in a figure means "count with it", not "go on".
                  if (event.key === "Enter") event.preventDefault();
                }}
              />
            </Field>
          </Section>
          <Section title={texts.check.result}>
            <div aria-live="polite">
              <Figures figures={resultFigures(preview, wording)} />
            </div>
          </Section>
          <Section title={texts.check.findings}>
            <FindingGroups
              findings={preview.findings}
              counts={preview.findingCounts}
              onGoTo={(place) => void flow.goToCell(place)}
            />
            <Button className={styles.again} size="small" onClick={() => void flow.readAgain()}>
              {texts.check.readAgain}
            </Button>
          </Section>
        </>
      )}
    </ListStepFrame>
  );
}
