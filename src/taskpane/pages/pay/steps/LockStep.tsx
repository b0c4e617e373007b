import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { reconcile } from "../../../../rules/pay/reconciliation";
import { Bar } from "../../../parts/Bar";
import { Figures } from "../../../parts/Figures";
import { useWording } from "../../../wording/WordingContext";
import { LockFields, UnlockSection } from "../LockForm";
import { usePayTexts } from "../page-texts";
import { PayStepFrame } from "../PayStepFrame";
import type { PayStepProps } from "../step-props";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Step 锁定: keeps the month's figures, so that no run pays it again; then the way to correct it. */
export function LockStep({ state, flow }: PayStepProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { lock: texts, yuan } = usePayTexts();
  const { preview, written, lockedVersion } = state;
  const isBusy = state.task !== null;
  const month = preview?.ruleBook.payMonth ?? "";
  const primary =
    lockedVersion !== null
      ? { label: texts.again, run: () => flow.startNextMonth() }
      : written === null
        ? { label: texts.toWrite, run: () => void flow.openWrite() }
        : { label: texts.lock, run: () => void flow.lock() };

  return (
    <PayStepFrame
      state={state}
      flow={flow}
      heading={lockedVersion === null ? texts.heading : texts.doneHeading}
      hint={lockedVersion === null ? texts.hint : undefined}
      primary={primary}
      onBack={() => flow.back()}
    >
      {lockedVersion !== null ? (
        <>
          <Bar
            intent="success"
            title={texts.locked(month, formats.count(lockedVersion))}
            text={texts.lockedHint}
          />
          <div className={styles.buttons}>
            <Button onClick={() => void flow.undo()} disabledFocusable={isBusy}>
              {texts.undo}
            </Button>
          </div>
          <UnlockSection state={state} flow={flow} />
        </>
      ) : written === null ? (
        <Bar intent="warning" title={texts.notWritten} />
      ) : (
        <>
          <Figures
            figures={[
              { name: texts.month, value: month },
              {
                name: texts.version,
                value: formats.count(preview?.reading.lock.version ?? 1),
              },
              ...(preview?.pay
                ? [{ name: texts.paid, value: yuan(formats.yuan(reconcile(preview.pay).paid)) }]
                : []),
            ]}
          />
          <LockFields state={state} flow={flow} isReasonNeeded={false} />
        </>
      )}
    </PayStepFrame>
  );
}
