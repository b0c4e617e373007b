import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";

/** How a result is written: as values, or as formulas that follow what they are made of. */
export type ResultForm = "formulas" | "values";

const useStyles = makeStyles({
  meaning: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface FormChoiceProps {
  readonly form: ResultForm;
  readonly isDisabled: boolean;
  readonly texts: {
    readonly label: string;
    readonly names: Readonly<Record<ResultForm, string>>;
    /** What each form is good for, in a sentence. */
    readonly meanings: Readonly<Record<ResultForm, string>>;
  };
  readonly onChoose: (form: ResultForm) => void;
}

/** Formulas or values: the person's choice, values unless he says otherwise. */
export function FormChoice({ form, isDisabled, texts, onChoose }: FormChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={texts.label}>
      <RadioGroup
        value={form}
        disabled={isDisabled}
        onChange={(_, { value }) => onChoose(value === "formulas" ? "formulas" : "values")}
      >
        {(["values", "formulas"] as const).map((option) => (
          <Radio
            key={option}
            value={option}
            label={
              <>
                {texts.names[option]}
                <span className={styles.meaning}>{texts.meanings[option]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
