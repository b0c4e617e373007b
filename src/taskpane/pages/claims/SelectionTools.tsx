import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { personLabel } from "../../../rules/claims/roster";
import { Section } from "../../parts/Section";
import { useClaimsTexts } from "./page-texts";
import type { ClaimsStepProps } from "./step-props";

const useStyles = makeStyles({
  // a long name of a person must not make the list wider than the pane
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
  hint: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What can be done with the rows a person selected on any sheet: claim them for 当前认领人, or have one explained. */
export function SelectionTools({ state, flow }: ClaimsStepProps) {
  const styles = useStyles();
  const { selection: texts, registerStep } = useClaimsTexts();
  const onDuty = state.staff?.roster.filter((member) => member.isOnDuty) ?? [];
  const isBusy = state.task !== null;

  return (
    <Section title={texts.title}>
      {onDuty.length > 0 && (
        <Field
          className={styles.choice}
          label={registerStep.claimant}
          hint={registerStep.claimantHint}
        >
          <Select
            value={state.claimantId ?? ""}
            onChange={(_, { value }) => flow.chooseClaimant(value === "" ? null : value)}
          >
            <option value="">{registerStep.choose}</option>
            {onDuty.map((member) => (
              <option key={member.id} value={member.id}>
                {`${personLabel(member)} ${member.position}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.buttons}>
        {onDuty.length > 0 && (
          <Button onClick={() => void flow.claimSelection()} disabledFocusable={isBusy}>
            {texts.claim}
          </Button>
        )}
        <Button onClick={() => void flow.explainSelection()} disabledFocusable={isBusy}>
          {texts.explain}
        </Button>
      </div>
      <span className={styles.hint}>{texts.hint}</span>
    </Section>
  );
}
