import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Roster } from "../../../../rules/claims/roster";
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

/** Step 人员: who is on duty in which position, and what is wrong with 人员; without one, an empty one to fill in. */
export function PeopleStep({ state, flow }: ClaimsStepProps) {
  const styles = useStyles();
  const { formats } = useWording();
  const texts = useClaimsTexts();
  const { staff, problem } = state;
  const isBusy = state.task !== null;
  const people = (count: number) => texts.people(formats.count(count));
  const readAgain = { label: texts.readAgain, run: () => void flow.readAgain() };

  return (
    <ClaimsStepFrame
      state={state}
      flow={flow}
      heading={texts.peopleStep.heading}
      hint={texts.peopleStep.hint}
      primary={
        staff === null
          ? readAgain
          : { label: texts.peopleStep.next, run: () => void flow.open("register") }
      }
    >
      {staff !== null && (
        <>
          <Figures
            figures={[
              {
                name: texts.peopleStep.onDuty,
                value: people(staff.roster.filter(({ isOnDuty }) => isOnDuty).length),
              },
              {
                name: texts.peopleStep.offDuty,
                value: people(staff.roster.filter(({ isOnDuty }) => !isOnDuty).length),
              },
            ]}
          />
          <Section title={texts.peopleStep.perPosition}>
            <Figures
              figures={positionsOnDuty(staff.roster).map(([position, count]) => ({
                name: position,
                value: people(count),
              }))}
            />
          </Section>
          <Section title={texts.findings}>
            <FindingGroups
              findings={staff.findings}
              onGoTo={(place) => void flow.goToCell(place)}
            />
          </Section>
        </>
      )}
      <div className={styles.buttons}>
        {staff === null && problem?.code === "STAFF_SHEET_MISSING" && (
          <Button onClick={() => void flow.writeRoster()} disabledFocusable={isBusy}>
            {texts.peopleStep.writeRoster}
          </Button>
        )}
        {staff !== null && (
          <Button onClick={() => void flow.readAgain()} disabledFocusable={isBusy}>
            {texts.readAgain}
          </Button>
        )}
      </div>
      {staff !== null && <SelectionTools state={state} flow={flow} />}
    </ClaimsStepFrame>
  );
}

/** People on duty in each position, in the order in which the roster first names it. */
function positionsOnDuty(roster: Roster): [position: string, people: number][] {
  const counts = new Map<string, number>();
  for (const { position, isOnDuty } of roster)
    counts.set(position, (counts.get(position) ?? 0) + Number(isOnDuty));
  return [...counts];
}
