import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Section } from "../../parts/Section";
import { fieldFault } from "./field-fault";
import { usePayTexts } from "./page-texts";
import type { PayStepProps } from "./step-props";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  unlock: { alignSelf: "start" },
});

interface LockFieldsProps extends PayStepProps {
  readonly isReasonNeeded: boolean;
}

/** Who locks or unlocks, and why. */
export function LockFields({ state, flow, isReasonNeeded }: LockFieldsProps) {
  const { lock: texts } = usePayTexts();
  const { lockBy, lockReason, isLockFormFaulty } = state;
  return (
    <>
      <Field
        label={texts.by}
        required
        {...fieldFault(isLockFormFaulty && lockBy.trim() === "", texts.byFault)}
      >
        <Input value={lockBy} onChange={(_, { value }) => flow.fillLockForm({ lockBy: value })} />
      </Field>
      <Field
        label={isReasonNeeded ? texts.unlockReason : texts.reason}
        required={isReasonNeeded}
        {...fieldFault(
          isLockFormFaulty && isReasonNeeded && lockReason.trim() === "",
          texts.reasonFault
        )}
      >
        <Input
          value={lockReason}
          onChange={(_, { value }) => flow.fillLockForm({ lockReason: value })}
        />
      </Field>
    </>
  );
}

/** The way to correct a locked month: open it with a reason, and pay it as the next version. */
export function UnlockSection({ state, flow }: PayStepProps) {
  const styles = useStyles();
  const { lock: texts } = usePayTexts();
  return (
    <Section title={texts.unlockTitle}>
      <span className={styles.hint}>{texts.unlockHint}</span>
      <LockFields state={state} flow={flow} isReasonNeeded />
      <Button
        className={styles.unlock}
        onClick={() => void flow.unlock()}
        disabledFocusable={state.task !== null}
      >
        {texts.unlock}
      </Button>
    </Section>
  );
}
