import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssignPreview } from "../../../../jobs/assign";
import type { ClaimRegisterPreview } from "../../../../jobs/claim-register";
import type { Finding } from "../../../../rules/finding";
import { Figures } from "../../../parts/Figures";
import { FindingGroups } from "../../../parts/FindingGroups";
import { Section } from "../../../parts/Section";
import { useWording } from "../../../wording/WordingContext";
import { ClaimsStepFrame } from "../ClaimsStepFrame";
import { useClaimsTexts } from "../page-texts";
import { SelectionTools } from "../SelectionTools";
import type { ClaimsStepProps } from "../step-props";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Step 登记: 认领登记 written or refreshed, who claims by the context menu, and what is wrong with the claims. */
export function RegisterStep({ state, flow }: ClaimsStepProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  const { reading, preview } = state;
  const { registerStep } = texts;
  const isBusy = state.task !== null;
  const sheet = (register: ClaimRegisterPreview): string => {
    if (register.standing === null) return registerStep.absent;
    if (isCurrent(register)) return registerStep.upToDate;
    const { rowsAdded, rowsChanged } = register;
    const changes = [
      ...(rowsAdded > 0 ? [registerStep.added(formats.count(rowsAdded))] : []),
      ...(rowsChanged > 0 ? [registerStep.changed(formats.count(rowsChanged))] : []),
    ];
    return changes.length > 0 ? formats.list(changes) : registerStep.outdated;
  };

  return (
    <ClaimsStepFrame
      state={state}
      flow={flow}
      heading={registerStep.heading}
      hint={registerStep.hint}
      primary={
        preview === null
          ? { label: texts.readAgain, run: () => void flow.readAgain() }
          : { label: registerStep.next, run: () => void flow.open("settle") }
      }
      onBack={() => flow.back()}
    >
      {reading !== null && (
        <>
          <Figures
            figures={[
              { name: registerStep.list, value: reading.reading.sheet },
              {
                name: registerStep.inList,
                value: texts.customers(formats.count(reading.register.customers)),
              },
              {
                name: registerStep.claims,
                value: registerStep.claimCount(
                  formats.count(reading.inputs.claims.count + state.claimedSince)
                ),
              },
              { name: registerStep.sheet, value: sheet(reading.register) },
            ]}
          />
          <div className={styles.buttons}>
            {!isCurrent(reading.register) && (
              <Button onClick={() => void flow.writeRegister()} disabledFocusable={isBusy}>
                {reading.register.standing === null ? registerStep.write : registerStep.refresh}
              </Button>
            )}
            {preview !== null && (
              <Button onClick={() => void flow.readAgain()} disabledFocusable={isBusy}>
                {texts.readAgain}
              </Button>
            )}
          </div>
        </>
      )}
      <SelectionTools state={state} flow={flow} />
      {preview !== null && (
        <Section title={texts.findings}>
          <FindingGroups
            findings={claimFindings(preview)}
            onGoTo={(place) => void flow.goToCell(place)}
            areSheetsNamed
          />
        </Section>
      )}
    </ClaimsStepFrame>
  );
}

function isCurrent({ standing, edits }: ClaimRegisterPreview): boolean {
  return standing !== null && edits.length === 0;
}

/** What there is to say about the claims; what the policy of claims rejected belongs to the allocation. */
function claimFindings({ findings }: AssignPreview): Finding[] {
  return findings.filter(
    ({ code }) => /^(?:CLAIM|CLAIMS|REGISTER)_/.test(code) && !code.startsWith("CLAIM_REJECTED")
  );
}
