import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { RuleBook } from "../../../rules/rule-book/rule-book";
import { percentText } from "../../../sheets/pay/grounds";
import { fieldFault } from "./field-fault";
import { usePayTexts } from "./page-texts";
import { type ChoiceFault, isBelowFloor, type PayChoices } from "./pay-choices";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

export interface ChoiceFieldsProps {
  readonly choices: PayChoices;
  readonly faults: ReadonlySet<ChoiceFault>;
  /** What 「规则」 says. */
  readonly book: RuleBook;
  readonly onChange: (changes: Partial<PayChoices>) => void;
}

/** The amounts and the person's ratio; below the floor also who allowed it, and why (R61). */
export function MoneyFields({ choices, faults, book, onChange }: ChoiceFieldsProps) {
  const styles = useStyles();
  const { parameters: texts } = usePayTexts();
  const isBelow = isBelowFloor(choices, book);
  const isUnauthorised = faults.has("authorisation");
  const input = (name: "basePool" | "processPool" | "personRatio" | "authorizer" | "reason") => (
    <Input
      className={styles.input}
      inputMode={name === "authorizer" || name === "reason" ? "text" : "decimal"}
      value={choices[name]}
      onChange={(_, { value }) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <Field
        label={texts.basePool}
        hint={texts.basePoolHint}
        required
        {...fieldFault(faults.has("basePool"), texts.yuanFault)}
      >
        {input("basePool")}
      </Field>
      <Field
        label={texts.processPool}
        hint={texts.processPoolHint}
        required
        {...fieldFault(faults.has("processPool"), texts.yuanFault)}
      >
        {input("processPool")}
      </Field>
      <Field
        label={texts.personRatio}
        hint={texts.personRatioHint(percentText(book.personFloor))}
        required
        {...fieldFault(faults.has("personRatio"), texts.ratioFault)}
      >
        {input("personRatio")}
      </Field>
      {isBelow && (
        <>
          <Field
            label={texts.authorizer}
            required
            {...fieldFault(
              isUnauthorised && choices.authorizer.trim() === "",
              texts.authorisationFault
            )}
          >
            {input("authorizer")}
          </Field>
          <Field
            label={texts.reason}
            required
            {...fieldFault(
              isUnauthorised && choices.reason.trim() === "",
              texts.authorisationFault
            )}
          >
            {input("reason")}
          </Field>
        </>
      )}
    </>
  );
}
