import { makeStyles, tokens } from "@fluentui/react-components";
import { ForecastList } from "../../../parts/ForecastList";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { ListStepFrame } from "../ListStepFrame";
import type { StepProps } from "../step-props";
import { TierTable } from "../TierTable";

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});

/** Step 预览: what will be written and what will not be touched, before anything is. */
export function PreviewStep({ state, flow }: StepProps) {
  const styles = useStyles();
  const { texts } = useWording();
  const { preview, forecasts } = state;
  if (preview === null || forecasts === null) return null;

  return (
    <ListStepFrame
      state={state}
      flow={flow}
      heading={texts.preview.heading}
      primary={{ label: texts.preview.write, run: () => void flow.write() }}
      onBack={() => flow.back()}
    >
      <Section title={texts.preview.sheets}>
        <ForecastList
          forecasts={forecasts}
          rowsText={texts.preview.rows}
          howTexts={texts.preview.how}
        />
      </Section>
      <TierTable tiers={preview.summary.tiers} />
      <Section title={texts.preview.untouched}>
        <ul className={styles.lines}>
          <li>{texts.preview.untouchedSheets(preview.reading.sheet)}</li>
          <li>{texts.preview.logged}</li>
          <li>{texts.preview.undoable}</li>
        </ul>
      </Section>
    </ListStepFrame>
  );
}
