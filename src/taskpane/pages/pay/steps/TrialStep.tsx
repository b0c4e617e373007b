import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../../../parts/Disclosure";
import { useFaultFocus } from "../fault-focus";
import { MoneyFields } from "../MoneyFields";
import { MoneySwitches } from "../MoneySwitches";
import { usePayTexts } from "../page-texts";
import { PayStepFrame } from "../PayStepFrame";
import type { PayStepProps } from "../step-props";
import { TrialResult } from "../TrialResult";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  run: { alignSelf: "start" },
});

/** Step 试算: the month by two sets of parameters, side by side, before anything is written. */
export function TrialStep({ state, flow }: PayStepProps) {
  const styles = useStyles();
  const { trial: texts } = usePayTexts();
  const { trialChoices, loaded, trialFaults, trial } = state;
  const form = useFaultFocus(trialFaults);

  return (
    <PayStepFrame
      state={state}
      flow={flow}
      heading={texts.heading}
      hint={texts.hint}
      primary={{ label: texts.next, run: () => flow.show("preview") }}
      onBack={() => flow.back()}
    >
      {trialChoices !== null && loaded !== null && (
        <Disclosure summary={texts.setBTitle} isOpenAtFirst>
          <div className={styles.fields} ref={form}>
            <MoneyFields
              choices={trialChoices}
              faults={trialFaults}
              book={loaded.book}
              onChange={(changes) => flow.chooseForTrial(changes)}
            />
            <MoneySwitches
              choices={trialChoices}
              faults={trialFaults}
              book={loaded.book}
              onChange={(changes) => flow.chooseForTrial(changes)}
            />
          </div>
        </Disclosure>
      )}
      <Button
        className={styles.run}
        onClick={() => void flow.tryOther()}
        disabledFocusable={state.task !== null}
      >
        {texts.run}
      </Button>
      {trial === null ? (
        <span className={styles.hint}>{texts.skipHint}</span>
      ) : (
        <TrialResult trial={trial} onAdopt={() => flow.adoptTrial()} />
      )}
    </PayStepFrame>
  );
}
