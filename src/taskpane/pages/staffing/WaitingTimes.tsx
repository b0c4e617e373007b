import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { staffingPageTextsFor } from "../../../locales/staffing-page-texts";
import { windowsFor } from "../../../rules/staffing/waiting-line";
import { Figures } from "../../parts/Figures";
import { FindingBar } from "../../parts/FindingBar";
import { Section } from "../../parts/Section";
import { useWording } from "../../wording/WordingContext";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  input: { minWidth: 0, width: "100%" },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Windows for a target wait, as the figures are typed: nothing is read or written. */
export function WaitingTimes() {
  const styles = useStyles();
  const { language } = useWording();
  const texts = staffingPageTextsFor(language);
  const [perHalfHour, setPerHalfHour] = useState("20");
  const [handling, setHandling] = useState("4");
  const [target, setTarget] = useState("5");
  const fields = [
    { label: texts.perHalfHour, value: perHalfHour, set: setPerHalfHour },
    { label: texts.handling, value: handling, set: setHandling },
    { label: texts.target, value: target, set: setTarget },
  ];
  return (
    <Section title={texts.waiting}>
      <span className={styles.hint}>{texts.waitingHint}</span>
      <div className={styles.fields}>
        {fields.map(({ label, value, set }) => (
          <Field key={label} label={label}>
            <Input
              className={styles.input}
              value={value}
              inputMode="decimal"
              onChange={(_, { value: typed }) => set(typed)}
            />
          </Field>
        ))}
      </div>
      <Line figures={[perHalfHour, handling, target].map(numberOf)} />
    </Section>
  );
}

function Line({
  figures: [perHalfHour = NaN, handlingMinutes = NaN, target = NaN],
}: {
  readonly figures: readonly number[];
}) {
  const { language, formats } = useWording();
  const texts = staffingPageTextsFor(language);
  const line = windowsFor({ perHalfHour, handlingMinutes }, target);
  if (!line.ok) return <FindingBar finding={line.problem} />;
  const { windows, occupancy, meanWaitMinutes } = line.value;
  return (
    <Figures
      figures={[
        { name: texts.windows, value: texts.windowCount(formats.count(windows)) },
        { name: texts.occupancy, value: formats.percent(occupancy, 1) },
        { name: texts.meanWait, value: texts.minutes(meanWaitMinutes.toFixed(1)) },
      ]}
    />
  );
}

function numberOf(text: string): number {
  const plain = text.normalize("NFKC").trim();
  return plain === "" ? NaN : Number(plain);
}
