import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ShownFindings } from "../../../../jobs/assign-findings";
import type { ClaimRegisterPreview } from "../../../../jobs/claim-register";
import { countFindings } from "../../../../rules/finding-counts";
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
              { name: registerStep.list, value: reading.sheet },
              {
                name: registerStep.inList,
                value: texts.customers(formats.count(reading.register.customers)),
              },
              {
                name: registerStep.claims,
                value: registerStep.claimCount(
                  formats.count(reading.claimCount + state.claimedSince)
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
            {...withRegister(preview.findings.claims, reading?.register ?? null)}
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

/** What there is to say about the claims, with what there is to say about the sheet they stand on. */
function withRegister(
  { findings, counts }: ShownFindings,
  register: ClaimRegisterPreview | null
): ShownFindings {
  if (register === null || register.findings.length === 0) return { findings, counts };
  const { error, warning, info } = countFindings(register.findings);
  return {
    findings: [...register.findings, ...findings],
    counts: {
      error: counts.error + error,
      warning: counts.warning + warning,
      info: counts.info + info,
    },
  };
}
