import { makeStyles, tokens } from "@fluentui/react-components";
import { usePayTexts } from "../page-texts";
import { PayStepFrame } from "../PayStepFrame";
import { PersonPays } from "../PersonPays";
import { Pools } from "../Pools";
import type { PayStepProps } from "../step-props";

const useStyles = makeStyles({ personal: { color: tokens.colorNeutralForeground3 } });

/** Step 预览: the pools, the proof that in equals out, and everybody's pay with its reasons. */
export function PreviewStep({ state, flow }: PayStepProps) {
  const styles = useStyles();
  const { preview: texts } = usePayTexts();
  const pay = state.preview?.pay ?? null;
  return (
    <PayStepFrame
      state={state}
      flow={flow}
      heading={texts.heading}
      hint={texts.hint}
      primary={{ label: texts.next, run: () => void flow.openWrite() }}
      onBack={() => flow.back()}
    >
      {pay !== null && (
        <>
          <Pools pay={pay} />
          <PersonPays pay={pay} />
          <span className={styles.personal}>{texts.personal}</span>
        </>
      )}
    </PayStepFrame>
  );
}
