import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { Mark } from "../../parts/Mark";
import { fieldFault } from "./field-fault";
import { usePayTexts } from "./page-texts";

const useStyles = makeStyles({
  source: { marginLeft: tokens.spacingHorizontalS },
  meaning: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface ExplainedChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly {
    readonly value: Value;
    readonly name: string;
    readonly meaning: string;
  }[];
  /** Null = nobody has chosen. */
  readonly value: Value | null;
  /** 「规则」 says so already. */
  readonly isFromRules: boolean;
  readonly isRequired: boolean;
  readonly isFault: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A choice that moves money: each option says what it does, and none is chosen beforehand. */
export function ExplainedChoice<Value extends string>({
  label,
  hint,
  options,
  value,
  isFromRules,
  isRequired,
  isFault,
  onChoose,
}: ExplainedChoiceProps<Value>) {
  const styles = useStyles();
  const { parameters: texts } = usePayTexts();
  return (
    <Field
      label={
        <>
          {label}
          {isFromRules && (
            <span className={styles.source}>
              <Mark text={texts.fromRules} />
            </span>
          )}
        </>
      }
      hint={hint}
      required={isRequired}
      {...fieldFault(isFault, texts.choiceFault)}
    >
      <RadioGroup
        value={value ?? ""}
        onChange={(_, { value: chosen }) => {
          const option = options.find((candidate) => candidate.value === chosen);
          if (option) onChoose(option.value);
        }}
      >
        {options.map(({ value: option, name, meaning }) => (
          <Radio
            key={option}
            value={option}
            label={
              <>
                {name}
                <span className={styles.meaning}>{meaning}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
