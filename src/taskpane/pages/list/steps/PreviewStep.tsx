import { makeStyles, tokens } from "@fluentui/react-components";
import type { WriteForecast } from "../../../../jobs/clean";
import { Mark } from "../../../parts/Mark";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { ListStepFrame } from "../ListStepFrame";
import type { StepProps } from "../step-props";
import { TierTable } from "../TierTable";

const useStyles = makeStyles({
  sheets: { margin: 0, padding: 0, listStyleType: "none" },
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  rows: { fontVariantNumeric: "tabular-nums" },
  how: { justifySelf: "start", gridColumn: "1 / -1" },
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
        <ul className={styles.sheets}>
          {forecasts.map((forecast) => (
            <ForecastRow key={forecast.name} forecast={forecast} />
          ))}
        </ul>
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

function ForecastRow({ forecast }: { readonly forecast: WriteForecast }) {
  const styles = useStyles();
  const { texts, formats } = useWording();
  return (
    <li className={styles.sheet}>
      <span className={styles.name}>{forecast.name}</span>
      <span className={styles.rows}>{texts.preview.rows(formats.count(forecast.rows))}</span>
      <span className={styles.how}>
        <Mark text={texts.preview.how[forecast.how]} isStrong={forecast.how === "added"} />
      </span>
    </li>
  );
}
