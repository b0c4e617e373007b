import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useWording } from "../../wording/WordingContext";
import { fieldFault } from "./field-fault";
import { usePayTexts } from "./page-texts";
import { type TypedBand, withBand } from "./pay-choices";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) 32px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  head: { color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, width: "100%" },
  remove: { minWidth: "32px" },
  add: { alignSelf: "start" },
});

export interface BandRowsProps {
  readonly bands: readonly TypedBand[];
  readonly isFault: boolean;
  readonly onChange: (bands: readonly TypedBand[]) => void;
}

/** 系数分段: from which score on which coefficient counts, one line each. */
export function BandRows({ bands, isFault, onChange }: BandRowsProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const { parameters: texts } = usePayTexts();
  const change = (at: number, changes: Partial<TypedBand>) =>
    onChange(bands.map((band, row) => (row === at ? { ...band, ...changes } : band)));

  return (
    <Field label={texts.bands} {...fieldFault(isFault, texts.bandsFault)}>
      <div className={styles.rows} role="group" aria-label={texts.bands}>
        <div className={styles.row} aria-hidden>
          <span className={styles.head}>{texts.lowerScore}</span>
          <span className={styles.head}>{texts.bandCoefficient}</span>
        </div>
        {bands.map(({ lowerScore, coefficient }, at) => {
          const row = formats.count(at + 1);
          return (
            <div key={at} className={styles.row}>
              <Input
                className={styles.input}
                aria-label={texts.lowerScoreOf(row)}
                inputMode="decimal"
                value={lowerScore}
                onChange={(_, { value }) => change(at, { lowerScore: value })}
              />
              <Input
                className={styles.input}
                aria-label={texts.bandCoefficientOf(row)}
                inputMode="decimal"
                value={coefficient}
                onChange={(_, { value }) => change(at, { coefficient: value })}
              />
              <Button
                className={styles.remove}
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={texts.removeBand(row)}
                disabledFocusable={bands.length === 1}
                onClick={() => onChange(bands.filter((_, other) => other !== at))}
              />
            </div>
          );
        })}
        <Button
          className={styles.add}
          size="small"
          icon={<AddRegular />}
          onClick={() => onChange(withBand(bands))}
        >
          {texts.addBand}
        </Button>
      </div>
    </Field>
  );
}
