import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Section } from "../../../parts/Section";
import { useFaultFocus } from "../fault-focus";
import { fieldFault } from "../field-fault";
import { MoneyFields } from "../MoneyFields";
import { MoneySwitches } from "../MoneySwitches";
import { usePayTexts } from "../page-texts";
import { PayStepFrame } from "../PayStepFrame";
import type { PayStepProps } from "../step-props";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Step 参数: what the month is paid by; two choices that move money must be made by a person. */
export function ParameterStep({ state, flow }: PayStepProps) {
  const styles = useStyles();
  const { parameters: texts, readAgain } = usePayTexts();
  const { choices, loaded, faults } = state;
  const form = useFaultFocus(faults);
  const isBusy = state.task !== null;
  const ready = choices !== null && loaded !== null ? { choices, book: loaded.book } : null;
  const fields = ready && {
    ...ready,
    faults,
    onChange: (changes: Parameters<typeof flow.choose>[0]) => flow.choose(changes),
  };

  return (
    <PayStepFrame
      state={state}
      flow={flow}
      heading={texts.heading}
      hint={texts.hint}
      primary={
        fields === null
          ? { label: readAgain, run: () => void flow.loadRules() }
          : { label: texts.next, run: () => void flow.check() }
      }
    >
      {fields !== null && (
        <div className={styles.form} ref={form}>
          <div className={styles.fields}>
            <Field
              label={texts.month}
              hint={texts.monthHint}
              required
              {...fieldFault(faults.has("payMonth"), texts.monthFault)}
            >
              <Input
                value={fields.choices.payMonth}
                onChange={(_, { value }) => flow.choose({ payMonth: value })}
              />
            </Field>
            <MoneyFields {...fields} />
          </div>
          <Section title={texts.switches}>
            <span className={styles.hint}>{texts.switchesHint}</span>
            <div className={styles.fields}>
              <MoneySwitches {...fields} />
            </div>
          </Section>
          <Checkbox
            label={texts.statements}
            checked={fields.choices.payStatements}
            onChange={(_, { checked }) => flow.choose({ payStatements: checked === true })}
          />
          <div className={styles.buttons}>
            <Button onClick={() => void flow.keepInRules()} disabledFocusable={isBusy}>
              {texts.keep}
            </Button>
            <Button
              appearance="subtle"
              onClick={() => void flow.loadRules()}
              disabledFocusable={isBusy}
            >
              {texts.reload}
            </Button>
          </div>
        </div>
      )}
    </PayStepFrame>
  );
}
